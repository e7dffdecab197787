import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import { withoutHarm } from '../content/characters';
import { FileFindings, type Finding } from '../content/finding';
import { plainText, readOutline, unravel } from '../content/mdx/outline';
import { parseMdx, splitFrontMatter } from '../content/mdx/parse';
import { validateMdx } from '../content/mdx/validate';
import { schemaComment } from '../editors/schema-comment';
import { type Locale, type Localized, locales } from '../i18n/locales';
import { expectEmpty } from '../scaffold/init';
import { findPairs } from './find-pairs';
import { ImportLinks } from './import-links';
import { importMedium } from './import-media';
import { joinSingles } from './join-singles';
import { type IndexedPage, type IndexedText, indexPages, readPairText } from './page-index';
import { firstSentence, type ImportedText } from './read-text';
import { ImportReport } from './report';
import { shortSlug } from './short-slug';
import { writeMdx } from './write-mdx';

export interface ImportOptions {
  /** The trees; the same folder twice where it holds both languages. */
  roots: Localized<string>;
  /** The new content folder. */
  out: string;
  /** The site's name; default: that of the folder. */
  name?: string | undefined;
  /** ISO day of texts that tell none. */
  date: string;
}

/** Name of the report in the new folder. */
export const reportFile = 'import-report.txt';

/**
 * Makes a content folder of plain Markdown trees, which builds as it is.
 *
 * 1 find the pairs, 2 read each for its headings and give ids, 3 read each again, write it, and read what was written
 * as a build would. One pair is in memory at a time. What is left out or changed is told in `import-report.txt`.
 * @throws {FolderTakenError} unless the folder is empty or does not exist
 */
export function importTree({ roots, out, name, date }: ImportOptions): {
  /** Pages by the languages they have. */
  pages: Record<'both' | Locale, number>;
  report: ImportReport;
} {
  expectEmpty(out);
  mkdirSync(out, { recursive: true });
  const file = openSync(join(out, reportFile), 'w');
  try {
    const report = new ImportReport(line => writeSync(file, `${line}\n`));
    const index = indexPages(joinSingles(findPairs(roots), roots), roots, report);
    const links = new ImportLinks(index);
    const written: { id: string; files: string[]; group: string }[] = [];
    const pages = { both: 0, da: 0, en: 0 };
    for (const page of index) {
      const known = locales.filter(locale => {
        const text = page.texts[locale];
        return text && writeText({ roots, out: resolve(out), date, report, links }, page, text, locale);
      });
      if (!known.length) continue;
      tellSections(page, report);
      writeYaml(out, `articles/${page.id}/page.yaml`, { group: groupId(page.group) });
      written.push({
        id: page.id,
        files: known.map(locale => `articles/${page.id}/${locale}.mdx`),
        group: page.group,
      });
      pages[known.length === 2 ? 'both' : known[0]!]++;
    }
    writeSite(out, name ?? basename(resolve(out)), [...new Set(written.map(({ group }) => group))].sort());
    writeYaml(out, 'check.yaml', {
      allow: written
        .flatMap(({ files }) => files)
        .map(path => ({
          rule: 'few-sources',
          file: path,
          reason: 'Imported without sources. Cite them, then remove this entry.',
        })),
    });
    return { pages, report };
  } finally {
    closeSync(file);
  }
}

interface Writing {
  roots: Localized<string>;
  out: string;
  date: string;
  report: ImportReport;
  links: ImportLinks;
}

