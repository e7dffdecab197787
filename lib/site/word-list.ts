import { type Content, type Page, textFor } from '../content/model';
import { collator } from '../i18n/format';
import { type Locale, locales } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { type TermSide, termSides } from './glossary-view';
import { routeOf } from './page-view';

/** A term that a page uses, with the sides it has, Danish first. */
export interface WordRow {
  id: string;
  sides: TermSide[];
}

/** The terms that the texts of a page link to, in either language, in the alphabet of `locale`. */
export function wordList({ terms }: Content, page: Page, locale: Locale): WordRow[] {
  const linked = new Set(locales.flatMap(lang => linksOf(page, lang)));
  const { compare } = collator(locale);
  return terms
    .filter(term => locales.some(lang => linked.has(pathname(lang, routeOf(term, lang)))))
    .sort((a, b) => compare(textFor(a, locale).title, textFor(b, locale).title))
    .map(term => ({ id: term.id, sides: termSides(term) }));
}

/** Addresses of the links in the text of a language, without anchors. Rendered bodies write them in one way only. */
function linksOf(page: Page, locale: Locale): string[] {
  const text = page.texts[locale];
  if (!text) return [];
  const html = [text.html, ...(text.around?.parts.map(part => part.html) ?? [])].join('');
  return [...html.matchAll(/ href="([^"#]+)/g)].map(match => match[1]!);
}
