import { expect, it } from 'vitest';
import { typeOf } from '../../../lib/finish/content-types';

it.each([
  ['/da/index.html', 'text/html;charset=utf-8'],
  ['/assets/site.ABCDEFGH.js', 'text/javascript;charset=utf-8'],
  ['/media/map.q0Yk3-_fTx.SVG', 'image/svg+xml'],
  ['/version.json', 'application/json'],
  ['/LICENSE', 'application/octet-stream'],
  ['/robots.txt', 'text/plain;charset=utf-8'],
  ['/da/feed.xml', 'application/atom+xml;charset=utf-8'],
  ['/en/opensearch.xml', 'application/opensearchdescription+xml;charset=utf-8'],
  ['/sitemap.xml', 'application/xml;charset=utf-8'],
  ['/sitemap-2.xml', 'application/xml;charset=utf-8'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/glossary.csv', 'text/csv;charset=utf-8'],
  ['/glossary.tbx', 'application/xml;charset=utf-8'],
  ['/llms.txt', 'text/plain;charset=utf-8'],
  ['/da/artikler/nmi/index.md', 'text/markdown;charset=utf-8'],
])('tells what %s is', (pathname, type) => {
  expect(typeOf(pathname)).toBe(type);
});
