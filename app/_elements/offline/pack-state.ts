import type { Locale } from '@/lib/i18n/locales';
import { begunKey, cacheName, type PackMark } from '@/lib/offline/pack';
import { missingFiles, transferBytesOf } from '@/lib/offline/pack-changes';
import { readMarks } from '@/lib/offline/read-marks';
import { base } from '../site';
import { fetchList } from './offers';
import { keysOf, openCache, readList } from './pack-cache';

/** How far a saving is, in files. */
export interface Progress {
  done: number;
  all: number;
}

/** What there is of a language on the device. */
export interface PackState {
  mark: PackMark | undefined;
  /** How far a saving got that was broken off; undefined beside a valid pack. */
  begun: Progress | undefined;
}

/** True where this browser can save pages at all: a secure context, with storage that is not blocked outright. */
export function canSave(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis && 'locks' in navigator;
}

/** What there is of a language. @throws when the browser denies its storage */
export async function readState(locale: Locale): Promise<PackState> {
  // opening a cache that is not there would make it
  if (!(await caches.has(cacheName(base)))) return { mark: undefined, begun: undefined };
  const mark = (await readMarks(base))[locale];
  const cache = await openCache();
  const saved = mark && (await progressOf(cache, locale, mark));
  if (mark && saved?.done === saved?.all) return { mark, begun: undefined };
  const response = await cache.match(begunKey(base, locale));
  const begun = response && (await progressOf(cache, locale, (await response.json()) as PackMark));
  // a pack that has lost something is as good as one that never had it
  return { mark: undefined, begun: begun ?? saved };
}

async function progressOf(cache: Cache, locale: Locale, { version }: PackMark): Promise<Progress> {
  const list = await readList(cache, locale, version);
  if (!list) return { done: 0, all: 1 };
  const all = list.files.length;
  return { done: all - missingFiles(list, await keysOf(cache), base).length, all };
}

/** What fetching the offered pack of a language would cost: a new release brings what has changed. @throws */
export async function bytesToFetch(locale: Locale, version: string): Promise<number> {
  const list = await fetchList(locale, version);
  return transferBytesOf(missingFiles(list, await keysOf(await openCache()), base));
}
