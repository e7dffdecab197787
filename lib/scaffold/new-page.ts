import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ContentParts } from '../content/parts';
import { quoted } from '../content/quoted';
import { type Draft, shownPath } from '../content/read';
import { idPattern, kinds } from '../content/schema';
import { schemaComment } from '../editors/schema-comment';
import { type Locale, type Localized, locales } from '../i18n/locales';
import { isTakenSegment } from '../i18n/routes';
import { nearest } from '../text/edit-distance';
import { slugify } from '../text/slug';
import { toFill } from './placeholder';
import { ScaffoldError } from './scaffold-error';

/** A page to begin; what is left out is to be filled in. */
export interface NewPage {
  kind: 'article' | 'term' | 'page';
  id: string;
  /** ISO day. */
  today: string;
  titles?: Partial<Localized>;
  /** Id of the group of an article, or of the theme of a term. */
  group?: string | undefined;
  /** Ids of the sections, the same in both languages. */
  sections?: readonly string[] | undefined;
}

/** What a text has to be filled with, by language. */
const hints: Localized<
  Record<'title' | 'term' | 'summary' | 'definition' | 'intro' | 'heading' | 'text', string>
> = {
  da: {
    title: 'titel',
    term: 'begrebet',
    summary: 'én sætning om, hvad siden fortæller',
    definition: 'én sætning, der forklarer begrebet',
    intro: 'det vigtigste først, med kilder',
    heading: 'overskrift',
    text: 'tekst, med kilder',
  },
  en: {
    title: 'title',
    term: 'the term',
    summary: 'one sentence on what the page tells',
    definition: 'one sentence that explains the term',
    intro: 'what matters most first, with sources',
    heading: 'heading',
    text: 'text, with sources',
  },
};

/**
 * Begins a page in both languages, with its sections. Writes only what is not there.
 * @returns the files written, as findings show them
 * @throws {ScaffoldError} where the id is none, is taken, or names an unknown group
 */
export function newPage(parts: ContentParts, page: NewPage): string[] {
  checkId(parts, page);
  checkGroup(parts, page);
  const bad = page.sections?.find(id => !idPattern.test(id));
  if (bad !== undefined)
    throw new ScaffoldError(
      `Unexpected section id \`${bad}\`, expected lower-case letters a–z, digits and single hyphens.`,
    );
  const folder = join(parts.root, kinds[page.kind].folder, page.id);
  const files = [
    [
      join(folder, 'page.yaml'),
      schemaComment(parts.root, `${kinds[page.kind].folder}/${page.id}/page.yaml`) + pageYaml(parts, page),
    ] as const,
    ...locales.map(locale => [join(folder, `${locale}.mdx`), textFile(parts, page, locale)] as const),
  ];
  mkdirSync(folder, { recursive: true });
  // `wx`: a file that appeared meanwhile is never overwritten
  for (const [path, text] of files) writeFileSync(path, text, { flag: 'wx' });
  return files.map(([path]) => shownPath(path));
}

function checkId({ root, drafts }: ContentParts, { kind, id }: NewPage): void {
  if (!idPattern.test(id)) {
    const near = slugify(id);
    throw new ScaffoldError(
      `Unexpected id \`${id}\`, expected lower-case letters a–z, digits and single hyphens${near ? `: \`${near}\`` : ''}.`,
    );
  }
  const folder = join(root, kinds[kind].folder, id);
  if (existsSync(folder))
    throw new ScaffoldError(`\`${shownPath(folder)}\` exists already. Choose another id.`);
  // articles and pages share the plain form of a link
  const twin = kind !== 'term' && [...drafts.article, ...drafts.page].find(draft => draft.id === id);
  if (twin)
    throw new ScaffoldError(
      `There is ${twin.kind === 'article' ? 'an article' : 'a page'} \`${id}\` already. Choose another id.`,
    );
}

function groupsOf({ site }: ContentParts, kind: NewPage['kind']): string[] {
  if (kind === 'page') return [];
  return (site?.value[kind === 'article' ? 'groups' : 'themes'] ?? []).map(({ id }) => id);
}

function checkGroup(parts: ContentParts, { kind, group }: NewPage): void {
  if (group === undefined) return;
  const known = groupsOf(parts, kind);
  if (known.includes(group)) return;
  const near = quoted(nearest(group, known));
  throw new ScaffoldError(
    `Unknown ${kind === 'term' ? 'theme' : 'group'} \`${group}\`, expected one of ${quoted(known) || 'none'}.${near ? ` Nearest: ${near}.` : ''}`,
  );
}

function pageYaml(parts: ContentParts, { kind, group, today }: NewPage): string {
  const key = kind === 'term' ? 'theme' : 'group';
  const known = groupsOf(parts, kind);
  const groupLine = group
    ? `${key}: ${group}\n`
    : known.length
      ? `# ${key}: one of ${known.join(', ')}\n`
      : '';
  if (kind === 'term') return `${groupLine}# article: id of the article that tells more\nsources: []\n`;
  const dates = `asOf: ${today}\nreviewed: ${today}\nreviewBy: ${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}\n`;
  return kind === 'article' ? `${groupLine}related: []\n${dates}` : `related: []\n${dates}`;
}

function textFile(parts: ContentParts, page: NewPage, locale: Locale): string {
  const {
    kind,
    id,
    today,
    titles,
    sections = kind === 'article' ? ['background', 'what-followed'] : [],
  } = page;
  const hint = hints[locale];
  const title = titles?.[locale];
  const slug = freeSlug(parts, page, locale, (title && slugify(title).slice(0, 80).replace(/-$/, '')) || id);
  const front =
    kind === 'term'
      ? { term: title ?? toFill(hint.term), slug, definition: toFill(hint.definition) }
      : { title: title ?? toFill(hint.title), slug, summary: toFill(hint.summary) };
  const head = Object.entries(front).map(
    ([key, value]) => `${key}: ${key === 'slug' ? stringify(value).trim() : JSON.stringify(value)}\n`,
  );
  const body = sections.map(
    section => `\n## ${toFill(hint.heading)} [#${section}]\n\n${toFill(hint.text)}\n`,
  );
  const intro = kind === 'term' ? '' : `\n${toFill(hint.intro)}\n`;
  return `---\n${head.join('')}updated: ${today}\n---\n${intro}${body.join('')}`;
}

/** The slug, with a number where another page of the kind, or the site itself, has it in this language. */
function freeSlug({ drafts }: ContentParts, { kind }: NewPage, locale: Locale, wanted: string): string {
  const taken = new Set(
    (drafts[kind] as readonly Draft[]).map(
      ({ texts }) => (texts[locale] ?? texts.da ?? texts.en)!.front.value.slug,
    ),
  );
  const isFree = (slug: string) => !taken.has(slug) && !(kind === 'page' && isTakenSegment(locale, slug));
  let slug = wanted;
  for (let number = 2; !isFree(slug); number++) slug = `${wanted}-${number}`;
  return slug;
}
