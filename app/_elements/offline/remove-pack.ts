import type { Locale } from '@/lib/i18n/locales';
import { begunKey, markKey } from '@/lib/offline/pack';
import { base } from '../site';
import { cleanUp, openCache } from './pack-cache';
import { withLock } from './pack-lock';
import { toSaveError } from './save-error';

/** Removes a language, saved or half saved. @throws {SaveError} */
export function removePack(locale: Locale): Promise<void> {
  return discard([markKey(base, locale), begunKey(base, locale)]);
}

/** Undoes a saving that was broken off; a pack that was valid before stays so. @throws {SaveError} */
export function undoSaving(locale: Locale): Promise<void> {
  return discard([begunKey(base, locale)]);
}

async function discard(records: readonly string[]): Promise<void> {
  try {
    await withLock(async () => {
      const cache = await openCache();
      for (const key of records) await cache.delete(key);
      await cleanUp(cache);
    });
  } catch (error) {
    throw toSaveError(error);
  }
}
