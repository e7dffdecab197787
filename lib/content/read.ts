import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Root } from 'mdast';
import type { z } from 'zod';
import type { KeptValues } from '../cache/kept-values';
import { type Locale, locales } from '../i18n/locales';
import { decodeText } from './characters';
import { FileFindings, type Finding } from './finding';
import { tooSlow } from './mdx/limits';
import { splitFrontMatter } from './mdx/parse';
import { readBody, type TextBody } from './mdx/read-body';
import type { PageKind } from './model';
import { idPattern, kinds, maxIdLength } from './schema';
import { withinTime } from './within-time';
import { readYaml, type YamlSource } from './yaml-source';

/** A page as read: each file understood by itself, nothing linked yet. */
export interface Draft<K extends PageKind = PageKind> {
  kind: K;
  id: string;
  folder: string;
  data: YamlSource<z.output<(typeof kinds)[K]['page']>>;
  findings: FileFindings;
  texts: Partial<Record<Locale, DraftText<K>>>;
  /** Ids of the entries of the data it shows; links lead there as to sections. */
  entries: readonly string[];
}

export interface DraftText<K extends PageKind = PageKind> extends Omit<TextBody, 'tree'> {
  locale: Locale;
  /** Of its file. */
  hash: string;
  characters: number;
  findings: FileFindings;
  front: YamlSource<z.output<(typeof kinds)[K]['text']>>;
  /** Made anew when it was not asked for in a while; not to be changed. */
  readonly tree: Root;
}

/** A file larger than this is refused: no page that people read is. */
const limitBytes = 1_000_000;

/** Path as findings show it: from the working directory where it lies below it. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere && !fromHere.startsWith('..') ? fromHere : path;
}

/** Reads a text file; one that is missing, too large or no UTF-8 is a finding. */
export function readText(path: string, findings: FileFindings): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    findings.error('missing-file', undefined, {
      da: 'Filen mangler. Skriv den; docs/content-format.md viser, hvad der skal stå i den.',
      en: 'Missing file. Write it; docs/content-format.md shows what goes into it.',
    });
    return undefined;
  }
  if (!stats.isFile()) {
    findings.error('missing-file', undefined, {
      da: 'Uventet mappe: her skal ligge en fil. Omdøb mappen.',
      en: 'Unexpected folder, expected a file. Rename it.',
    });
    return undefined;
  }
  if (stats.size > limitBytes) {
    findings.error('file-size', undefined, {
      da: `Filen er for stor: højst ${limitBytes / 1e6} MB. Del siden i flere.`,
      en: `Unexpected size, expected at most ${limitBytes / 1e6} MB. Split the page.`,
    });
    return undefined;
  }
  return decodeText(readFileSync(path), findings);
}

/** Reads and validates a YAML file of the content folder. */
export function readYamlFile<S extends z.ZodType>(
  path: string,
  schema: S,
  all: Finding[],
): YamlSource<z.output<S>> | undefined {
  const findings = new FileFindings(shownPath(path), all);
  const text = readText(path, findings);
  return text === undefined ? undefined : readYamlText(text, schema, findings);
}

function readYamlText<S extends z.ZodType>(
  text: string,
  schema: S,
  findings: FileFindings,
  lineOffset = 0,
): YamlSource<z.output<S>> | undefined {
  const read = withinTime(text.length, () => readYaml(text, schema, findings, lineOffset));
  if (!read) findings.error('limits', undefined, tooSlow);
  return read?.value;
}

/**
 * Reads every page of a kind. One with faulty YAML is kept, with stand-ins, so that everything else about it is still
 * checked; one without a readable text is left out, its findings say why.
 * @param unread takes the pages left out, as `kind:id`
 * @param kept what earlier readings told
 */
export function readPages<K extends PageKind>(
  root: string,
  kind: K,
  all: Finding[],
  unread: Set<string>,
  kept?: KeptValues,
): Draft<K>[] {
  const folder = join(root, kinds[kind].folder);
  if (!existsSync(folder)) return [];
  const drafts: Draft<K>[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const draft = readPage(join(folder, entry.name), kind, entry.name, all, kept);
    if (draft) drafts.push(draft);
    else unread.add(`${kind}:${entry.name}`);
  }
  return drafts;
}

