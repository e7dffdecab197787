import { revision } from '@/generated/revision';
import { contentDir, requireContent } from '@/lib/content/load';
import type { Content } from '@/lib/content/model';

let read: { revision: number; content: Content } | undefined;

/**
 * The content of the site, read once per process; while developing, anew whenever the watcher has written a new
 * revision, since this module imports it.
 * @throws {ContentError} listing every fault
 */
export function getContent(): Content {
  if (read?.revision !== revision) read = { revision, content: requireContent(contentDir()) };
  return read.content;
}
