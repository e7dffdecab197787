import { cacheName } from '@/lib/offline/pack';
import { base } from '../site';

/** Shared by the site's pages in all tabs: one changes what is saved at a time. */
const lockName = cacheName(base);

/** True while a page is saving or removing: this one or another tab. */
export async function isLocked(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockName);
}

/** Does a piece of work while nobody else changes what is saved. @param waiting called when it has to wait first */
export async function withLock(
  work: () => Promise<void>,
  { waiting, signal }: { waiting?: () => void; signal?: AbortSignal } = {},
): Promise<void> {
  if (waiting && (await isLocked())) waiting();
  await navigator.locks.request(lockName, signal ? { signal } : {}, work);
}
