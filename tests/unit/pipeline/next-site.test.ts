import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { nextBuild } from '../../../lib/pipeline/next';
import { nextSite } from '../../../lib/pipeline/next-site';
import { article, contentOf } from '../content/site-folder';

vi.mock('../../../lib/pipeline/next', () => ({ nextBuild: vi.fn() }));

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'next-site-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, '.cache'));
  vi.mocked(nextBuild).mockReset();
  vi.mocked(nextBuild).mockImplementation(async (_root, { folder }) => {
    mkdirSync(join(root, folder, 'da'), { recursive: true });
    writeFileSync(join(root, folder, 'da/index.html'), 'page');
  });
});

interface State {
  text?: string;
  name?: string;
  codeHash?: string;
  samples?: Map<string, string> | undefined;
}

const samples = new Map([['da', 'da/index.html']]);

/** @returns whether Next was started */
async function build(state: State = {}, isWhole = true): Promise<boolean> {
  const { text = 'Tekst.', name = 'Radar', codeHash = 'a' } = state;
  const content = contentOf(article('radar', text, 'Text.'));
  content.site = { ...content.site, name };
  const before = vi.mocked(nextBuild).mock.calls.length;
  const { exported, keep } = await nextSite(content, {
    root,
    cache: join(root, '.cache'),
    codeHash,
    samples: 'samples' in state ? state.samples : samples,
  });
  if (isWhole) keep();
  const isStarted = vi.mocked(nextBuild).mock.calls.length > before;
  expect(exported.isNew).toBe(isStarted);
  return isStarted;
}

it('starts Next once for all states of the texts', async () => {
  expect(await build()).toBe(true);
  expect(await build({ text: 'Anden tekst.' })).toBe(false);
});

it.each<[string, State]>([
  ['the program', { codeHash: 'b' }],
  ['site.yaml', { name: 'Andet navn' }],
  ['the shells', { samples: new Map([...samples, ['en', 'en/index.html']]) }],
  ['who writes the pages', { samples: undefined }],
])('starts it after a change of %s', async (_name, state) => {
  await build();
  expect(await build(state)).toBe(true);
  expect(await build()).toBe(true);
});

it('starts it where what is kept is not whole, or was not made into a site', async () => {
  await build({}, false);
  expect(await build()).toBe(true);
  rmSync(join(root, '.cache/exported/da/index.html'));
  expect(await build()).toBe(true);
  writeFileSync(join(root, '.cache/exported.json'), '{');
  expect(await build()).toBe(true);
});
