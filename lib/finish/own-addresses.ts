/** What ends an address in any of the texts the site has for programs: space, quotes, brackets, a cell's or list's end. */
const address = /[^\s"'<>()[\]\\,;|`]*/y;

/**
 * The addresses of the site that a text names, each once, without what follows a `?`.
 * @param baseUrl where the site lies, without a slash at the end
 * @example ownAddresses('See <https://example.org/da/#x>.', 'https://example.org') // => ['/da/#x']
 */
export function ownAddresses(text: string, baseUrl: string): string[] {
  const found = new Set<string>();
  for (let at = text.indexOf(baseUrl); at !== -1; at = text.indexOf(baseUrl, at + 1)) {
    address.lastIndex = at + baseUrl.length;
    const rest = address.exec(text)![0];
    // `https://example.org` on its own, or the beginning of another host's name
    if (rest.startsWith('/')) found.add(rest.replace(/\?[^#]*/, '').replace(/[.:!]+$/, ''));
  }
  return [...found];
}
