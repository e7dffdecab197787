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
  /** All articles and the glossary on one page. */
  handbook: { da: 'haandbog', en: 'handbook' },
  /** Everything by name. Not `index`, which is the name of every page's file. */
  index: { da: 'indeks', en: 'a-to-z' },
  changes: { da: 'nyt', en: 'changes' },
  /** How to cite a page. */
  cite: { da: 'henvis', en: 'cite' },
  /** Where readers save a language for offline use. */
  offline: { da: 'offline', en: 'offline' },
  /** For editors: which sections are not in step. */
  status: { da: 'status', en: 'status' },
} as const satisfies Record<string, Localized>;

export type SectionKind = keyof typeof segments;

/**
 * Segments that have pages below them but no list of their own. Their styles are not the articles': each is a folder
 * below `app/[locale]`, named as here, instead of a kind of `[section]`.
 */
export const folders = {
  /** An article and its counterpart side by side. */
  compare: { da: 'sammenlign', en: 'compare' },
} as const satisfies Record<string, Localized>;

type FolderKind = keyof typeof folders;

/**
 * Lists that have pages for their parts, and what they are parted by. The word stands between the list's segment and the
 * part, where no article and no term can have its address.
 */
export const partedBy = {
  articles: { da: 'emne', en: 'topic' },
  glossary: { da: 'bogstav', en: 'letter' },
  themes: { da: 'emne', en: 'topic' },
  abbreviations: { da: 'bogstav', en: 'letter' },
  sources: { da: 'bogstav', en: 'letter' },
  index: { da: 'bogstav', en: 'letter' },
} as const satisfies Partial<Record<SectionKind, Localized>>;

export type PartedKind = keyof typeof partedBy;

/** Everything that has an address, in one language. `slug` is that language's own. */
export type Route =
  | { kind: 'home' }
  | { kind: SectionKind }
  | { kind: 'article' | 'term' | 'page' | FolderKind; slug: string }
  /** A part of a list, such as the articles of a group or the terms of a letter. */
  | { kind: 'part'; list: PartedKind; slug: string }
  | { kind: 'notFound' }
  /** Stands in for a page that is not saved, where there is no network. */
  | { kind: 'notSaved' };

/** Where the site lies on its host: '' or '/path', from BASE_PATH. */
export const basePath = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

/**
 * Where the site lies, base path included. An address that has a path of its own is taken as it is: it may be known
 * outside by another path than the one it is built for.
 * @example withBasePath('https://example.org') // => 'https://example.org/kb', where the base path is /kb
 */
export function withBasePath(url: string): string {
  return new URL(url).pathname === '/' ? url + basePath : url;
}

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
    case 'compare':
      return [folders.compare[locale], route.slug];
    case 'part':
      return [segments[route.list][locale], partedBy[route.list][locale], route.slug];
    case 'notFound':
      return ['404'];
    case 'notSaved':
      return ['not-saved'];
    default:
      return [segments[route.kind][locale]];
  }
}

/** The kind of list or tool page that a segment names in a language, or undefined. */
export function sectionKindOf(locale: Locale, segment: string): SectionKind | undefined {
  return (Object.keys(segments) as SectionKind[]).find(kind => segments[kind][locale] === segment);
}

/** True for a first segment that no page may have as its slug. */
export function isTakenSegment(locale: Locale, segment: string): boolean {
  return (
    segment === '404' ||
    segment === 'not-saved' ||
    [...Object.values(segments), ...Object.values(folders)].some(names => names[locale] === segment)
  );
}
