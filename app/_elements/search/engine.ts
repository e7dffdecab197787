import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { SiteSearch } from '@/lib/search/query/site-search';
import type { FetchFile } from '@/lib/search/storage/reader';
import { base, locale } from '../site';

/** How often a file is asked for before the search says that it is missing. */
const tries = 2;

const fetchFor =
  (side: Locale): FetchFile =>
  async (name, signal) => {
    for (let attempt = 1; ; attempt++) {
      try {
        // The root is the one name that stays; it is asked for again so that a new release is seen.
        const cache = name === 'root.bin' ? 'no-cache' : attempt > 1 ? 'reload' : 'default';
        const response = await fetch(`${base}/search/${side}/${name === 'root.bin' ? name : `s/${name}`}`, {
          cache,
          ...(signal && { signal }),
        });
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        if (attempt >= tries) throw error;
      }
    }
  };

/** One search for the page's life: what was fetched stays. */
export const siteSearch = new SiteSearch(locale, fetchFor);

/** Fetches the roots of both indexes, so that the first query starts at its terms. */
export function warm(): void {
  for (const side of [locale, counterpartOf(locale)]) siteSearch.open(side).catch(() => {});
}
