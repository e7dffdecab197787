import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as tokens from '../../../lib/search/analyse/tokens';
import { AnalysisCache } from '../../../lib/search/analysis-cache';
import { buildIndex } from '../../../lib/search/build';
import type { SearchCollection } from '../../../lib/search/collection';
import { danishPages } from './small-collection';

vi.mock(import('../../../lib/search/analyse/tokens'), async importOriginal => {
  const original = await importOriginal();
  return { ...original, tokenize: vi.fn(original.tokenize) };
});

const texts = {
  'Radaren på Al Asad': 'Et radarbidrag på basen. Spørgsmålet er besvaret.',
  Fregatten: 'En fregat i Rødehavet, og en helikopter.',
  Ministeriet: 'Rådgivere i Bagdad; NATO’s mission.',
};

describe('analysed pages kept on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'analysis-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const cacheOf = (version = '1') => new AnalysisCache(join(folder, 'kept'), 'da', version);
  const kept = () => join(folder, 'kept', 'analysis.da.bin');

  /** Builds with what is kept; the texts that were cut into words. */
  async function build(collection: SearchCollection, version?: string) {
    vi.mocked(tokens.tokenize).mockClear();
    const files = await buildIndex(collection, 'da', { cache: cacheOf(version) });
    const analysed = vi.mocked(tokens.tokenize).mock.calls.map(([text]) => text);
    expect([...files]).toEqual([...(await buildIndex(collection, 'da'))]);
    return analysed;
  }

  it('are not analysed again, and give the same index', async () => {
    expect((await build(danishPages(texts))).length).toBeGreaterThan(5);
    expect(await build(danishPages(texts))).toEqual([]);
  });

  it('are all but those that have changed', async () => {
    await build(danishPages(texts));
    const changed = 'En fregat i Hormuzstrædet.';
    const analysed = await build(danishPages({ Nyt: 'En ny side først.', ...texts, Fregatten: changed }));
    expect(analysed).toContain(changed);
    expect(analysed).toContain('En ny side først.');
    expect(analysed.join(' ')).not.toMatch(/Radar|Minister/);
  });

  it('leave nothing in the index, or on disk, of a page that is gone', async () => {
    await build(danishPages(texts));
    const { Fregatten: _, ...rest } = texts;
    expect(await build(danishPages(rest))).toEqual([]);
    expect(cacheOf().read()?.words).not.toContain('fregat');
    expect(cacheOf().read()?.words).toContain('radarbidrag');
  });

  it('are made anew by another version of the analysis', async () => {
    await build(danishPages(texts));
    expect((await build(danishPages(texts), '2')).length).toBeGreaterThan(5);
  });

  it('are made anew where the file is torn or changed', async () => {
    await build(danishPages(texts));
    const whole = readFileSync(kept());
    for (const spoilt of [
      whole.subarray(0, whole.length - 3),
      whole.map((byte, i) => (i === 200 ? byte ^ 1 : byte)),
      new Uint8Array(0),
      new TextEncoder().encode('no such thing'),
    ]) {
      writeFileSync(kept(), spoilt);
      expect((await build(danishPages(texts))).length).toBeGreaterThan(5);
      expect(readFileSync(kept())).toEqual(whole);
    }
  });

  it('are in one file, with nothing left beside it', async () => {
    await build(danishPages(texts));
    expect(readdirSync(join(folder, 'kept'))).toEqual(['analysis.da.bin']);
  });
});
