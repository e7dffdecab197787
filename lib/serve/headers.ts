import { immutableCacheControl, isInImmutableFolder } from '../finish/headers-file';

/**
 * Whether a file's name carries a hash of its content, so that a browser may keep it for a year:
 * everything in `/assets/`, `/media/` and `/offline/`, and below `/search/` the shards in an index's `s/` folder and names like
 * `root.4fzzzxjylrx.json`. The `_headers` file says the same of the folders.
 * @param pathname below the base path, decoded
 * @example isImmutable('/search/da/s/q0Yk3-_fTx1.bin') // => true
 * @example isImmutable('/search/da/root.bin') // => false
 */
export function isImmutable(pathname: string): boolean {
  return isInImmutableFolder(pathname) || /^\/search\/.*\.[A-Za-z0-9_-]{8,}\.\w+$/.test(pathname);
}

/** The `Cache-Control` of a file; `no-cache` means kept, but asked for again each time. */
export function cacheControl(pathname: string): string {
  return isImmutable(pathname) ? immutableCacheControl : 'no-cache';
}
