import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../../lib/i18n/locales';
import { buildIndex } from '../../../lib/search/build';
import type { IndexMeta, SearchCollection } from '../../../lib/search/collection';
import { commitDocuments } from '../../../lib/search/commit-documents';
import { DocumentTable } from '../../../lib/search/documents';
import { SiteSearch } from '../../../lib/search/query/site-search';
import type { Root } from '../../../lib/search/storage/format';
import { StaticReader } from '../../../lib/search/storage/reader';
import { type StaticFiles, StaticWriter } from '../../../lib/search/storage/writer';
import { FileStore } from './file-store';
import { deepRoot, depthOf } from './other-layouts';
import { page } from './small-collection';

const syllables = [
  'ba',
  'de',
  'gi',
  'ko',
  'lu',
  'mæ',
  'nø',
  'på',
  'ra',
  'sten',
  'tok',
  'vind',
  'hær',
  'styrk',
];

/** A made-up word for each number below 14³; neighbours have their endings in common. */
function madeUp(n: number): string {
  const digits = [n % 14, Math.floor(n / 14) % 14, Math.floor(n / 196) % 14];
  return `${digits.map(i => syllables[i]).join('')}d`;
}

/** Pages with so many words that their terms take many blocks. */
const collection: SearchCollection = {
  pages: Array.from({ length: 60 }, (_, n) => {
    const words = Array.from({ length: 45 }, (_, i) => madeUp(n * 44 + i));
    const text = (locale: Locale) => ({
      title: `${madeUp(n)} ${locale}`,
      sections: {
        '': `radar ${words.slice(0, 20).join(' ')}`,
        mere: ['Mere', words.slice(20).join(' ')] as const,
      },
    });
    return page('article', `side-${n}`, { da: text('da'), ...(n % 9 === 0 && { en: text('en') }) });
  }),
};

describe('an index with directories', () => {
  let layouts: Record<'deep' | 'flat', Record<Locale, StaticFiles>>;

  beforeAll(async () => {
    const [da, en] = await Promise.all(locales.map(locale => buildIndex(collection, locale)));
    const deepen = (flat: StaticFiles) => {
      const files = new Map(flat);
      return FileStore.of(deepRoot(rootOf(flat), files, 4), files).files;
    };
    layouts = { deep: { da: deepen(da!), en: deepen(en!) }, flat: { da: da!, en: en! } };
  });

  const readerOf = (layout: 'deep' | 'flat', note?: (name: string) => Promise<void> | undefined) =>
    new SiteSearch('da', locale => async name => {
      await note?.(name);
      return new Uint8Array(layouts[layout][locale].get(name)!);
    });

  async function answers(search: SiteSearch, query: string) {
    const [da, en] = await Promise.all(locales.map(locale => search.find(query, locale)));
    return search.present(query, { da: da!, en: en! });
  }

  it('answers every query as one that names all blocks in its root', async () => {
    const depths = (['deep', 'flat'] as const).map(layout => depthOf(rootOf(layouts[layout].da).terms));
    expect(depths).toEqual([3, 0]);
    const whole = [7, 999, 1_500, 2_600].map(madeUp);
    const queries = [
      ...whole,
      // as they are typed; with a slip; two at once; parts of compounds; what no page has; with syntax
      ...whole.map(word => word.slice(0, 4)),
      ...whole.map(word => `${word.slice(0, 3)}x${word.slice(4)}`),
      `${whole[0]} ${whole[1]}`,
      `radar ${whole[2]} `,
      'stenradar',
      'radarstyrkvind',
      'findes ikke',
      `"${madeUp(50)} ${madeUp(51)}"`,
      `radar -${whole[0]}`,
    ];
    const [deep, flat] = [readerOf('deep'), readerOf('flat')];
    let found = 0;
    for (const query of queries) {
      const results = await answers(deep, query);
      expect(results).toEqual(await answers(flat, query));
      found += results.pages.length;
    }
    expect(found).toBeGreaterThan(queries.length);
  });

  it('is asked for all files of a query’s words before any of them is there', async () => {
    const asked: string[] = [];
    let answer = () => {};
    let gate: Promise<void> | undefined;
    const search = readerOf('flat', name => {
      asked.push(name);
      return gate;
    });
    await search.open('da');
    await search.open('en');
    asked.length = 0;
    gate = new Promise(resolve => {
      answer = resolve;
    });
    const finding = search.find(`${madeUp(40)} ${madeUp(1_310)} ${madeUp(2_000)}`, 'da');
    await new Promise(setImmediate);
    const before = asked.length;
    answer();
    await finding;
    expect(before).toBeGreaterThanOrEqual(3);
    expect(asked).toHaveLength(before);
  });
});

function rootOf(files: StaticFiles): Root<IndexMeta> {
  return JSON.parse(gunzipSync(files.get('root.bin')!).toString()) as Root<IndexMeta>;
}

describe('documents committed in parts', () => {
  it('give the terms of those committed at once', async () => {
    const table = new DocumentTable(collection, 'da', 4);
    const [one, many] = [new StaticWriter(), new StaticWriter()];
    await commitDocuments(table, one);
    await commitDocuments(table, many, 300);
    const [whole, parts] = [one.finish(null), many.finish(null)];
    const readers = await Promise.all(
      [whole, parts].map(({ root, files }) => StaticReader.open(FileStore.of(root, files).fetch)),
    );
    for (const prefix of ['ba', 'gi', 'sten', 'vind']) {
      const [left, right] = await Promise.all(readers.map(reader => reader.keysWithPrefix(prefix)));
      expect(left!.length).toBeGreaterThan(0);
      expect(right).toEqual(left);
    }
    const [left, right] = await Promise.all(readers.map(reader => reader.term('radar', true)));
    expect(right).toEqual(left);
    expect(left?.frequency).toBe(60);
  });
});
