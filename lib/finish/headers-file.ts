import { workerPath } from '../offline/pack';
import { addressPattern, ebookType, namedTypes } from './content-types';
import { securityHeaders } from './policy';

/** For files whose name changes with their content. */
export const immutableCacheControl = 'public, max-age=31536000, immutable';

/** Where such files lie, below the base path, with hosts' placeholders and stars. */
export const immutableAddresses = ['/assets/*', '/media/*', '/search/:index/s/*', '/offline/*'] as const;

const immutableFolders = immutableAddresses.map(address => new RegExp(addressPattern(address)));

/** True for an address, below the base path, in a folder of files whose name changes with their content. */
export function isInImmutableFolder(address: string): boolean {
  return immutableFolders.some(pattern => pattern.test(address));
}

/**
 * The text of `_headers`, which Netlify and Cloudflare Pages read from the root of the site.
 *
 * Both apply every rule that matches an address, and join a header given twice with a comma: a `Cache-Control` under
 * `/*` could not be overridden below, it would become `no-cache, public, max-age=…`. So it is given for the hashed
 * folders and the service worker only; elsewhere both hosts' default, `public, max-age=0, must-revalidate`, does what
 * `no-cache` does. Cloudflare allows one `*` in a rule, so one segment is matched by a placeholder, which both hosts know.
 * What other programs read gets its type said: hosts know `.xml` and `.txt`, but no feed and no encoding.
 * @param basePath where the site lies on its host: '' or '/path'
 * @param ebooks paths of the e-books, relative to the site's root; their names depend on the site's
 */
export function headersFile(basePath: string, ebooks: readonly string[] = []): string {
  const immutable = { 'Cache-Control': immutableCacheControl };
  return [
    rule(`${basePath}/*`, securityHeaders()),
    ...immutableAddresses.map(address => rule(basePath + address, immutable)),
    rule(basePath + workerPath, { 'Cache-Control': 'no-cache' }),
    ...Object.entries(namedTypes).map(([path, type]) => rule(basePath + path, { 'Content-Type': type })),
    ...ebooks.map(path => rule(`${basePath}/${path}`, { 'Content-Type': ebookType })),
  ].join('\n');
}

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}
