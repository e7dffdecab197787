import { type Locale, locales } from '../i18n/locales';
import { cacheName, markKey, type PackMark } from './pack';

/**
 * The marks of the packs that are saved on this device; none where the browser has no such storage or denies it.
 * Reads only: asking makes no cache.
 */
export async function readMarks(base: string): Promise<Partial<Record<Locale, PackMark>>> {
  const marks: Partial<Record<Locale, PackMark>> = {};
  try {
    for (const locale of locales) {
      const response = await caches.match(markKey(base, locale), { cacheName: cacheName(base) });
      if (response) marks[locale] = (await response.json()) as PackMark;
    }
  } catch {
    // Denied, or no secure context: then nothing is saved either.
  }
  return marks;
}
