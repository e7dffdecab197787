import { revision } from '@/generated/revision';
import { ContentError, type Finding } from '@/lib/content/finding';
import { contentDir, loadContent } from '@/lib/content/load';
import type { Content } from '@/lib/content/model';
import { readSnapshot } from '@/lib/content/snapshot';

/** What was read last, and its errors; with errors, the content is that of the last reading without. */
interface Reading {
  revision: number;
  content: Content;
  errors: readonly Finding[];
}

let read: Reading | undefined;

/** A new revision makes this module anew; while developing, the last good reading is kept beyond it. */
const kept = globalThis as { lastReading?: Reading };

/**
 * The content of the site, read once per process: in a build from what the build has read, since reading a large folder
 * takes a minute and the programs that read it 60 MB in each of Next's processes; while developing from the folder, anew
 * whenever the watcher has written a new revision, since this module imports it. Faulty content then leaves the last good
 * one, and `contentErrors` tells why.
 * @throws {ContentError} listing every fault, while developing and when there was no good content yet
 */
export function getContent(): Content {
  if (read?.revision === revision) return read.content;
  if (process.env.NODE_ENV === 'development') {
    const { content, findings } = loadContent(contentDir());
    const errors = content ? [] : findings.filter(({ severity }) => severity === 'error');
    const last = content ?? kept.lastReading?.content;
    if (!last) throw new ContentError(errors);
    read = kept.lastReading = { revision, content: last, errors };
    return last;
  }
  const snapshot = process.env.CONTENT_SNAPSHOT;
  if (!snapshot) throw new Error('There is no content: Next builds as part of `npm run build`.');
  read = { revision, content: readSnapshot(snapshot), errors: [] };
  return read.content;
}

/** Why the content shown is not the newest; empty in a build. */
export function contentErrors(): readonly Finding[] {
  getContent();
  return read?.errors ?? [];
}
