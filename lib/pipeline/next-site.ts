import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Content } from '../content/model';
import { writeSnapshot } from '../content/snapshot';
import type { ExportedSite } from '../finish/exported-site';
import { basePath } from '../i18n/routes';
import { nextBuild } from './next';

/** Where it is kept, below the cache: the folder, and what it was made of. */
const folderName = 'exported';
const recordName = 'exported.json';

/** What the folder that is kept was made of, and the pages in it that give the shells. */
interface ExportRecord {
  key: string;
  samples: [shell: string, file: string][];
}

export interface NextSiteOptions {
  root: string;
  cache: string;
  /** Hash of the program. */
  codeHash: string;
  /** Shell → the page that gives it; without them Next writes every page, and nothing is kept. */
  samples: ReadonlyMap<string, string> | undefined;
}

/**
 * What Next gives to the site: styles, shared pictures, the pages outside the languages, and a few pages for each shell.
 * None of it depends on a text, only on the program, on `site.yaml` and on which shells there are. So it is kept from one
 * build to the next, and a changed text does not start Next at all.
 * @returns the export, and what keeps it, to be called when a whole site was made of it
 * @throws {NextBuildError}
 */
export async function nextSite(
  content: Content,
  { root, cache, codeHash, samples }: NextSiteOptions,
): Promise<{ exported: ExportedSite; keep: () => void }> {
  const folder = join(cache, folderName);
  const record = join(cache, recordName);
  const key = samples && hashOf([codeHash, basePath, content.site, [...samples.keys()].sort()]);
  const kept = readRecord(record);
  if (kept && kept.key === key && kept.samples.every(([, file]) => existsSync(join(folder, file))))
    return { exported: { folder, samples: new Map(kept.samples), isNew: false }, keep: () => {} };
  rmSync(record, { force: true });
  rmSync(folder, { recursive: true, force: true });
  const snapshot = join(cache, 'content.bin');
  try {
    writeSnapshot(snapshot, content);
    await nextBuild(root, { snapshot, folder: relative(root, folder), samplesOnly: Boolean(samples) });
  } finally {
    rmSync(snapshot, { force: true });
  }
  return {
    exported: { folder, samples: samples ?? new Map(), isNew: true },
    keep() {
      if (key) writeFileSync(record, JSON.stringify({ key, samples: [...samples] } satisfies ExportRecord));
    },
  };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function readRecord(file: string): ExportRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ExportRecord;
  } catch {
    return undefined;
  }
}
