import type { Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { chooseVariant, type Variant } from './encoding';
import type { FileCache, KeptFile } from './file-cache';
import { isAbsent, type Site, type SiteFile } from './site-file';

/** A file as it was when it was opened: all its bytes, or, where it is too large for that, itself. */
export interface Opened {
  stats: Stats;
  content: KeptFile | FileHandle;
  coding: Variant['coding'];
}

/**
 * Opens the variant of a file that the reader gets. Size, time and bytes are those of the one file that was opened,
 * whatever takes its name in the meantime. Who gets a handle closes it.
 * @returns undefined when it is gone, or not for readers
 */
export async function openVariant(
  site: Site,
  file: SiteFile,
  acceptEncoding: string | undefined,
): Promise<Opened | undefined> {
  const variant = chooseVariant(site, file, acceptEncoding);
  if (!variant) return undefined;
  const { path, stats, coding } = variant;
  const kept = site.cache.get(path, stats);
  if (kept) return { stats, coding, content: kept };
  const opened = await openFile(path, site.cache);
  return opened && { ...opened, coding };
}

async function openFile(
  path: string,
  cache: FileCache,
): Promise<Pick<Opened, 'stats' | 'content'> | undefined> {
  const handle = await openIfThere(path);
  if (!handle) return undefined;
  let isTaken = false;
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return undefined;
    if (stats.size > cache.fileLimitBytes) {
      isTaken = true;
      return { stats, content: handle };
    }
    const bytes = await readBytes(handle, stats.size);
    if (!bytes) return undefined;
    const content: KeptFile = { stats, bytes };
    cache.set(path, content);
    return { stats, content };
  } finally {
    if (!isTaken) await handle.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** @returns undefined when the file became shorter while it was read */
async function readBytes(handle: FileHandle, size: number): Promise<Buffer | undefined> {
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length);
    if (bytesRead === 0) return undefined;
    length += bytesRead;
  }
  return bytes;
}