/** Writes one language of a page. @returns false where what came of it is no content, which is told */
function writeText(
  writing: Writing,
  page: IndexedPage,
  { path, slug, sections }: IndexedText,
  locale: Locale,
): boolean {
  const { roots, out, date, report } = writing;
  const text = readPairText(roots[locale], path, locale, report);
  if (!text) return false;
  const front = {
    title: withoutHarm(text.title),
    slug,
    summary: withoutHarm(summaryOf(text)),
    updated: dateOf(text.front) ?? date,
  };
  tellFront(text, `${locale}:${path}`, report);
  for (const [at, { node }] of text.headings.entries()) {
    const { id, level } = sections[at]!;
    node.depth = level as typeof node.depth;
    node.children.push({ type: 'html', value: ` [#${id}]` });
  }
  const folder = join(out, 'articles', page.id);
  resolveAddresses(writing, page, path, locale, text.blocks, folder);
  const body = writeMdx(text.blocks);
  const written = `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}`;
  const fault = faultIn(written);
  if (fault) {
    report.add('page', `${locale}:${path}`, 1, `left out: ${fault.message.en}`);
    return false;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${locale}.mdx`), written);
  return true;
}

/** Reads a text as a build would. */
function faultIn(text: string): Finding | undefined {
  const all: Finding[] = [];
  const findings = new FileFindings('imported', all);
  const tree = parseMdx(splitFrontMatter(text).body, findings);
  if (tree) {
    unravel(tree);
    validateMdx(tree, findings);
    readOutline(tree, findings);
  }
  return all.find(({ severity }) => severity === 'error');
}

/** Puts addresses of the new site in the place of those of the tree; what leads nowhere becomes its words. */
function resolveAddresses(
  { roots, out, report, links }: Writing,
  page: IndexedPage,
  path: string,
  locale: Locale,
  blocks: RootContent[],
  folder: string,
): void {
  const root = { type: 'root' as const, children: blocks };
  visit(root, ['link', 'image'], (node, index, parent) => {
    if ((node.type !== 'link' && node.type !== 'image') || !parent || index === undefined) return undefined;
    const isPicture = node.type === 'image';
    const found = links.find(node.url, path, page, locale);
    const tell = (what: string) =>
      report.add(isPicture ? 'picture' : 'link', `${locale}:${path}`, node.position?.start.line, what);
    let fault = 'it leads nowhere on this site';
    if (found && 'file' in found) {
      const medium = importMedium(roots[locale], found.file, out, folder, isPicture ? 'picture' : 'link');
      if ('src' in medium) {
        node.url = medium.src;
        return undefined;
      }
      fault = medium.fault;
    } else if (found && !isPicture) {
      if (found.lostAnchor) tell(`section of ${node.url} not found, the link leads to the page`);
      node.url = found.url;
      if (!plainText(node).trim())
        (node as { children: PhrasingContent[] }).children = [{ type: 'text', value: found.url }];
      return undefined;
    } else if (found && isPicture) {
      fault = 'it is on another site';
    }
    tell(`${node.url} left out, its words kept: ${fault}`);
    const words: PhrasingContent[] = isPicture
      ? [{ type: 'text', value: (node as { alt?: string }).alt ?? '' }]
      : (node as { children: PhrasingContent[] }).children;
    (parent.children as PhrasingContent[]).splice(index, 1, ...words);
    return index;
  });
  // what held a picture alone, without words
  visit(root, 'paragraph', (node, index, parent) => {
    if (
      !parent ||
      index === undefined ||
      plainText(node).trim() ||
      node.children.some(child => child.type !== 'text')
    )
      return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

function summaryOf({ front, blocks, title }: ImportedText): string {
  const given = [front.description, front.summary, front.excerpt].find(
    value => typeof value === 'string' && value.trim(),
  ) as string | undefined;
  return (given ?? firstSentence(blocks) ?? title).replace(/\s+/g, ' ').trim();
}

/** The day a text says it was changed on, in either common way of writing. */
function dateOf(front: ImportedText['front']): string | undefined {
  for (const key of ['updated', 'lastmod', 'last_updated', 'lastUpdated', 'modified', 'ms.date', 'date']) {
    const value = String(front[key] ?? '');
    const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? [];
    const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : value.slice(0, 10);
    const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : undefined;
    if (time && !Number.isNaN(time.valueOf()) && time.toISOString().startsWith(iso)) return iso;
  }
  return undefined;
}

function tellFront({ front }: ImportedText, path: string, report: ImportReport): void {
  const used = [
    'title',
    'description',
    'summary',
    'excerpt',
    'updated',
    'lastmod',
    'last_updated',
    'lastUpdated',
    'modified',
    'ms.date',
    'date',
  ];
  const left = Object.keys(front).filter(key => !used.includes(key));
  if (left.length) report.add('front-matter', path, 1, `keys left out: ${left.join(', ')}`);
}

function tellSections({ texts: { da, en } }: IndexedPage, report: ImportReport): void {
  if (!da || !en) return;
  for (const [own, other, locale] of [
    [da, en, 'da'],
    [en, da, 'en'],
  ] as const) {
    for (const { id } of own.sections)
      if (!other.sections.some(section => section.id === id))
        report.add('section', `${locale}:${own.path}`, 1, `section #${id} has no counterpart`);
  }
}

const groupId = (group: string) => shortSlug(group) || 'other';

function writeSite(out: string, name: string, groups: readonly string[]): void {
  const title = (group: string): Localized<string> => {
    if (!group) return { da: 'Øvrige', en: 'Other' };
    const words = group.replace(/[-_]+/g, ' ');
    return { da: words, en: words };
  };
  writeYaml(out, 'site.yaml', {
    name,
    title: { da: name, en: name },
    description: { da: `${name} på dansk og engelsk.`, en: `${name} in Danish and English.` },
    baseUrl: 'https://example.org',
    groups: [
      ...new Map(groups.map(group => [groupId(group), { id: groupId(group), title: title(group) }])).values(),
    ],
  });
}

function writeYaml(out: string, path: string, value: object): void {
  const file = join(out, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, schemaComment(resolve(out), path) + stringify(value, { lineWidth: 0 }));
}
