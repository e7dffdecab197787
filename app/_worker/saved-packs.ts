import { type Locale, locales } from '@/lib/i18n/locales';
import { cacheName, listPath, type PackFile, type PackList } from '@/lib/offline/pack';
import { readMarks } from '@/lib/offline/read-marks';
import type { SavedPack } from '@/lib/offline/saved-answer';
import { base } from './scope';

type Files = ReadonlyMap<string, PackFile>;

/** Version of a pack → its files; a list never changes, so that only the marks are read for each request. */
const lists = new Map<string, Files>();

/** The valid packs. Read anew each time: a page may have saved or removed one meanwhile. */
export async function savedPacks(): Promise<SavedPack[]> {
  const marks = await readMarks(base);
  const packs: SavedPack[] = [];
  for (const locale of locales) {
    const mark = marks[locale];
    const files = mark && (await filesOf(locale, mark.version));
    if (files) packs.push({ locale, saved: mark.saved, files });
  }
  return packs;
}

async function filesOf(locale: Locale, version: string): Promise<Files | undefined> {
  const known = lists.get(version);
  if (known) return known;
  const response = await savedCopy(base + listPath(locale, version));
  if (!response) return undefined;
  const { files } = (await response.json()) as PackList;
  const byPath = new Map(files.map(file => [file[0], file]));
  lists.set(version, byPath);
  return byPath;
}

/** What lies in the cache under a key. */
export function savedCopy(key: string): Promise<Response | undefined> {
  return caches.match(key, { cacheName: cacheName(base) });
}
