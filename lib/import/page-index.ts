import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tooDeepIn } from '../content/mdx/limits';
import { reserved } from '../content/mdx/outline';
import { withinTime } from '../content/within-time';
import { type Locale, type Localized, locales } from '../i18n/locales';
import { slugify } from '../text/slug';
import { alignHeadings, type ImportedHeading } from './align-headings';
import type { FilePair } from './find-pairs';
import { type ImportedText, readImportedText } from './read-text';
import type { ImportReport } from './report';
import { shortSlug } from './short-slug';

/** A section as both languages will have it. */
interface SectionMark {
  id: string;
  level: number;
}

/** What is known of a page before it is written: enough for others to link to it. */
export interface IndexedPage {
  id: string;
  group: string;
  /** By language: where the text is, its address, and its sections in order. */
  texts: Partial<Record<Locale, IndexedText>>;
}

export interface IndexedText {
  path: string;
  slug: string;
  sections: SectionMark[];
  /** anchor as links write it → id of the section; '' for the page itself */
  anchors: ReadonlyMap<string, string>;
}

/** A file larger than this is refused by the reader of content, and here too. */
const limitBytes = 900_000;

/**
 * Reads a text of a tree; undefined where it cannot be read: too large, no UTF-8, nested beyond all sense, or never done.
 * @param report unset: nothing is told
 */
export function readPairText(
  root: string,
  path: string,
  locale: Locale,
  report?: ImportReport,
): ImportedText | undefined {
  const file = join(root, path);
  const shown = `${locale}:${path}`;
  if (statSync(file).size > limitBytes) return undefined;
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes) || tooDeepIn(text)) return undefined;
  try {
    return withinTime(text.length, () =>
      readImportedText(text, path, locale, (kind, line, what) => report?.add(kind, shown, line, what)),
    )?.value;
  } catch (error) {
    // nesting that is not seen before it is parsed
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Gives every page its id, its addresses and its section ids, the same in both languages: made of the English words
 * where there are any. Only this stays in memory, no text does.
 */
export function indexPages(
  pairs: readonly FilePair[],
  roots: Localized<string>,
  report: ImportReport,
): IndexedPage[] {
  const ids = pageIds(pairs.map(({ key }) => key));
  const slugs = { da: new Set<string>(), en: new Set<string>() };
  const pages: IndexedPage[] = [];
  for (const [index, { key, files }] of pairs.entries()) {
    const texts: Partial<Record<Locale, ImportedText>> = {};
    for (const locale of locales) {
      const text = files[locale] && readPairText(roots[locale], files[locale], locale);
      if (text) texts[locale] = text;
      else if (files[locale])
        report.add(
          'page',
          `${locale}:${files[locale]}`,
          1,
          `left out: above ${limitBytes} bytes, no UTF-8, or nested too deep to be read`,
        );
    }
    const known = locales.filter(locale => texts[locale]);
    if (!known.length) continue;
    if (known.length === 1)
      report.add('page', `${known[0]}:${files[known[0]!]}`, 1, 'no counterpart was found');
    const sections = sectionIds(texts.da?.headings ?? [], texts.en?.headings ?? []);
    const page: IndexedPage = {
      id: ids[index]!,
      group: key.includes('/') ? key.split('/')[0]! : '',
      texts: {},
    };
    for (const locale of known) {
      const { title, headings, ownAnchors } = texts[locale]!;
      // a page in one language stands under its slug in the other one too
      const taken = known.length === 1 ? [slugs.da, slugs.en] : [slugs[locale]];
      const slug = unique(shortSlug(title) || shortSlug(page.id), taken);
      const anchors = new Map<string, string>(ownAnchors.map(name => [name, '']));
      for (const [at, heading] of headings.entries())
        for (const name of heading.anchors)
          if (!anchors.has(name)) anchors.set(name, sections[locale][at]!.id);
      page.texts[locale] = { path: files[locale]!, slug, sections: sections[locale], anchors };
    }
    pages.push(page);
  }
  return pages;
}

/** The last part of a path where no other page has it, else with the folder before it, else the whole. */
function pageIds(keys: readonly string[]): string[] {
  const names = keys.map(key => {
    const parts = key.split('/').map(slugify).filter(Boolean);
    // the file that stands for its folder
    if (parts.length > 1 && /^(?:index|readme)$/.test(parts.at(-1)!)) parts.pop();
    return parts.length ? parts : ['page'];
  });
  const counts = new Map<string, number>();
  const suffixes = (parts: readonly string[]) =>
    parts.map((_, at) => parts.slice(parts.length - 1 - at).join('-'));
  for (const suffix of names.flatMap(suffixes)) counts.set(suffix, (counts.get(suffix) ?? 0) + 1);
  const taken = new Set(['about']);
  return names.map(parts => {
    const name = suffixes(parts).find(suffix => counts.get(suffix) === 1) ?? parts.join('-');
    return unique(shortSlug(name), [taken]);
  });
}

function sectionIds(
  da: readonly ImportedHeading[],
  en: readonly ImportedHeading[],
): Localized<SectionMark[]> {
  const taken = new Set<string>();
  const sections: Localized<SectionMark[]> = { da: [], en: [] };
  for (const [left, right] of alignHeadings(da, en)) {
    // the level of a pair is one; English leads
    const { text, level } = (right === undefined ? da[left!] : en[right])!;
    const words = slugify(text).slice(0, 60).replace(/-+$/, '') || 'section';
    const id = unique(reserved.test(words) ? `section-${words}` : words, [taken]);
    if (left !== undefined) sections.da.push({ id, level });
    if (right !== undefined) sections.en.push({ id, level });
  }
  return sections;
}

/** The name, or the name with the first number that is free; it is taken then. */
function unique(name: string, taken: readonly Set<string>[]): string {
  let free = name;
  for (let at = 2; taken.some(set => set.has(free)); at++) free = `${name}-${at}`;
  for (const set of taken) set.add(free);
  return free;
}
