import { cache } from 'react';
import { revision } from '@/generated/revision';
import type { Content } from '@/lib/content/model';
import { contentDir, requireContent } from '@/lib/content/load';

let built: Content | undefined;

/** While developing: read once per request, and again when the watcher has written a new revision. */
const readFresh = cache((_revision: number) => requireContent(contentDir()));

/** The content of the site. A build reads it once per process. @throws {ContentError} listing every fault */
export function getContent(): Content {
  if (process.env.NODE_ENV === 'development') return readFresh(revision);
  built ??= requireContent(contentDir());
  return built;
}
