import { isLocale, type Locale } from '../i18n/locales';
import { fileKey, notSavedPath, type PackFile } from './pack';

/** A valid pack on the device. */
export interface SavedPack {
  locale: Locale;
  /** The day it was saved, ISO 8601. */
  saved: string;
  /** Path below the base path → the file. */
  files: ReadonlyMap<string, PackFile>;
}

/** A saved file: where it lies in the cache, and the pack it is from. */
export interface SavedFile {
  key: string;
  pack: SavedPack;
}

/** The saved copy of a path, or undefined. */
export function savedFile(packs: readonly SavedPack[], path: string, base: string): SavedFile | undefined {
  for (const pack of packs) {
    const file = pack.files.get(path);
    if (file) return { key: fileKey(base, file), pack };
  }
  return undefined;
}

/** What to answer for a page that can neither be fetched nor is saved. */
export type Substitute =
  /** There is such a page at another address. */
  | { redirect: string }
  /** The page of a pack that says so, and where the counterpart of the page lies, where that is saved. */
  | { notSaved: SavedFile; counterpart: string | undefined };

/**
 * What stands in for a page: for `/` the front page of a saved language, for an address without its last slash the one
 * with it, else the page that says what is missing, in the page's own language where that is saved.
 * @param languages the reader's, best first
 * @returns undefined without a pack
 */
export function substituteFor(
  packs: readonly SavedPack[],
  path: string,
  base: string,
  languages: readonly string[],
): Substitute | undefined {
  if (path === '/') {
    const locale = languages.map(tag => tag.toLowerCase().split('-')[0]!).find(isSaved) ?? packs[0]?.locale;
    return locale && { redirect: `${base}/${locale}/` };
  }
  if (savedFile(packs, `${path}/`, base)) return { redirect: `${base}${encodeURI(path)}/` };
  const own = packs.find(({ locale }) => path.startsWith(`/${locale}/`));
  const pack = own ?? packs[0];
  const notSaved = pack && savedFile([pack], notSavedPath(pack.locale), base);
  if (!notSaved) return undefined;
  const counterpart = [...pack.files.values()].find(([, , , other]) => other === path)?.[0];
  return { notSaved, counterpart: counterpart && base + encodeURI(counterpart) };

  function isSaved(language: string): language is Locale {
    return isLocale(language) && packs.some(({ locale }) => locale === language);
  }
}
