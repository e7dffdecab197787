import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { SiteSearch } from '@/lib/search/query/site-search';
import type { FetchFile } from '@/lib/search/storage/reader';
import { base, locale } from '../site';
import { wordsOrNone } from './words';

/** A file that takes longer is given up: none is larger than some kilobytes, but many may come at a time. */
const limitMs = 15_000;

/** Made anew with each reading of a root. What is asked for a second time came late, not at all or spoilt. */
function fetchFor(side: Locale): FetchFile {
  const asked = new Set<string>();
  return async name => {
    const isRoot = name === 'root.bin';
    // The root is the one name that stays; it is asked for again so that a new release is seen.
    const cache = isRoot ? 'no-cache' : asked.has(name) ? 'reload' : 'default';
    asked.add(name);
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limitMs);
    try {
      const path = `${base}/search/${side}/${isRoot ? name : `s/${name}`}`;
      const response = await fetch(path, { cache, signal: late.signal });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    } finally {
      clearTimeout(timer);
    }
  };
}

/** One search for the page's life: what was fetched stays. */
export const siteSearch = new SiteSearch(locale, fetchFor);

/** Fetches the roots of both indexes, so that the first query starts at its terms, and the words of the page's language. */
export function warm(): void {
  void wordsOrNone();
  for (const side of [locale, counterpartOf(locale)]) siteSearch.open(side).catch(() => {});
}
