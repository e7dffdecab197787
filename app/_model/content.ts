import { revision } from '@/generated/revision';
import type { Finding } from '@/lib/content/finding';
import { contentDir, loadContent, requireContent } from '@/lib/content/load';
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
 * The content of the site, read once per process, in a build from what the build has read; while developing, anew whenever the watcher has written a new
 * revision, since this module imports it. Faulty content then leaves the last good one, and `contentErrors` tells why.
 * @throws {ContentError} listing every fault, in a build, or when there was no good content yet
 */
export function getContent(): Content {
  if (read?.revision === revision) return read.content;
  if (process.env.NODE_ENV === 'development') {
    const { content, findings } = loadContent(contentDir());
    const last = content ?? kept.lastReading?.content;
    if (last) {
      const errors = content ? [] : findings.filter(({ severity }) => severity === 'error');
      read = kept.lastReading = { revision, content: last, errors };
      return last;
    }
  }
  const snapshot = process.env.CONTENT_SNAPSHOT;
  const content = snapshot ? readSnapshot(snapshot) : requireContent(contentDir());
  read = { revision, content, errors: [] };
  return read.content;
}

/** Why the content shown is not the newest; empty in a build. */
export function contentErrors(): readonly Finding[] {
  getContent();
  return read?.errors ?? [];
}
