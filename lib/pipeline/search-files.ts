import type { Content } from '../content/model';
import { locales } from '../i18n/locales';
import { AnalysisCache } from '../search/analysis-cache';
import { buildIndex } from '../search/build';
import { siteCollection } from '../search/site-collection';
import { analysisVersion } from './analysis-version';
import type { Progress } from './progress';

interface SearchFilesOptions {
  /** Folder where analysed pages are kept from one build to the next; left out, none are. */
  cache?: string;
  progress?: Progress | undefined;
}

/** The search files of the site: path relative to its root → bytes. Hashed names lie in a folder that is cached for ever. */
export async function searchFiles(
  content: Content,
  { cache, progress }: SearchFilesOptions = {},
): Promise<Map<string, Uint8Array>> {
  const collection = siteCollection(content);
  const version = cache === undefined ? '' : analysisVersion(process.cwd());
  const all = new Map<string, Uint8Array>();
  for (const locale of locales) {
    const options = {
      onPage: (done: number) => progress?.(`Search, ${locale}`, done, collection.pages.length),
      cache: cache === undefined ? undefined : new AnalysisCache(cache, locale, version),
    };
    for (const [name, bytes] of await buildIndex(collection, locale, options))
      all.set(searchPath(locale, name), bytes);
  }
  return all;
}

function searchPath(locale: string, name: string): string {
  return name === 'root.bin' ? `search/${locale}/${name}` : `search/${locale}/s/${name}`;
}
