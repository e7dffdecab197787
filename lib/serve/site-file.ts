import { realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { FileCache } from './file-cache';

/** A file that is there; whether it may be sent is still to be found out (`isInside`). */
export interface SiteFile {
  path: string;
  stats: Stats;
}

/** A site as one request sees it. */
export interface Site {
  /** Without a symbolic link on the way: a release that goes out meanwhile does not change what it names. */
  folder: string;
  cache: FileCache;
}

/** What lies at an address: a file, a folder that has a page, or undefined: nothing that readers may see. */
export type Found = SiteFile | 'folder' | undefined;

/** Errors that mean “no such file”; others (too many open files, a failing disk) are the server's own trouble. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EINVAL']);

/** Whether a failed call to the file system means that there is no such file for us. */
export function isAbsent(error: unknown): boolean {
  return absent.has((error as NodeJS.ErrnoException).code ?? '');
}

/**
 * Finds what a decoded address names in a site. Never leaves it: no dot segments, and a folder behind a symbolic link
 * counts as what it points to.
 *
 * It asks the file system each time, and waits for the answer: a few microseconds for a name that the system has in
 * memory, where a round through node's threads costs ten times that.
 */
export function findInSite(site: Site, segments: readonly string[], isFolder: boolean): Found {
  if (!segments.every(isServable)) return undefined;
  const path = join(site.folder, ...segments, ...(isFolder ? ['index.html'] : []));
  const stats = statOf(path);
  if (stats?.isFile()) return { path, stats };
  if (isFolder || !stats?.isDirectory() || !isBelow(site.folder, path)) return undefined;
  return findInSite(site, segments, true) && 'folder';
}

/** Finds a file beside another, such as its compressed twin. */
export function findBeside(path: string): SiteFile | undefined {
  const stats = statOf(path);
  return stats?.isFile() ? { path, stats } : undefined;
}

/** Whether a file lies in the site, also when a symbolic link leads to it. What is kept was looked at before. */
export function isInside({ folder, cache }: Site, { path, stats }: SiteFile): boolean {
  return cache.has(path, stats) || isBelow(folder, path);
}

/** Dot files are nobody's business; `.br` and `.gz` are twins, sent only in the name of their original. */
function isServable(segment: string): boolean {
  return segment !== '' && !segment.startsWith('.') && !/\.(?:br|gz)$/i.test(segment);
}

function isBelow(folder: string, path: string): boolean {
  const real = orAbsent(() => realpathSync.native(path));
  return real !== undefined && (real === folder || real.startsWith(folder + sep));
}

function statOf(path: string): Stats | undefined {
  return orAbsent(() => statSync(path, { throwIfNoEntry: false }));
}

function orAbsent<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