function readPage<K extends PageKind>(
  folder: string,
  kind: K,
  id: string,
  all: Finding[],
  kept: KeptValues | undefined,
): Draft<K> | undefined {
  const path = join(folder, 'page.yaml');
  const findings = new FileFindings(shownPath(path), all);
  if (!idPattern.test(id)) {
    findings.error('page-id', undefined, {
      da: `Uventet mappenavn \`${id}\`: det skal være små bogstaver a–z, cifre og enkelte bindestreger. Omdøb mappen.`,
      en: `Unexpected folder name \`${id}\`, expected lower-case letters a–z, digits and single hyphens. Rename the folder.`,
    });
    return undefined;
  }
  if (id.length > maxIdLength) {
    findings.error('page-id', undefined, {
      da: `Uventet mappenavn på ${id.length} tegn: højst ${maxIdLength}. Omdøb mappen.`,
      en: `Unexpected folder name of ${id.length} characters, expected at most ${maxIdLength}. Rename the folder.`,
    });
    return undefined;
  }
  const data = (readYamlFile(path, kinds[kind].page, all) ??
    standIn(kinds[kind].page.parse({}))) as Draft<K>['data'];
  const texts: Draft<K>['texts'] = {};
  let files = 0;
  for (const locale of locales) {
    const file = join(folder, `${locale}.mdx`);
    if (!existsSync(file)) continue;
    files++;
    const text = readPageText(file, kind, id, locale, all, kept);
    if (text) texts[locale] = text;
  }
  if (!files)
    findings.error('missing-file', undefined, {
      da: 'Teksten mangler: `da.mdx`, `en.mdx` eller begge skal ligge ved siden af. Skriv en af dem.',
      en: 'Missing text: expected `da.mdx`, `en.mdx` or both beside it. Write one.',
    });
  if (!Object.keys(texts).length) return undefined;
  return { kind, id, folder, data, findings, texts, entries: [] };
}

/** In the place of faulty YAML. Its fault was reported, so that the value never reaches a reader. */
function standIn<T>(value: T): YamlSource<T> {
  return { value, placeOf: () => ({ line: 1, column: 1 }) };
}

/** A `?` keeps the slug apart from every real one. */
function frontStandIn<K extends PageKind>(kind: K, id: string): DraftText<K>['front'] {
  const shared = { slug: `?${id}`, updated: '' };
  const term = { term: '', definition: '', variants: [], searchForms: [] };
  return standIn({
    ...shared,
    ...(kind === 'term' ? term : { title: '', summary: '' }),
  }) as unknown as DraftText<K>['front'];
}

function readPageText<K extends PageKind>(
  path: string,
  kind: K,
  id: string,
  locale: Locale,
  all: Finding[],
  kept: KeptValues | undefined,
): DraftText<K> | undefined {
  const findings = new FileFindings(shownPath(path), all);
  const source = readText(path, findings);
  if (source === undefined) return undefined;
  const { frontMatter, body } = splitFrontMatter(source);
  if (frontMatter === undefined) {
    findings.error('front-matter', undefined, {
      da: 'Frontmatter mangler. Begynd filen med en linje `---`, nøglerne og en linje `---`.',
      en: 'Missing front matter. Begin the file with a line `---`, the keys, and a line `---`.',
    });
  }
  const front =
    frontMatter === undefined
      ? undefined
      : (readYamlText(frontMatter, kinds[kind].text, findings, 1) as DraftText<K>['front'] | undefined);
  const read = readBody(body, findings, kept);
  if (!read) return undefined;
  const { tree, ...facts } = read;
  return {
    locale,
    hash: createHash('sha256').update(source).digest('hex'),
    characters: source.length,
    findings,
    front: front ?? frontStandIn(kind, id),
    ...facts,
    get tree() {
      return tree.get();
    },
  };
}
