import { expect, it } from 'vitest';
import { selectFiles } from '@/lib/offline/select-files';

const pages = ['da/index.html', 'da/artikler/x/index.html', 'da/not-saved/index.html', 'da/soeg/index.html'];
const search = ['search/da/root.bin', 'search/da/s/abc.bin'];
const shared = ['assets/main.A.js', 'assets/style.B.css', 'icon.svg', 'manifest.webmanifest'];
const site = [
  ...pages,
  ...search,
  ...shared,
  'da/artikler/x/terms.json',
  'media/kort.1.svg',
  // not saved
  'index.html',
  'sw.js',
  'assets/choice.C.js',
  'da/404.html',
  'da/404/index.html',
  'da/artikler/x/index.md',
  'da/feed.xml',
  'da/haandbog/index.html',
  'da/opensearch.xml',
  'da/sammenlign/x/index.html',
  'da/sidestykke.epub',
  'en/index.html',
  'glossary.json',
  'media/only-english.2.svg',
  'search/en/root.bin',
];

it('a pack has the pages of its language with all that they need, and nothing else', () => {
  const selected = selectFiles(site, 'da', page =>
    page === 'da/artikler/x/index.html' ? ['media/kort.1.svg'] : [],
  );
  expect(selected).toEqual(
    [...pages, ...search, ...shared, 'da/artikler/x/terms.json', 'media/kort.1.svg'].sort(),
  );
});
