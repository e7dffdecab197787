/**
 * The text of `_redirects`, which Netlify and Cloudflare Pages read from the root of the site. Cloudflare answers with
 * the new address at once; on Netlify, and on hosts that know no such file, the page at the old address leads on.
 * @param redirects old address → new one, below the base path
 * @param basePath where the site lies on its host: '' or '/path'
 */
export function redirectsFile(redirects: ReadonlyMap<string, string>, basePath: string): string {
  return [...redirects].map(([from, to]) => `${basePath}${from} ${basePath}${to} 301\n`).join('');
}
