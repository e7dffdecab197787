import { entrySections } from '../content/data/sections';
import { type Content, type Page, textFor } from '../content/model';
import type { Locale } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { byLetter, type Jump, type LetterSection, letterJumps } from './letters';
import { type PageLink, pageLink, routeOf } from './page-view';
import { type List, type ListPage, listPage } from './parts';
import { perContent } from './per-content';

/** What an entry of the index names. */
type IndexKind = 'article' | 'term' | 'abbreviation' | 'page' | 'place' | 'commander';

/** A name under which a reader may look something up. */
export interface IndexEntry extends PageLink {
  kind: IndexKind;
  /** What an abbreviation stands for. */
  means?: string;
}

export interface IndexView extends Pick<ListPage<unknown>, 'overview' | 'pager'> {
  count: number;
  jumps: Jump[];
  sections: LetterSection<IndexEntry>[];
}

/** Entries on one page; in the shipped content one is about 100 bytes of HTML. */
const entriesPerPage = 400;

export function indexList(locale: Locale): List {
  return { kind: 'index', locale, limit: entriesPerPage };
}

/** Everything that has a name: articles, pages, terms, abbreviations, places, commanders; in the alphabet of the language. */
export const indexSections = perContent((content, locale) =>
  byLetter(
    [
      ...content.articles.map(page => pageEntry(page, 'article', locale)),
      ...content.pages.map(page => pageEntry(page, 'page', locale)),
      ...content.terms.flatMap(term => termEntries(term, locale)),
      ...dataEntries(content, locale),
    ],
    sortKey,
    locale,
  ),
);

/** The index. @param part slug of a part, where it is too long for one page */
export function indexView(content: Content, locale: Locale, part?: string): IndexView {
  const all = indexSections(content, locale);
  const { sections, hrefOf, ...ways } = listPage(all, indexList(locale), part);
  return {
    count: all.reduce((count, { items }) => count + items.length, 0),
    jumps: letterJumps(all, locale, hrefOf),
    sections,
    ...ways,
  };
}

function pageEntry(page: Page, kind: IndexKind, locale: Locale): IndexEntry {
  return { ...pageLink(page, locale), kind };
}

/** A term under its name and under its abbreviations. */
function termEntries(term: Content['terms'][number], locale: Locale): IndexEntry[] {
  const entry = pageEntry(term, 'term', locale);
  const { title, forms } = textFor(term, locale);
  return [
    entry,
    ...(forms?.abbreviations ?? [])
      .filter(abbreviation => abbreviation !== title)
      .map(
        (abbreviation): IndexEntry => ({
          ...entry,
          title: abbreviation,
          kind: 'abbreviation',
          means: title,
        }),
      ),
  ];
}

/** Places and commanders, on the pages that show them. */
function dataEntries(content: Content, locale: Locale): IndexEntry[] {
  return content.pages.flatMap(page => {
    const { data } = page.data;
    if (data !== 'places' && data !== 'commanders') return [];
    const path = pathname(locale, routeOf(page, locale));
    /** id of a commander → the name with the family name first */
    const names = new Map(content.data.commanders?.commanders.map(({ id, indexName }) => [id, indexName]));
    return entrySections(content.data, data, locale).map(
      ({ id, heading }): IndexEntry => ({
        href: `${path}#${id}`,
        title: (data === 'commanders' && names.get(id)) || heading,
        kind: data === 'places' ? 'place' : 'commander',
      }),
    );
  });
}

/** Joins nothing and shows nothing, but parts two letters that Danish would sort as one (U+034F). */
const graphemeJoiner = '\u034f';

/** The letters of an abbreviation sort one by one, so that AAR is no ÅR. */
function sortKey({ title, kind }: IndexEntry): string {
  return kind === 'abbreviation' ? [...title].join(graphemeJoiner) : title;
}
