import { isFallback, type Page, type PageText, textFor } from '../content/model';
import { counterpartOf, type Locale } from '../i18n/locales';
import { pathname, type Route } from '../i18n/routes';
import type { PageHead } from './head';

/** A link to a page, with its title in the language it has. */
export interface PageLink {
  href: string;
  title: string;
  /** Language of the title, where it is not the reader's. */
  lang?: Locale;
}

/** Links to the first of many pages; a page that named all of them would grow with the site. */
export interface LinkGroup {
  links: PageLink[];
  /** How many more pages there are. */
  more: number;
}

/** So many pages a list within a page names. */
const linkLimit = 40;

export function linkGroup<T>(items: readonly T[], link: (item: T) => PageLink): LinkGroup {
  return { links: items.slice(0, linkLimit).map(link), more: Math.max(0, items.length - linkLimit) };
}

/** The route of a page in a language; one without a text in it has the other's slug. */
export function routeOf(page: Page, locale: Locale): Route {
  return { kind: page.kind, slug: textFor(page, locale).slug };
}

/** A link to a page as readers of a language reach it. */
export function pageLink(page: Page, locale: Locale): PageLink {
  const text = textFor(page, locale);
  return {
    href: pathname(locale, routeOf(page, locale)),
    title: text.title,
    ...(text.locale !== locale && { lang: text.locale }),
  };
}

/** Head of an article, term or page; one that shows the other language's text points to the original. */
export function pageHead(page: Page, locale: Locale): PageHead {
  const text: PageText = textFor(page, locale);
  const other = counterpartOf(locale);
  const fallback = isFallback(page, locale);
  const path = pathname(locale, routeOf(page, locale));
  return {
    locale,
    title: text.title,
    description: text.summary,
    path,
    canonical: fallback ? pathname(text.locale, routeOf(page, text.locale)) : path,
    counterpart: pathname(other, routeOf(page, other)),
    translated: !fallback && !isFallback(page, other),
    noindex: fallback,
    ...(page.kind === 'article' && page.data.group && { group: page.data.group }),
  };
}

/** The title in the other language and where it leads; undefined where there is none. */
export function counterpartTitle(page: Page, locale: Locale): PageLink | undefined {
  const other = counterpartOf(locale);
  const text = page.texts[other];
  if (!text || isFallback(page, locale)) return undefined;
  return { href: pathname(other, routeOf(page, other)), title: text.title, lang: other };
}
