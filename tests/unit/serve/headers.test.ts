import { describe, expect, it } from 'vitest';
import { cacheControl, contentType, isImmutable } from '../../../lib/serve/headers';

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

it('names the type only where the library’s own is not enough', () => {
  expect(contentType('/robots.txt')).toBe('text/plain;charset=utf-8');
  expect(contentType('/LICENSE')).toBe('application/octet-stream');
  expect(contentType('/da/index.html')).toBeUndefined();
});

it.each([
  ['/da/feed.xml', 'application/atom+xml;charset=utf-8'],
  ['/en/opensearch.xml', 'application/opensearchdescription+xml;charset=utf-8'],
  ['/sitemap.xml', 'application/xml;charset=utf-8'],
  ['/sitemap-2.xml', 'application/xml;charset=utf-8'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/glossary.csv', 'text/csv;charset=utf-8'],
  ['/glossary.tbx', 'application/xml;charset=utf-8'],
  ['/llms.txt', 'text/plain;charset=utf-8'],
  ['/da/artikler/nmi/index.md', 'text/markdown;charset=utf-8'],
])('tells programs what %s is', (pathname, type) => {
  expect(contentType(pathname)).toBe(type);
});
