import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleElements, thirdPartyNotices } from '@/lib/pipeline/bundle';
import { generate } from '@/lib/pipeline/generate';

const root = resolve('.');
let bundle: Bundle;

beforeAll(async () => {
  generate(root);
  bundle = await bundleElements(root);
});

const code = (name: string) => new TextDecoder().decode(bundle.files.get(name));

describe('bundleElements', () => {
  it('gives one module to every page, which imports the search only on demand', () => {
    expect(code(bundle.main)).not.toMatch(/^import|;import[ "'{]/);
    expect(code(bundle.main)).toMatch(/import\("\.\/search\.[A-Z0-9]+\.js"\)/);
  });

  it('keeps the module of every page within its budget of 4 kB', () => {
    expect(brotliCompressSync(bundle.files.get(bundle.main)!).length).toBeLessThanOrEqual(4_000);
  });

  it('keeps the service worker free of imports, and what readers save out of every page', () => {
    const worker = new TextDecoder().decode(bundle.worker);
    expect(worker).not.toMatch(/^import|;import[ "'{]|import\(/);
    expect(code(bundle.main)).toMatch(/import\("\.\/offline\.[A-Z0-9]+\.js"\)/);
    expect(code(bundle.main)).not.toContain('sw.js');
  });

  it('keeps what opens while reading within 6 kB in one file, its words in the larger language included', () => {
    const names = [...bundle.files.keys()].filter(name => /^reading\.[A-Z0-9]+\.js$/.test(name));
    expect(names).toHaveLength(1);
    expect(code(names[0]!)).not.toMatch(/^import|;import[ "'{]/);
    const size = (name: string) => brotliCompressSync(bundle.files.get(name)!).length;
    const words = [...bundle.files.keys()].filter(name => /^reading\.(?:da|en)\./.test(name)).map(size);
    expect(words).toHaveLength(2);
    expect(size(names[0]!) + Math.max(...words)).toBeLessThanOrEqual(6_000);
  });

  it('leaves nothing of FlexSearch that a read-only index cannot reach', () => {
    const search = [...bundle.files.keys()].find(name => name.startsWith('search.'))!;
    expect(code(search)).not.toMatch(/new Function|new Worker|eval\(/);
    expect(code(search)).not.toContain('fastupdate is');
    expect(brotliCompressSync(bundle.files.get(search)!).length).toBeLessThan(26_000);
  });

  it('brings the licences of the packages in it', () => {
    expect(bundle.packages).toEqual([
      '@orama/stemmers',
      'flexsearch',
      'icu-minify',
      'workbox-core',
      'workbox-routing',
      'workbox-strategies',
    ]);
    const notices = thirdPartyNotices(root, bundle.packages);
    expect(notices).toContain('flexsearch 0.8.212 (Apache-2.0)');
    expect(notices).toContain('Apache License');
    // every one with a text of its own: a package that ships none has to be looked up by hand
    expect(notices).not.toContain('ships no licence text');
    expect(notices.split(`\n${'-'.repeat(72)}\n`)).toHaveLength(bundle.packages.length);
  });
});
