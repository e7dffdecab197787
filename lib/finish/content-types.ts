import { mediaTypes } from '../content/media';

/** Of an EPUB. */
export const ebookType = 'application/epub+zip';

/** Address below the base path, with hosts' placeholders → its content type, where its ending does not tell. */
export const namedTypes = {
  '/:language/feed.xml': 'application/atom+xml;charset=utf-8',
  '/:language/opensearch.xml': 'application/opensearchdescription+xml;charset=utf-8',
  '/:language/:list/:article/index.md': 'text/markdown;charset=utf-8',
  '/manifest.webmanifest': 'application/manifest+json',
  '/glossary.csv': 'text/csv;charset=utf-8',
  '/glossary.tbx': 'application/xml;charset=utf-8',
  '/robots.txt': 'text/plain;charset=utf-8',
  '/llms.txt': 'text/plain;charset=utf-8',
} as const;

/** Ending → content type of every kind of file in a site; text needs its encoding said, or æøå come out wrong. */
export const typesByEnding: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json',
  '.bin': 'application/octet-stream',
  ...mediaTypes,
  '.txt': 'text/plain;charset=utf-8',
  '.md': 'text/markdown;charset=utf-8',
  '.csv': 'text/csv;charset=utf-8',
  '.xml': 'application/xml;charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.epub': ebookType,
};

/**
 * The source of a regular expression for an address with hosts' placeholders (`:name`, one segment) and perhaps a star
 * at its end. Plain enough for every engine: JavaScript's, PCRE, RE2.
 * @example addressPattern('/search/:index/s/*') // => '^/search/[^/]+/s/.'
 */
export function addressPattern(address: string): string {
  const open = address.endsWith('*');
  const source = address
    .replace(/\*$/, '')
    .replace(/[.+()[\]{}^$|?*\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+');
  return `^${source}${open ? '.' : '$'}`;
}

const patterns = Object.entries(namedTypes).map(
  ([address, type]) => [new RegExp(addressPattern(address)), type] as const,
);

/**
 * The content type of a file; a name that tells none is just bytes.
 * @param pathname below the base path
 * @example typeOf('/da/feed.xml') // => 'application/atom+xml;charset=utf-8'
 */
export function typeOf(pathname: string): string {
  const named = patterns.find(([pattern]) => pattern.test(pathname));
  const ending = /\.\w+$/.exec(pathname)?.[0].toLowerCase() ?? '';
  return named?.[1] ?? typesByEnding[ending] ?? 'application/octet-stream';
}
