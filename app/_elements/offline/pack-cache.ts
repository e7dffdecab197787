import { type Locale, locales } from '@/lib/i18n/locales';
import { begunKey, cacheName, listPath, markKey, type PackList, type PackMark } from '@/lib/offline/pack';
import { unneededKeys } from '@/lib/offline/pack-changes';
import { base } from '../site';
import { stopWorker } from './worker';

export function openCache(): Promise<Cache> {
  return caches.open(cacheName(base));
}

/** Everything in the cache, as paths with query. */
export async function keysOf(cache: Cache): Promise<Set<string>> {
  const requests = await cache.keys();
  return new Set(requests.map(({ url }) => url.slice(location.origin.length)));
}

/** The list of a pack that is saved or begun. */
export async function readList(cache: Cache, locale: Locale, version: string): Promise<PackList | undefined> {
  const response = await cache.match(base + listPath(locale, version));
  return response && ((await response.json()) as PackList);
}

/** Drops what no pack needs, valid or begun; with the last valid one goes the service worker, with all the cache. */
export async function cleanUp(cache: Cache): Promise<void> {
  const records: string[] = [];
  const lists: PackList[] = [];
  let isAnyValid = false;
  for (const locale of locales) {
    for (const key of [markKey(base, locale), begunKey(base, locale)]) {
      const response = await cache.match(key);
      if (!response) continue;
      isAnyValid ||= key === markKey(base, locale);
      const { version } = (await response.json()) as PackMark;
      const list = await readList(cache, locale, version);
      records.push(key, base + listPath(locale, version));
      if (list) lists.push(list);
    }
  }
  for (const key of unneededKeys(await keysOf(cache), lists, records, base)) await cache.delete(key);
  if (!isAnyValid) await stopWorker();
  if (!records.length) await caches.delete(cacheName(base));
}
