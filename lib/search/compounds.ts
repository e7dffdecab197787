import type { Locale } from '../i18n/locales';
import { stemKey } from './analyse/stem';

/** Letters that may link the parts of a compound: styrke·s·bidrag, dreng·e·skole. */
export const links = { da: ['', 's', 'e'], en: [''] } as const satisfies Record<Locale, readonly string[]>;
/** The shortest parts that are told apart, in letters: shorter ones fit everywhere. */
export const shortestPart = { first: 3, last: 4 } as const;

/**
 * The stems of the last parts of a compound, of which both parts are words of the collection: forsvarsakademi has
 * akademi. What is not told apart is still found, as the word it is.
 * Source of the idea, splitting by the collection's own words: Koehn & Knight (2003), "Empirical methods for compound
 * splitting".
 */
export function lastParts(word: string, locale: Locale, isStem: (stem: string) => boolean): string[] {
  if (/\d/.test(word)) return [];
  const found: string[] = [];
  for (let cut = shortestPart.first; cut <= word.length - shortestPart.last; cut++) {
    const last = stemKey(word.slice(cut), locale);
    if (isStem(last) && firstParts(word.slice(0, cut), locale).some(isStem)) found.push(last);
  }
  return found;
}

/** The stems a first part may have, with and without its linking letter. */
export function firstParts(part: string, locale: Locale): string[] {
  return links[locale].flatMap(link =>
    part.endsWith(link) && part.length - link.length >= shortestPart.first
      ? [stemKey(part.slice(0, part.length - link.length), locale)]
      : [],
  );
}
