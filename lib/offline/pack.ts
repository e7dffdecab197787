import type { Locale } from '../i18n/locales';
import { basePath, pathname } from '../i18n/routes';

/** What a reader can save: `/offline.json`, the one name that stays. */
export type Offers = Readonly<Record<Locale, Offer>>;

/** The pages of one language with their search, as one pack. */
export interface Offer {
  /** Hash of the pack's list, which names every file with its own: it changes with any of them. */
  version: string;
  pages: number;
  files: number;
  /** What the network brings, compressed with brotli where the site has such a twin; headers not counted. */
  transferBytes: number;
  /** What the files take on the device, where they lie unpacked. */
  storedBytes: number;
}

/**
 * One file of a pack: its path below the base path, the hash of its bytes, what it costs to fetch, and, for a page that
 * the other language has too, the path there.
 */
export type PackFile = readonly [path: string, revision: string, transferBytes: number, counterpart?: string];

/** The list of a pack: `/offline/da.<version>.json`. */
export interface PackList {
  files: readonly PackFile[];
}

/**
 * The record that makes a pack valid, written when every file of its list is there: what has no mark is never shown.
 * All packs lie in one cache, each file under its path and hash, so that the two languages share what they have in
 * common, an update fetches what changed, and the old pack stays whole until the new mark replaces the old one.
 */
export interface PackMark {
  version: string;
  /** The reader's day when it was saved, ISO 8601. */
  saved: string;
}

/** Paths below the base path. */
export const offersPath = '/offline.json';
export const workerPath = '/sw.js';

/** @example listPath('da', 'Q0Yk3') // => '/offline/da.Q0Yk3.json' */
export function listPath(locale: Locale, version: string): string {
  return `/offline/${locale}.${version}.json`;
}

/** The page that stands in for one that is not saved; in each pack, in its language. */
export function notSavedPath(locale: Locale): string {
  return pathname(locale, { kind: 'notSaved' }).slice(basePath.length);
}

/** The cache of a site; several sites on one host, each below its base path, do not meet. */
export function cacheName(base: string): string {
  return `sidestykke-offline-1 ${base}/`;
}

/** Where the mark of a pack lies in the cache; no file of a site has such a name. */
export function markKey(base: string, locale: Locale): string {
  return `${base}/offline/${locale}.saved`;
}

/** Where it lies in the cache that a saving has begun, as a mark of what is to be. */
export function begunKey(base: string, locale: Locale): string {
  return `${base}/offline/${locale}.begun`;
}

/** Where a file lies in the cache. @example fileKey('/kb', ['/da/', 'x1', 9]) // => '/kb/da/?x1' */
export function fileKey(base: string, [path, revision]: PackFile): string {
  return `${base}${encodeURI(path)}?${revision}`;
}

/** The address a file is fetched from. */
export function fileAddress(base: string, [path]: PackFile): string {
  return base + encodeURI(path);
}

/** Bytes of a hash that a revision keeps: enough to tell a torn file or another release. */
export const revisionBytes = 12;

/** The revision of a file's bytes: the beginning of their SHA-256, in base64url. */
export async function revisionOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const text = btoa(String.fromCharCode(...digest.subarray(0, revisionBytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_');
}
