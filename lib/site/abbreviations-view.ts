import type { Content, TermPage } from '../content/model';
import { type Locale, type Localized, locales } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { byLetter } from './letters';
import { type PageLink, routeOf } from './page-view';
import { type List, type ListPage, listPage } from './parts';
import { perContent } from './per-content';

/** An abbreviation, and the words it stands for in both languages. */
export interface AbbreviationRow {
  abbreviation: string;
  /** The one language that uses it, where the other does not. */
  only?: Locale;
  /** The terms in each language, each leading to its page there; more than one where terms share an abbreviation. */
  words: Localized<PageLink[]>;
}

/** The list of abbreviations, or a part of it. */
export interface AbbreviationsView extends Pick<ListPage<unknown>, 'overview' | 'pager'> {
  count: number;
  rows: AbbreviationRow[];
}

/** Abbreviations on one page. */
const rowsPerPage = 500;

export function abbreviationsList(locale: Locale): List {
  return { kind: 'abbreviations', locale, limit: rowsPerPage };
}

/** Abbreviations by letter; the letters of English, so that AA is no Å, in both languages alike. */
export const abbreviationSections = perContent(content =>
  byLetter(abbreviationRows(content), ({ abbreviation }) => abbreviation, 'en'),
);

/** The list of abbreviations. @param part slug of a part, where it is too long for one page */
export function abbreviationsView(content: Content, locale: Locale, part?: string): AbbreviationsView {
  const all = abbreviationSections(content, locale);
  const { sections, overview, pager } = listPage(all, abbreviationsList(locale), part);
  return {
    count: abbreviationCount(content),
    rows: sections.flatMap(({ items }) => items),
    ...(overview && { overview }),
    ...(pager && { pager }),
  };
}

/** Every abbreviation of the glossary, once. */
function abbreviationRows(content: Content): AbbreviationRow[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...termsByAbbreviation(content)]
    .sort(([a], [b]) => compare(a, b))
    .map(([abbreviation, terms]) => {
      const users = locales.filter(locale => terms.some(term => uses(term, abbreviation, locale)));
      return {
        abbreviation,
        ...(users.length === 1 && { only: users[0]! }),
        words: { da: wordsIn(terms, 'da'), en: wordsIn(terms, 'en') },
      };
    });
}

/** How many different abbreviations the glossary has. */
export function abbreviationCount(content: Content): number {
  return termsByAbbreviation(content).size;
}

/** abbreviation → its terms, in the order of the glossary's folders */
function termsByAbbreviation({ terms }: Content): Map<string, TermPage[]> {
  const found = new Map<string, TermPage[]>();
  for (const term of terms) {
    const abbreviations = locales.flatMap(locale => term.texts[locale]?.forms?.abbreviations ?? []);
    for (const abbreviation of new Set(abbreviations))
      found.set(abbreviation, [...(found.get(abbreviation) ?? []), term]);
  }
  return found;
}

function uses(term: TermPage, abbreviation: string, locale: Locale): boolean {
  return Boolean(term.texts[locale]?.forms?.abbreviations.includes(abbreviation));
}

/** A term without a text in the language has no words in it. */
function wordsIn(terms: readonly TermPage[], locale: Locale): PageLink[] {
  return terms.flatMap(term => {
    const text = term.texts[locale];
    return text ? [{ href: pathname(locale, routeOf(term, locale)), title: text.title }] : [];
  });
}
