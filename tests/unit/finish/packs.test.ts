import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writePacks } from '@/lib/finish/packs';
import { parsePage } from '@/lib/finish/page-tree';
import { SiteWriter } from '@/lib/finish/site-writer';
import { factsOf } from '@/lib/finish/verify';
import { listPath, type Offers, type PackFile, type PackList, revisionOf } from '@/lib/offline/pack';

const page = (lang: string, other: string) =>
  `<html lang="${lang}"><link rel="alternate" hreflang="${lang === 'da' ? 'en' : 'da'}" href="https://example.org/kb${other}"><img src="/kb/media/b%20c.svg">`;

let root: string;
let site: SiteWriter;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packs-'));
  site = new SiteWriter(join(root, 'site'), join(root, 'staged'));
  put('da/om/index.html', page('da', '/en/about/'));
  put('en/about/index.html', page('en', '/da/om/'));
  put('media/b c.svg', '<svg/>');
  put('search/da/root.bin', 'index');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, text: string): void {
  site.write(file, text);
}

function pack() {
  const files = site.paths().filter(file => !file.endsWith('.br'));
  const pages = files
    .filter(file => file.endsWith('.html'))
    .map(file => factsOf(file, parsePage(new TextDecoder().decode(site.read(file)))));
  const written = writePacks(site, files, pages, { baseUrl: 'https://example.org/kb', basePath: '/kb' });
  const read = (path: string) => JSON.parse(new TextDecoder().decode(site.read(path.replace(/^\//, ''))));
  const offers = read('offline.json') as Offers;
  const { files: list } = read(listPath('da', offers.da.version)) as PackList;
  return { offers, list, written };
}

const find = (list: readonly PackFile[], path: string) => list.find(([name]) => name === path);

it('lists what a language needs: address, hash as the browser works it out, bytes, counterpart', async () => {
  const { offers, list } = pack();
  const html = site.read('da/om/index.html');
  expect(list.map(([path]) => path)).toEqual(['/da/om/', '/media/b c.svg', '/search/da/root.bin']);
  expect(find(list, '/da/om/')).toEqual([
    '/da/om/',
    await revisionOf(new Uint8Array(html)),
    html.length,
    '/en/about/',
  ]);
  expect(offers.da).toMatchObject({ pages: 1, files: 3, storedBytes: html.length + 6 + 5 });
  expect(offers.da.transferBytes).toBe(offers.da.storedBytes);
});

it('counts the compressed twin as what is fetched', () => {
  put('da/om/index.html.br', 'twelve bytes');
  const { offers, list } = pack();
  expect(find(list, '/da/om/')![2]).toBe(12);
  expect(offers.da.transferBytes).toBe(12 + 6 + 5);
});

it('has a new version exactly when a file of the language changes', () => {
  const first = pack();
  expect(pack().offers).toEqual(first.offers);
  put('en/about/index.html', `${page('en', '/da/om/')}!`);
  const second = pack();
  expect(second.offers.da.version).toBe(first.offers.da.version);
  expect(second.offers.en.version).not.toBe(first.offers.en.version);
});

it('names lists by their own hash', async () => {
  const { offers, written } = pack();
  for (const locale of ['da', 'en'] as const) {
    const path = listPath(locale, offers[locale].version);
    expect(written).toContain(path.slice(1));
    expect(await revisionOf(new Uint8Array(site.read(path.slice(1))))).toBe(offers[locale].version);
  }
});
