import { type ArticlePage, type Content, type TermPage, textFor } from '../content/model';
import { counterpartOf, type Locale } from '../i18n/locales';
import { absoluteAddress, pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { articleCrumbs } from '../site/list-view';
import type { PageLink } from '../site/page-view';
import { glossaryAddress, iconAddress, ownAddress } from './addresses';

/** A description of a page in the words of schema.org, as JSON-LD. */
export type JsonLd = Readonly<Record<string, unknown>>;

const context = 'https://schema.org';

/** The text of a data block, safe within `<script>`: no `<` can end it. The finishing pass asks for just that. */
export function jsonLdText(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The front page: the site, its search and its front page in the other language. */
export function siteJsonLd({ site }: Content, locale: Locale): JsonLd {
  const to = (path: string) => absoluteAddress(site.baseUrl, path);
  const home = (lang: Locale) => to(pathname(lang, { kind: 'home' }));
  const other = counterpartOf(locale);
  return {
    '@context': context,
    '@type': 'WebSite',
    '@id': home(locale),
    url: home(locale),
    name: site.name,
    alternateName: site.title[locale],
    description: site.description[locale],
    inLanguage: locale,
    image: to(iconAddress),
    ...(site.license && { license: site.license.url }),
    workTranslation: { '@type': 'WebSite', '@id': home(other), url: home(other), inLanguage: other },
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${to(pathname(locale, { kind: 'search' }))}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The glossary. Its terms name it; listing them here would double the page. */
export function glossaryJsonLd({ site }: Content, locale: Locale): JsonLd {
  const address = (lang: Locale) => absoluteAddress(site.baseUrl, pathname(lang, { kind: 'glossary' }));
  const other = counterpartOf(locale);
  const file = (format: 'csv' | 'json', encodingFormat: string) => ({
    '@type': 'MediaObject',
    contentUrl: absoluteAddress(site.baseUrl, glossaryAddress(format)),
    encodingFormat,
  });
  return {
    '@context': context,
    ...termSet(site.baseUrl, locale),
    url: address(locale),
    ...(site.license && { license: site.license.url }),
    workTranslation: { '@type': 'DefinedTermSet', '@id': address(other), inLanguage: other },
    encoding: [file('csv', 'text/csv'), file('json', 'application/json')],
  };
}

/**
 * An article and where it lies; undefined where it does not exist in the language. Every article carries it: no more
 * than search engines ask for, in words that its head has already, which compress.
 */
export function articleJsonLd(content: Content, article: ArticlePage, locale: Locale): JsonLd | undefined {
  const address = ownAddress(article, locale);
  if (!address) return undefined;
  const { baseUrl } = content.site;
  const { title, updated } = textFor(article, locale);
  return {
    '@context': context,
    '@graph': [
      {
        '@type': 'Article',
        headline: title,
        url: absoluteAddress(baseUrl, address),
        inLanguage: locale,
        dateModified: updated,
      },
      breadcrumbList(baseUrl, articleCrumbs(content, article, locale)),
    ],
  };
}

/** The way to a page; the page itself is left out, as it is in its breadcrumbs. */
function breadcrumbList(baseUrl: string, crumbs: readonly PageLink[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ href, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absoluteAddress(baseUrl, href),
    })),
  };
}

/** A term; undefined where it does not exist in the language, since the page is then kept out of search engines. */
export function termJsonLd({ site }: Content, term: TermPage, locale: Locale): JsonLd | undefined {
  const address = ownAddress(term, locale);
  if (!address) return undefined;
  const { title, summary, forms } = textFor(term, locale);
  const there = ownAddress(term, counterpartOf(locale));
  const to = (path: string) => absoluteAddress(site.baseUrl, path);
  return {
    '@context': context,
    '@type': 'DefinedTerm',
    '@id': to(address),
    url: to(address),
    termCode: term.id,
    name: title,
    ...(forms?.abbreviations.length && { alternateName: forms.abbreviations }),
    description: summary,
    ...(there && { sameAs: to(there) }),
    inDefinedTermSet: termSet(site.baseUrl, locale),
  };
}

function termSet(baseUrl: string, locale: Locale): JsonLd {
  return {
    '@type': 'DefinedTermSet',
    '@id': absoluteAddress(baseUrl, pathname(locale, { kind: 'glossary' })),
    name: translator(locale)('glossary.title'),
    inLanguage: locale,
  };
}
