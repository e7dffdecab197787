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

/** Ending → content type; plain text needs its encoding said, or æøå come out wrong. */
export const typesByEnding: Readonly<Record<string, string>> = {
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
 * The content type of what other programs read, undefined for any other file.
 * @param pathname below the base path
 * @example typeOf('/da/feed.xml') // => 'application/atom+xml;charset=utf-8'
 */
export function typeOf(pathname: string): string | undefined {
  const named = patterns.find(([pattern]) => pattern.test(pathname));
  return named?.[1] ?? typesByEnding[/\.\w+$/.exec(pathname)?.[0].toLowerCase() ?? ''];
}
