import type { Locale } from '@/lib/i18n/locales';
import { begunKey, listPath, markKey, type Offer, type PackMark } from '@/lib/offline/pack';
import { missingFiles } from '@/lib/offline/pack-changes';
import { readMarks } from '@/lib/offline/read-marks';
import { base } from '../site';
import { today } from '../today';
import { fetchAll } from './fetch-all';
import { fetchList, fetchOffers } from './offers';
import { cleanUp, keysOf, openCache } from './pack-cache';
import { withLock } from './pack-lock';
import type { Progress } from './pack-state';
import { SaveError, toSaveError } from './save-error';
import { startWorker } from './worker';

/** A release that comes while its forerunner is being saved is begun with anew, so many times in all. */
const tries = 3;

/** Who saves, and what is told on the way. */
export interface Saving {
  locale: Locale;
  progress(progress: Progress): void;
  /** Another tab is at work, and this one waits. */
  waiting(): void;
  signal: AbortSignal;
}

/**
 * Saves or updates a language: what is missing is fetched and checked, then the mark makes the new pack valid at once,
 * then the old one goes. Broken off at any point, the old pack, or none, is what counts.
 * @throws {SaveError}, or the signal's reason
 */
export async function savePack(saving: Saving): Promise<void> {
  try {
    await withLock(() => saveNewest(saving), saving);
  } catch (error) {
    throw toSaveError(error);
  }
}

async function saveNewest(saving: Saving): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const offer = (await fetchOffers(saving.signal))[saving.locale];
    try {
      return await saveOffer(offer, saving);
    } catch (error) {
      const problem = toSaveError(error);
      if (!(problem instanceof SaveError) || problem.code !== 'network' || attempt === tries) throw problem;
      const { version } = (await fetchOffers(saving.signal))[saving.locale];
      if (version === offer.version) throw problem;
    }
  }
}

async function saveOffer(
  { version, storedBytes }: Offer,
  { locale, progress, signal }: Saving,
): Promise<void> {
  const list = await fetchList(locale, version, signal);
  const cache = await openCache();
  const missing = missingFiles(list, await keysOf(cache), base);
  // another tab has saved it meanwhile
  if (!missing.length && (await readMarks(base))[locale]?.version === version) return;
  const all = list.files.length;
  await checkRoom((storedBytes * missing.length) / all);
  const mark = (): PackMark => ({ version, saved: today() });
  await cache.put(base + listPath(locale, version), Response.json(list));
  await cache.put(begunKey(base, locale), Response.json(mark()));
  let done = all - missing.length;
  progress({ done, all });
  await fetchAll(cache, missing, () => progress({ done: ++done, all }), signal);
  // looked for once more: storage may be taken back at any time
  if (missingFiles(list, await keysOf(cache), base).length) throw new SaveError('quota');
  await startWorker();
  signal.throwIfAborted();
  await cache.put(markKey(base, locale), Response.json(mark()));
  await cache.delete(begunKey(base, locale));
  await cleanUp(cache);
  // asked for, not insisted on, nor waited for, since the browser may ask the reader: without it the browser may make
  // room by dropping the packs, all of them at once
  void navigator.storage?.persist?.().catch(() => false);
}

/** @throws {SaveError} `quota`, when it is plain beforehand that so many bytes do not fit */
async function checkRoom(bytes: number): Promise<void> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  if (quota !== undefined && usage !== undefined && usage + bytes > quota) throw new SaveError('quota');
}
