import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { KeptValues } from '../../../lib/cache/kept-values';
import { loadContent } from '../../../lib/content/load';
import type { Page } from '../../../lib/content/model';
import { readSnapshot, writeSnapshot } from '../../../lib/content/snapshot';
import { markdownTwins } from '../../../lib/publish/markdown/twins';
import { article, articleText, type Files, termText, writeFiles, writeSite } from './site-folder';

const files: Files = {
  ...article(
    'radar',
    'Radaren[^S13] på [basen](base#the-runway).[^a]\n\n## Holdet [#the-team]\n\nHoldet havde 30 folk.\n\n[^a]: En note.\n',
    'The radar[^S13] at the [base](base#the-runway).[^a]\n\n## The team [#the-team]\n\nThe team had 30 people.\n\n[^a]: A note.\n',
  ),
  ...article(
    'base',
    'Se [radaren](radar).\n\n## Banen [#the-runway]\n\nDen er lang.\n',
    'See [the radar](radar).\n\n## The runway [#the-runway]\n\nIt is long.\n',
  ),
  'terms/team/page.yaml': 'theme: air\n',
  'terms/team/da.mdx': termText('hold', 'hold'),
  'terms/team/en.mdx': termText('team', 'team'),
};

/** Everything that a reading yields, as text; pages that mention each other by their ids. */
function shown({ content, findings, parts }: ReturnType<typeof loadContent>): string {
  const replacer = (key: string, value: unknown) =>
    key === 'mentionedOn'
      ? (value as { id: string }[]).map(({ id }) => id)
      : value instanceof Map
        ? [...value]
        : value;
  const twins = content && parts && [...markdownTwins(content, parts)];
  return JSON.stringify({ content, findings, twins }, replacer);
}

function cacheFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A reading with what those before it have kept. */
function readKept(root: string, folder: string): string {
  const kept = new KeptValues(folder, '1');
  const read = shown(loadContent(root, kept));
  kept.save({ forget: true });
  return read;
}

it('reads the same with what an earlier reading kept', () => {
  const root = writeSite(files);
  const folder = cacheFolder();
  const plain = shown(loadContent(root));
  expect(plain).toContain('uncited');
  expect(readKept(root, folder)).toBe(plain);
  expect(readKept(root, folder)).toBe(plain);
});

const base = { da: 'articles/base/da.mdx', en: 'articles/base/en.mdx' };
const changes: [string, Files][] = [
  [
    'a word',
    { [base.da]: articleText('Om base', 'base-paa-dansk', '## Banen [#the-runway]\n\nDen er kort.\n') },
  ],
  ['a slug that others link to', { [base.da]: articleText('Om base', 'basen', '## Banen [#the-runway]\n') }],
  ["a counterpart's heading", { [base.en]: articleText('On base', 'base', '## A runway [#the-runway]\n') }],
  [
    'a section that others link to',
    { [base.da]: articleText('Om base', 'base-paa-dansk', '## Bane [#bane]\n') },
  ],
  ['a source', { 'data/sources.yaml': 'S13: {publisher: FN, title: Radar}\n' }],
  ['a source that is gone', { 'data/sources.yaml': 'S15: {publisher: FN, title: Radar}\n' }],
  ['a term', { 'terms/team/da.mdx': termText('radaren', 'radaren') }],
  ['a new term', { 'terms/run/page.yaml': '', 'terms/run/da.mdx': termText('banen', 'bane') }],
  ['a term that is no longer linked', { 'terms/team/page.yaml': 'theme: air\nautolink: false\n' }],
  ['a fault', { [base.da]: articleText('Om base', 'base-paa-dansk', '<Nota>\n') }],
];

it.each(changes)('reads the same after a change of %s', (_name, changed) => {
  const root = writeSite(files);
  const folder = cacheFolder();
  const before = readKept(root, folder);
  writeFiles(root, changed);
  const plain = shown(loadContent(root));
  expect(plain).not.toBe(before);
  expect(readKept(root, folder)).toBe(plain);
});

it('gives content to other processes as it was read', () => {
  const root = writeSite(files);
  const read = loadContent(root);
  const file = join(cacheFolder(), 'content.bin');
  writeSnapshot(file, read.content!);
  expect(shown({ ...read, content: readSnapshot(file) })).toBe(shown(read));
});

it('gives on a chain of pages longer than any stack is deep', () => {
  const { content } = loadContent(writeSite(files));
  const page = content!.articles[0]!;
  const articles = Array.from({ length: 20_000 }, (_, i) => ({
    ...page,
    id: `a${i}`,
    mentionedOn: [] as Page[],
  }));
  for (const [i, article] of articles.entries()) article.mentionedOn = articles.slice(i + 1, i + 2);
  const file = join(cacheFolder(), 'content.bin');
  writeSnapshot(file, { ...content!, articles });
  const read = readSnapshot(file).articles;
  expect(read).toHaveLength(articles.length);
  expect(read[7]!.mentionedOn).toHaveLength(1);
  expect(read[7]!.mentionedOn[0]).toBe(read[8]);
});

it('takes a text from what was kept', () => {
  const root = writeSite(files);
  const folder = cacheFolder();
  readKept(root, folder);
  const kept = new KeptValues(folder, '1');
  vi.spyOn(kept, 'put');
  loadContent(root, kept);
  expect(kept.put).not.toHaveBeenCalled();
});
