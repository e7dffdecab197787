import type { Locale, Localized } from './locales';

/**
 * Address segments per kind of page. ASCII only: a letter beyond it breaks the static export
 * (https://github.com/vercel/next.js/issues/92192).
 */
export const segments = {
  articles: { da: 'artikler', en: 'articles' },
  glossary: { da: 'ordliste', en: 'glossary' },
  search: { da: 'soeg', en: 'search' },
  /** The glossary by theme. */
  themes: { da: 'emner', en: 'themes' },
  abbreviations: { da: 'forkortelser', en: 'abbreviations' },
  sources: { da: 'kilder', en: 'sources' },
} as const satisfies Record<string, Localized>;

export type SectionKind = keyof typeof segments;

/** Everything that has an address, in one language. `slug` is that language's own. */
export type Route =
  | { kind: 'home' }
  | { kind: SectionKind }
  | { kind: 'article' | 'term' | 'page'; slug: string }
  | { kind: 'notFound' };

/** Where the site lies on its host: '' or '/path', from BASE_PATH. */
export const basePath = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

/**
 * An address below the host as programs and other sites need it.
 * @param baseUrl where the site lies, its base path included, without a slash at the end
 * @param path with the base path
 */
export function absoluteAddress(baseUrl: string, path: string): string {
  return baseUrl + path.slice(basePath.length);
}

/**
 * The address of a page below the host, with a trailing slash, so that every page is a folder's index.html
 * and any static host serves it without rules.
 * @example pathname('da', { kind: 'article', slug: 'nmi-i-tal' }) // => '/da/artikler/nmi-i-tal/'
 */
export function pathname(locale: Locale, route: Route): string {
  return `${basePath}/${locale}/${segmentsOf(locale, route)
    .map(part => `${part}/`)
    .join('')}`;
}

function segmentsOf(locale: Locale, route: Route): string[] {
  switch (route.kind) {
    case 'home':
      return [];
    case 'article':
      return [segments.articles[locale], route.slug];
    case 'term':
      return [segments.glossary[locale], route.slug];
    case 'page':
      return [route.slug];
    case 'notFound':
      return ['404'];
    default:
      return [segments[route.kind][locale]];
  }
}

/** The kind of list or tool page that a segment names in a language, or undefined. */
export function sectionKindOf(locale: Locale, segment: string): SectionKind | undefined {
  return (Object.keys(segments) as SectionKind[]).find(kind => segments[kind][locale] === segment);
}
