import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KeptBytes } from '../../../lib/cache/kept-bytes';
import { Compressor } from '../../../lib/finish/compress';
import { SiteWriter } from '../../../lib/finish/site-writer';

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

function siteOf(text: string): SiteWriter {
  const site = new SiteWriter(root, `${root}-staged`, join(cache, '..', 'site.json'));
  site.write('a.html', text);
  return site;
}

function build(text: string): string {
  const site = siteOf(text);
  const compressor = new Compressor(cache);
  expect(compressor.compress(site, ['a.html'])).toBe(1);
  site.publish(() => false);
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
  rmSync(join(root, 'a.html.gz'));
  const site = siteOf(page('radar'));
  new Compressor(cache).compress(site, ['a.html']);
  expect(Buffer.from(site.read('a.html.gz'))).toEqual(mark);
});

it('leaves a twin where it is when the file is unchanged', () => {
  build(page('radar'));
  const before = statSync(join(root, 'a.html.br')).ino;
  build(page('radar'));
  expect(statSync(join(root, 'a.html.br')).ino).toBe(before);
});

it('makes the twin of a changed file anew, and forgets the old one', () => {
  build(page('radar'));
  expect(build(page('eskorte'))).toBe(page('eskorte'));
  const kept = new KeptBytes(cache);
  expect(kept.get(nameOf(page('eskorte')))).toBeDefined();
  expect(kept.get(nameOf(page('radar')))).toBeUndefined();
});
