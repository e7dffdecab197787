import type { Locale } from '../i18n/locales';
import { type PartedKind, pathname } from '../i18n/routes';

/** A section of a list: a letter, a theme, a group. */
export interface ListSection<T> {
  /** Its anchor, where the list is one page. */
  id: string;
  /** Its name in addresses; unique in the list. */
  slug: string;
  title: string;
  items: readonly T[];
}

/** A list, and where it lies. */
export interface List {
  kind: PartedKind;
  locale: Locale;
  /** So many entries a page has at most. */
  limit: number;
}

/** What one page shows of a list. */
export interface ListPage<S> {
  /** Whole sections, or one with its share of the entries; empty on the page that leads to the parts. */
  sections: S[];
  /** Where a section begins: an anchor of this page, or the address of its first part. */
  hrefOf(section: S): string;
  /** Of a list that is too long for one page: what its first page shows instead. */
  overview?: { title: string; href: string; count: number }[];
  pager?: Pager;
}

/** The way through the parts of a section. */
export interface Pager {
  number: number;
  of: number;
  previous?: string;
  next?: string;
  /** First, last and near parts, in order; numbers that are not there are gaps. */
  parts: { number: number; href: string }[];
}

/** So many parts before and after the current one have a link. */
const nearParts = 3;

/**
 * What one page shows of a list: all of it, where it is short enough for one page; else each section has pages of its
 * own, of `limit` entries, and the list's page leads to them. So no page grows with the site.
 * @param slug of a part, as in `partSlugs`; without it the list's own page
 * @throws when there is no such part
 */
export function listPage<S extends ListSection<unknown>>(
  sections: readonly S[],
  list: List,
  slug?: string,
): ListPage<S> {
  if (slug !== undefined) return partPage(sections, list, slug);
  if (isShort(sections, list.limit)) return { sections: [...sections], hrefOf: ({ id }) => `#${id}` };
  const hrefOf = (section: S) => partAddress(list, section.slug);
  const overview = sections.map(section => ({
    title: section.title,
    href: hrefOf(section),
    count: section.items.length,
  }));
  return { sections: [], hrefOf, overview };
}

/** True where all entries have room on one page. */
export function isShort(sections: readonly ListSection<unknown>[], limit: number): boolean {
  return sections.reduce((count, { items }) => count + items.length, 0) <= limit;
}

/** The parts of each section, the first under the section's own name: `b`, `b_2`. An underscore is in no id. */
export function partSlugs(sections: readonly ListSection<unknown>[], limit: number): string[] {
  return sections.flatMap(section =>
    Array.from({ length: partCount(section, limit) }, (_, index) => partSlug(section.slug, index + 1)),
  );
}

function partPage<S extends ListSection<unknown>>(
  sections: readonly S[],
  list: List,
  slug: string,
): ListPage<S> {
  const name = slug.split('_')[0]!;
  const section = sections.find(candidate => candidate.slug === name);
  const slugs = section ? partSlugs([section], list.limit) : [];
  const [number, of] = [slugs.indexOf(slug) + 1, slugs.length];
  if (!section || !number)
    throw new Error(`No part \`${slug}\` of the list ${pathname(list.locale, { kind: list.kind })}`);
  const items = section.items.slice((number - 1) * list.limit, number * list.limit);
  return {
    sections: [{ ...section, items }],
    hrefOf: other => partAddress(list, other.slug),
    ...(of > 1 && { pager: pagerOf(list, name, number, of) }),
  };
}

function pagerOf(list: List, name: string, number: number, of: number): Pager {
  const href = (part: number) => partAddress(list, partSlug(name, part));
  const shown = Array.from({ length: of }, (_, index) => index + 1).filter(
    part => part === 1 || part === of || Math.abs(part - number) <= nearParts,
  );
  return {
    number,
    of,
    ...(number > 1 && { previous: href(number - 1) }),
    ...(number < of && { next: href(number + 1) }),
    parts: shown.map(part => ({ number: part, href: href(part) })),
  };
}

/** A section without entries has one part, which says so. */
function partCount({ items }: ListSection<unknown>, limit: number): number {
  return Math.max(1, Math.ceil(items.length / limit));
}

function partSlug(name: string, number: number): string {
  return number === 1 ? name : `${name}_${number}`;
}

function partAddress({ kind, locale }: List, slug: string): string {
  return pathname(locale, { kind: 'part', list: kind, slug });
}
