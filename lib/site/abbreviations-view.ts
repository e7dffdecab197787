import type { Content, TermPage } from '../content/model';
import { type Locale, type Localized, locales } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { type PageLink, routeOf } from './page-view';

/** An abbreviation, and the words it stands for in both languages. */
export interface AbbreviationRow {
  abbreviation: string;
  /** The one language that uses it, where the other does not. */
  only?: Locale;
  /** The terms in each language, each leading to its page there; more than one where terms share an abbreviation. */
  words: Localized<PageLink[]>;
}

/** Every abbreviation of the glossary, once; letters sort one by one, so that AA is no Å, in both languages alike. */
export function abbreviationsView(content: Content): AbbreviationRow[] {
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
