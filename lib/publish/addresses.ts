import { type Page, type Site, textFor } from '../content/model';
import type { Locale } from '../i18n/locales';
import { basePath, pathname } from '../i18n/routes';
import { routeOf } from '../site/page-view';
import { slugify } from '../text/slug';

/** Addresses below the host of what other programs read; each is also the name of a file of the site. */
export const sitemapAddress = `${basePath}/sitemap.xml`;
export const robotsAddress = `${basePath}/robots.txt`;
export const llmsAddress = `${basePath}/llms.txt`;
export const manifestAddress = `${basePath}/manifest.webmanifest`;
export const maskableIconAddress = `${basePath}/icon-maskable.svg`;

/** The site's icon, which Next writes from app/icon.svg. */
export const iconAddress = `${basePath}/icon.svg`;

/** The name of the picture of pages in no group; an underscore is in no group's id. */
export const siteImage = 'site_image';

/**
 * The picture that stands for a page where it is shared, drawn by app/[locale]/og.
 * @param group of an article, or `siteImage`
 * @example shareImageAddress('da', 'nmi') // => '/da/og/nmi.png'
 */
export function shareImageAddress(locale: Locale, group: string): string {
  return `${pathname(locale, { kind: 'home' })}og/${group}.png`;
}

/** The Atom feed of a language. @example feedAddress('da') // => '/da/feed.xml' */
export function feedAddress(locale: Locale): string {
  return `${pathname(locale, { kind: 'home' })}feed.xml`;
}

/** The OpenSearch description of a language. */
export function openSearchAddress(locale: Locale): string {
  return `${pathname(locale, { kind: 'home' })}opensearch.xml`;
}

/** The glossary as data, both languages in one file. */
export function glossaryAddress(format: 'csv' | 'json' | 'tbx'): string {
  return `${basePath}/glossary.${format}`;
}

/** The site of a language as an e-book. @example bookAddress(site, 'da') // => '/da/sidestykke.epub' */
export function bookAddress({ name }: Site, locale: Locale): string {
  return `${pathname(locale, { kind: 'home' })}${slugify(name) || 'handbook'}.epub`;
}

/**
 * The Markdown twin of an article lies beside its page.
 * @example markdownAddress(article, 'da') // => '/da/artikler/nmi-i-tal/index.md'
 */
export function markdownAddress(page: Page, locale: Locale): string {
  return `${pathname(locale, routeOf(page, locale))}index.md`;
}

/** @example fileAt('/kb/da/feed.xml') // => 'da/feed.xml', with the base path /kb */
export function fileAt(address: string): string {
  return address.slice(basePath.length + 1);
}

/** A page's address in the language of one of its texts; undefined where it would show the other language's. */
export function ownAddress(page: Page, locale: Locale): string | undefined {
  return textFor(page, locale).locale === locale ? pathname(locale, routeOf(page, locale)) : undefined;
}
