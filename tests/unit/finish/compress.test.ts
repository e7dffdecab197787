import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KeptBytes } from '../../../lib/cache/kept-bytes';
import { Compressor } from '../../../lib/finish/compress';

let root: string;
let cache: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
  cache = join(mkdtempSync(join(tmpdir(), 'cache-')), 'twins');
});
afterEach(() => {
  rmSync(root, { recursive: true });
  rmSync(join(cache, '..'), { recursive: true });
});

function build(text: string): string {
  writeFileSync(join(root, 'a.html'), text);
  const compressor = new Compressor(cache);
  expect(compressor.compress(root, ['a.html'])).toBe(1);
  compressor.save();
  const inflated = brotliDecompressSync(readFileSync(join(root, 'a.html.br'))).toString();
  expect(gunzipSync(readFileSync(join(root, 'a.html.gz'))).toString()).toBe(inflated);
  return inflated;
}

const page = (word: string) => `<p>${word.repeat(200)}</p>`;

const nameOf = (text: string) => `${createHash('sha256').update(text).digest('hex')}.gz`;

it('takes the twin of an unchanged file from the build before', () => {
  build(page('radar'));
  const mark = gzipSync('from the build before');
  const kept = new KeptBytes(cache);
  kept.put(nameOf(page('radar')), mark);
  kept.save({ forget: false });
  new Compressor(cache).compress(root, ['a.html']);
  expect(readFileSync(join(root, 'a.html.gz'))).toEqual(mark);
});

it('makes the twin of a changed file anew, and forgets the old one', () => {
  build(page('radar'));
  expect(build(page('eskorte'))).toBe(page('eskorte'));
  const kept = new KeptBytes(cache);
  expect(kept.get(nameOf(page('eskorte')))).toBeDefined();
  expect(kept.get(nameOf(page('radar')))).toBeUndefined();
});
