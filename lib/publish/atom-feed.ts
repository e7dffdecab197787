import { type ArticlePage, type Content, type PlainPage, textFor } from '../content/model';
import { counterpartOf, type Locale } from '../i18n/locales';
import { absoluteAddress, pathname } from '../i18n/routes';
import { newestPages } from '../site/newest-pages';
import { feedAddress, iconAddress, markdownAddress, ownAddress } from './addresses';
import { type XmlElement, xml, xmlDocument } from './xml';

/** So many entries a feed has at most. */
const entryLimit = 30;

/** Of a site without a single page; RFC 4287 wants a date. */
const never = '1970-01-01';

/**
 * The Atom feed of a language (RFC 4287): articles and pages that exist in it, the last changed first; those of the
 * same day in reading order.
 */
export function atomFeed(content: Content, locale: Locale): string {
  const { site } = content;
  const other = counterpartOf(locale);
  const to = (path: string) => absoluteAddress(site.baseUrl, path);
  const newest = newestPages(content, locale, entryLimit);
  return xmlDocument(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
      xml('id', {}, tagUri(site.baseUrl, `${locale}/feed`)),
      xml('title', {}, feedTitle(content, locale)),
      xml('subtitle', {}, site.description[locale]),
      xml('updated', {}, instant(newest[0]?.day ?? never)),
      xml('author', {}, xml('name', {}, site.name), xml('uri', {}, `${site.baseUrl}/`)),
      link('self', 'application/atom+xml', to(feedAddress(locale)), locale),
      link('alternate', 'text/html', to(pathname(locale, { kind: 'home' })), locale),
      link('alternate', 'application/atom+xml', to(feedAddress(other)), other),
      ...(site.license
        ? [xml('link', { rel: 'license', href: site.license.url }), xml('rights', {}, site.license.name)]
        : []),
      xml('icon', {}, to(iconAddress)),
      ...newest.map(({ page }) => entry(content, page, locale)),
    ),
  );
}

/** As the front page's title, which readers know. */
export function feedTitle({ site }: Content, locale: Locale): string {
  return `${site.title[locale]} – ${site.name}`;
}

function entry(content: Content, page: ArticlePage | PlainPage, locale: Locale): XmlElement {
  const { site } = content;
  const other = counterpartOf(locale);
  const { title, summary, updated } = textFor(page, locale);
  const to = (path: string) => absoluteAddress(site.baseUrl, path);
  const there = ownAddress(page, other);
  const group = page.kind === 'article' ? site.groups.find(({ id }) => id === page.data.group) : undefined;
  return xml(
    'entry',
    {},
    // the page's id, not its address: a slug may change, and no reader should get the page as new
    xml('id', {}, tagUri(site.baseUrl, `${locale}/${page.kind}/${page.id}`)),
    xml('title', {}, title),
    xml('updated', {}, instant(updated)),
    link('alternate', 'text/html', to(ownAddress(page, locale)!), locale),
    ...(there ? [link('alternate', 'text/html', to(there), other)] : []),
    ...(page.kind === 'article'
      ? [link('alternate', 'text/markdown', to(markdownAddress(page, locale)), locale)]
      : []),
    ...(group ? [xml('category', { term: group.id, label: group.title[locale] })] : []),
    xml('summary', {}, summary),
  );
}

function link(rel: string, type: string, href: string, hreflang: Locale): XmlElement {
  return xml('link', { rel, type, hreflang, href });
}

/** Days are all that content knows. @example instant('2026-11-22') // => '2026-11-22T00:00:00Z' */
function instant(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Part of every id (RFC 4151), and so never to be changed: a year in which the host was the site's. */
const taggedIn = '2026';

/** @example tagUri('https://example.org/kb', 'da/feed') // => 'tag:example.org,2026:/kb/da/feed' */
function tagUri(baseUrl: string, name: string): string {
  const { hostname, pathname: path } = new URL(baseUrl);
  return `tag:${hostname},${taggedIn}:${path.replace(/\/$/, '')}/${name}`;
}
