import type { Content } from '../content/model';
import { locales } from '../i18n/locales';
import { buildIndex } from '../search/build';
import { siteCollection } from '../search/site-collection';

/** The search files of the site: path relative to its root → bytes. Hashed names lie in a folder that is cached for ever. */
export async function searchFiles(content: Content): Promise<Map<string, Uint8Array>> {
  const collection = siteCollection(content);
  const all = new Map<string, Uint8Array>();
  for (const locale of locales) {
    for (const [name, bytes] of await buildIndex(collection, locale))
      all.set(searchPath(locale, name), bytes);
  }
  return all;
}

function searchPath(locale: string, name: string): string {
  return name === 'root.bin' ? `search/${locale}/${name}` : `search/${locale}/s/${name}`;
}
