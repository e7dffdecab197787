import type { Stats } from 'node:fs';
import { access, constants, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file that may be sent. */
export interface SiteFile {
  path: string;
  stats: Stats;
}

/** What lies at an address: a file, a folder that has a page, or undefined: nothing that readers may see. */
export type Found = SiteFile | 'folder' | undefined;

/** Errors that mean “no such file”; others (too many open files, a failing disk) are the server's own trouble. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EINVAL']);

/**
 * Finds what a decoded address names below root. Never leaves root: no dot segments, and a symbolic link counts as
 * what it points to.
 */
export async function findInSite(
  root: string,
  segments: readonly string[],
  isFolder: boolean,
): Promise<Found> {
  if (!segments.every(isServable)) return undefined;
  const path = join(root, ...segments, ...(isFolder ? ['index.html'] : []));
  const stats = await statInside(root, path);
  if (stats?.isFile()) return { path, stats };
  if (isFolder || !stats?.isDirectory()) return undefined;
  return (await findInSite(root, segments, true)) && 'folder';
}

/** Finds a file beside another, such as its compressed twin. */
export async function findBeside(root: string, path: string): Promise<SiteFile | undefined> {
  const stats = await statInside(root, path);
  return stats?.isFile() ? { path, stats } : undefined;
}

/**
 * Dot files are nobody's business, `.br` and `.gz` are twins, sent only in the name of their original. `?` and `#`
 * would be read as the end of the name by sirv.
 */
function isServable(segment: string): boolean {
  return segment !== '' && !segment.startsWith('.') && !/\.(br|gz)$|[?#]/i.test(segment);
}

async function statInside(root: string, path: string): Promise<Stats | undefined> {
  try {
    const [real, realRoot] = await Promise.all([realpath(path), realpath(root)]);
    if (real !== realRoot && !real.startsWith(realRoot + sep)) return undefined;
    await access(real, constants.R_OK);
    return await stat(real);
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
