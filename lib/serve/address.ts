/** What a request asks for, taken apart and decoded. */
export interface Address {
  /** Decoded; never contain a slash, a backslash or NUL. May be empty (`//`) or start with a dot. */
  segments: string[];
  /** The address ends with a slash. */
  isFolder: boolean;
  /** The query with its question mark as sent, or ''. */
  search: string;
}

/** Longer than any path a file system takes; the query may be as long as HTTP headers allow. */
const maxPathLength = 4096;

/**
 * Reads a request target. Addresses are decoded here, once, so that what is checked is what is opened.
 * @param target the request line's, possibly absolute (`http://host/da/`), as proxies send it
 * @returns undefined when it is malformed: broken percent-encoding, NUL, an encoded slash
 * @example parseAddress('/da/artikler/?q=1') // => { segments: ['da', 'artikler'], isFolder: true, search: '?q=1' }
 */
export function parseAddress(target: string): Address | 'too long' | undefined {
  const match = /^(?:https?:\/\/[^/?#]+)?(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/i.exec(target);
  if (!match || target === '') return undefined;
  const [, path = '/', search = ''] = match;
  if (path.length > maxPathLength) return 'too long';
  const isFolder = path.endsWith('/');
  const segments = path === '/' ? [] : path.slice(1, isFolder ? -1 : undefined).split('/');
  try {
    const decoded = segments.map(decodeURIComponent);
    // a backslash separates folders on Windows
    if (decoded.some(segment => ['\0', '/', '\\'].some(bad => segment.includes(bad)))) return undefined;
    return { segments: decoded, isFolder, search };
  } catch {
    return undefined;
  }
}

/** The address of a folder, ending with a slash; begins with exactly one, so that it stays on this host. */
export function folderPathname(segments: readonly string[]): string {
  return `/${segments.map(segment => `${encodeURIComponent(segment)}/`).join('')}`;
}
