import { describe, expect, it } from 'vitest';
import { cacheControl, isImmutable } from '../../../lib/serve/headers';

describe('isImmutable', () => {
  it.each([
    '/assets/entry.ABCDEFGH.js',
    '/assets/entry-ABCDEFGH.js',
    '/media/articles/nmi/map.q0Yk3-_fTx.svg',
    '/search/da/s/q0Yk3-_fTx1.bin',
    '/offline/da.rWGACVA_ZWLXWK2R.json',
    '/search/root.da.4f9a01bc.json',
  ])('holds for %s', pathname => {
    expect(isImmutable(pathname)).toBe(true);
  });

  it.each([
    '/',
    '/da/index.html',
    '/assets/',
    '/search/da/root.bin',
    '/search/da/s/',
    '/da/media/map.q0Yk3-_fTx.svg',
    '/en/search/index.html',
    '/sitemap.xml',
    '/offline.json',
    '/sw.js',
  ])('does not hold for %s', pathname => {
    expect(isImmutable(pathname)).toBe(false);
  });
});

it('keeps hashed files for a year and asks again for all others', () => {
  expect(cacheControl('/assets/entry.ABCDEFGH.js')).toBe('public, max-age=31536000, immutable');
  expect(cacheControl('/da/index.html')).toBe('no-cache');
});
