import { counterpartOf, type Locale } from '../i18n/locales';
import { pathname, type Route } from '../i18n/routes';

/** What a page says of itself to browsers and search engines, and where its counterpart is. */
export interface PageHead {
  locale: Locale;
  /** Without the site's name. */
  title: string;
  description: string;
  /** Own address, with the base path. */
  path: string;
  /** Address to keep in an index: another one where this page shows the other language's text. */
  canonical: string;
  /** The same page in the other language. Always there, so that the switch never leads to a 404. */
  counterpart: string;
  /** False where the counterpart exists only as this language's text: then there is no hreflang pair. */
  translated: boolean;
  /** True where the counterpart is a wider page, such as the whole list of a part: no hreflang pair, yet nothing is missing. */
  unpaired?: boolean;
  /** Kept out of search engines: fallbacks, side by side, search, 404. */
  noindex: boolean;
  /** The group of articles that it belongs to, for its picture where it is shared. */
  group?: string;
}

/** Head of a page that exists in both languages. */
export function pairedHead(
  locale: Locale,
  title: string,
  description: string,
  routeIn: (locale: Locale) => Route,
): PageHead {
  const path = pathname(locale, routeIn(locale));
  const other = counterpartOf(locale);
  return {
    locale,
    title,
    description,
    path,
    canonical: path,
    counterpart: pathname(other, routeIn(other)),
    translated: true,
    noindex: false,
  };
}
