import type { Content } from '../content/model';
import { locales } from '../i18n/locales';
import { basePath, pathname } from '../i18n/routes';
import { termSides } from './glossary-view';
import { routeOf } from './page-view';

/**
 * The cards that links to terms open: a small file beside the page of each term, so that any page may show the card,
 * and no page is larger for the cards that nobody opens.
 * @returns path relative to the site's root → JSON, a list of `TermSide`
 * @example [...termCards(content).keys()][0] // => 'da/ordliste/radarbidrag/card.json'
 */
export function termCards({ terms }: Content): Map<string, string> {
  return new Map(
    terms.flatMap(term => {
      const card = JSON.stringify(termSides(term));
      return locales.map(locale => {
        const page = pathname(locale, routeOf(term, locale));
        return [`${page.slice(basePath.length + 1)}card.json`, card] as const;
      });
    }),
  );
}
