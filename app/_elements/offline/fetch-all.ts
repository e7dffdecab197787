import { fileKey, type PackFile } from '@/lib/offline/pack';
import { base } from '../site';
import { fetchFile } from './fetch-file';

/** So many files are fetched at a time. */
const lanes = 6;

/**
 * Fetches files of a pack into the cache, each checked before it is put there. When it ends, in whatever way, nothing
 * is being written any more.
 * @param fetched called after each file
 * @throws {SaveError}, or the signal's reason
 */
export async function fetchAll(
  cache: Cache,
  files: readonly PackFile[],
  fetched: () => void,
  signal: AbortSignal,
): Promise<void> {
  const queue = [...files];
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const lane = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      await cache.put(fileKey(base, file), await fetchFile(file, either));
      either.throwIfAborted();
      fetched();
    }
  };
  const running = Array.from({ length: lanes }, lane);
  try {
    await Promise.all(running);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(running);
    throw error;
  }
}
