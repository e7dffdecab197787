/**
 * What a request asks for, as packs name it: the path below the base path, decoded, without query and anchor; a page is
 * its folder, however it is spelt. undefined for what lies outside the site or is wrongly encoded.
 * @param base where the site lies on its host: '' or '/path'
 * @example requestPath('https://example.org/kb/da/soeg/index.html?q=radar', '/kb') // => '/da/soeg/'
 */
export function requestPath(address: string, base: string): string | undefined {
  const { pathname } = new URL(address);
  if (!pathname.startsWith(`${base}/`)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(base.length)).replace(/\/index\.html$/, '/');
  } catch {
    return undefined;
  }
}

/** True for a file whose name changes with its content, so that any copy of it is as good as the network's. */
export function isLasting(path: string): boolean {
  return /^\/(?:assets|media|search\/[^/]+\/s)\//.test(path);
}
