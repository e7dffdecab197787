import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { requireContent } from '../../../lib/content/load';
import { writeSnapshot } from '../../../lib/content/snapshot';
import { initSite } from '../../../lib/scaffold/init';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sidestykke-model-'));
  initSite(dir, '2026-11-23');
  vi.stubEnv('CONTENT_DIR', dir);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
  delete (globalThis as { lastReading?: unknown }).lastReading;
});

/** As Next's development server reads the content when the watcher has written a revision. */
async function atRevision(revision: number) {
  vi.resetModules();
  vi.doMock('@/generated/revision', () => ({ revision }));
  const { contentErrors, getContent } = await import('../../../app/_model/content');
  return { title: () => getContent().pages[0]!.texts.en!.title, errors: contentErrors };
}

const write = (title: string) =>
  writeFileSync(
    join(dir, 'pages/about/en.mdx'),
    `---\ntitle: ${title}\nslug: about\nsummary: s\nupdated: 2026-11-23\n---\n\nText\n`,
  );

describe('the content of a page being written', () => {
  it('stays the last good one while there are errors, which are told, and recovers', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    write('First');
    expect((await atRevision(1)).title()).toBe('First');
    write('[');
    const broken = await atRevision(2);
    expect(broken.title()).toBe('First');
    expect(broken.errors()[0]).toMatchObject({ path: join(dir, 'pages/about/en.mdx'), severity: 'error' });
    write('Mended');
    const mended = await atRevision(3);
    expect(mended.title()).toBe('Mended');
    expect(mended.errors()).toEqual([]);
  });

  it('tells every fault when there was no good content yet', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    write('[');
    expect((await atRevision(1)).title).toThrow(/The content has errors/);
  });

  it('comes, in a build, from what the build has read', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    write('As the build read it');
    const file = join(dir, 'content.bin');
    writeSnapshot(file, requireContent(dir));
    write('[');
    vi.stubEnv('CONTENT_SNAPSHOT', file);
    expect((await atRevision(1)).title()).toBe('As the build read it');
    vi.stubEnv('CONTENT_SNAPSHOT', '');
    expect((await atRevision(2)).title).toThrow(/There is no content: .* `npm run build`/);
  });
});
