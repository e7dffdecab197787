import { type Content, isFallback, type Page, textFor } from '../content/model';
import { type Locale, locales } from '../i18n/locales';
import {
  absoluteAddress,
  basePath,
  type PartedKind,
  pathname,
  type Route,
  type SectionKind,
  segments,
} from '../i18n/routes';
import { isPaired, listParts, partedKinds } from '../site/list-parts';
import { routeOf } from '../site/page-view';
import { fileAt, sitemapAddress } from './addresses';
import { type XmlElement, xml, xmlDocument } from './xml';

/** The most addresses that the protocol allows in one file (https://www.sitemaps.org/protocol.html). */
const limitPerFile = 50_000;

/** Lists and tools that are kept out of search engines. */
const hidden: ReadonlySet<SectionKind> = new Set(['search', 'status', 'handbook', 'offline']);

/** A page in the languages it has: language → its address, and the day of its last change where one is known. */
type Spread = Partial<Record<Locale, { path: string; updated?: string | undefined }>>;

/**
 * The sitemap: every page that search engines may keep, in each language it has, paired as in the pages' heads.
 * @param limit addresses per file; above it `sitemap.xml` is an index of `sitemap-1.xml` and so on
 * @returns path relative to the site's root → text
 */
export function sitemapFiles(content: Content, limit = limitPerFile): Map<string, string> {
  const { baseUrl } = content.site;
  const urls = [languageChoice(baseUrl), ...spreads(content).flatMap(spread => urlsOf(spread, baseUrl))];
  const name = fileAt(sitemapAddress);
  if (urls.length <= limit) return new Map([[name, urlSet(urls)]]);
  const parts = Array.from({ length: Math.ceil(urls.length / limit) }, (_, part) => ({
    file: name.replace('.xml', `-${part + 1}.xml`),
    text: urlSet(urls.slice(part * limit, (part + 1) * limit)),
  }));
  return new Map([
    [name, sitemapIndex(parts.map(({ file }) => absoluteAddress(baseUrl, `${basePath}/${file}`)))],
    ...parts.map(({ file, text }) => [file, text] as const),
  ]);
}

function urlSet(urls: readonly XmlElement[]): string {
  return xmlDocument(
    xml(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      },
      ...urls,
    ),
  );
}

function sitemapIndex(addresses: readonly string[]): string {
  const sitemaps = addresses.map(address => xml('sitemap', {}, xml('loc', {}, address)));
  return xmlDocument(
    xml('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...sitemaps),
  );
}

/** Every page but the language choice, in the order of the site. */
function spreads(content: Content): Spread[] {
  const { articles, terms, pages } = content;
  const all = [...articles, ...pages, ...terms];
  /** kind of list → the pages whose changes show on it */
  const shown: Record<SectionKind, readonly Page[]> = {
    articles,
    glossary: terms,
    themes: terms,
    abbreviations: terms,
    sources: all,
    index: all,
    changes: [...articles, ...pages],
    search: [],
    offline: [],
    handbook: [],
    status: [],
    cite: [],
  };
  const lists = (Object.keys(segments) as SectionKind[]).filter(kind => !hidden.has(kind));
  return [
    listSpread({ kind: 'home' }, all),
    ...lists.map(kind => listSpread({ kind }, shown[kind])),
    ...partedKinds.flatMap(kind => partSpreads(content, kind)),
    ...all.map(pageSpread),
  ];
}

/** A list exists in both languages, and changes with what it lists. */
function listSpread(route: Route, listed: readonly Page[]): Spread {
  return Object.fromEntries(
    locales.map(locale => [locale, { path: pathname(locale, route), updated: lastUpdated(listed, locale) }]),
  );
}

/** The parts of a list; those by letter are pages of one language, without a day, since few of them change at a time. */
function partSpreads(content: Content, list: PartedKind): Spread[] {
  const parts = locales.flatMap(locale =>
    listParts(content, list, locale).map(slug => ({
      slug,
      spread: { [locale]: { path: pathname(locale, { kind: 'part', list, slug }) } } as Spread,
    })),
  );
  if (!isPaired(list)) return parts.map(({ spread }) => spread);
  /** slug → its spread; the same in both languages */
  const pairs = new Map<string, Spread>();
  for (const { slug, spread } of parts) pairs.set(slug, { ...pairs.get(slug), ...spread });
  return [...pairs.values()];
}

/** A page that exists in one language only has no address in the other: what stands there is kept out of search engines. */
function pageSpread(page: Page): Spread {
  return Object.fromEntries(
    locales
      .filter(locale => !isFallback(page, locale))
      .map(locale => [
        locale,
        { path: pathname(locale, routeOf(page, locale)), updated: textFor(page, locale).updated },
      ]),
  );
}

function lastUpdated(pages: readonly Page[], locale: Locale): string | undefined {
  return pages
    .map(page => textFor(page, locale).updated)
    .sort()
    .at(-1);
}

/** One `url` per language of a page, each naming all of them. */
function urlsOf(spread: Spread, baseUrl: string): XmlElement[] {
  const there = locales.flatMap(locale => {
    const page = spread[locale];
    return page ? [{ locale, address: absoluteAddress(baseUrl, page.path), updated: page.updated }] : [];
  });
  const links = there.length > 1 ? alternates(there, baseUrl) : [];
  return there.map(({ address, updated }) =>
    xml('url', {}, xml('loc', {}, address), ...(updated ? [xml('lastmod', {}, updated)] : []), ...links),
  );
}

/** `/`, where readers choose their language; it stands for every page where none of its languages fits. */
function languageChoice(baseUrl: string): XmlElement {
  const homes = locales.map(locale => ({
    locale,
    address: absoluteAddress(baseUrl, pathname(locale, { kind: 'home' })),
  }));
  return xml('url', {}, xml('loc', {}, `${baseUrl}/`), ...alternates(homes, baseUrl));
}

function alternates(
  pages: readonly { locale: Locale; address: string }[],
  baseUrl: string,
): readonly XmlElement[] {
  return [
    ...pages.map(({ locale, address }) => [locale, address] as const),
    ['x-default', `${baseUrl}/`] as const,
  ].map(([hreflang, href]) => xml('xhtml:link', { rel: 'alternate', hreflang, href }));
}
