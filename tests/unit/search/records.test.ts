import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../../lib/i18n/locales';
import { buildIndex } from '../../../lib/search/build';
import { type IndexMeta, type SearchCollection, sectionIds } from '../../../lib/search/collection';
import { LanguageSearch } from '../../../lib/search/query/language-search';
import { StaticReader } from '../../../lib/search/storage/reader';
import { BuiltSite } from './built-site';
import { FileStore } from './file-store';
import { page } from './small-collection';

/**
 * Asks for the record of every section that either language has, and says which are not as they should be. A file that
 * is not there is an error of its own.
 */
async function wrongRecords(
  collection: SearchCollection,
  locale: Locale,
): Promise<{ wrong: number[]; meta: IndexMeta }> {
  const store = new FileStore(await buildIndex(collection, locale));
  const search = await LanguageSearch.open(locale, store.fetch);
  const { meta } = (await StaticReader.open<IndexMeta>(store.fetch)).root;
  const wrong: number[] = [];
  for (const [number, source] of collection.pages.entries()) {
    const text = source.texts[locale];
    for (const [place, id] of sectionIds(source).entries()) {
      const document = number * meta.span + place;
      const section = text?.sections.find(candidate => candidate.id === id);
      const found = await search.record(document);
      const isRight = section
        ? found?.page.title === text?.title && found?.section.text === section.text
        : found === undefined;
      if (!isRight) wrong.push(document);
    }
  }
  return { wrong, meta };
}

/** A text of about so many characters, another for each name. */
function textOf(name: string, length: number): string {
  return `${name} ${'ord '.repeat(length / 4)}`;
}

describe('records', () => {
  it('are found for every section of any collection, and for no other', async () => {
    const length = fc.constantFrom(0, 10, 200, 3_000, 9_000);
    const sections = (locale: string) =>
      fc
        .dictionary(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), length, {
          noNullPrototype: true,
        })
        .map(lengths =>
          Object.fromEntries(
            Object.entries(lengths).map(([id, length]) => [
              id,
              [id, textOf(`${locale} ${id}`, length)] as const,
            ]),
          ),
        );
    const sketch = (locale: string) => fc.record({ title: fc.string(), sections: sections(locale) });
    const pages = fc.array(fc.record({ da: sketch('da'), en: sketch('en') }, { requiredKeys: [] }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(pages, fc.constantFrom(...locales), async (sketches, locale) => {
        const collection = { pages: sketches.map((texts, i) => page('article', `side-${i}`, texts)) };
        expect((await wrongRecords(collection, locale)).wrong).toEqual([]);
      }),
    );
  });

  it.each([
    ['short sections', 40, 300, 64],
    ['sections of a block each', 4_000, 40, 1],
    ['no text', 0, 100, 64],
  ])('are found in a collection of %s', async (_name, length, count, stride) => {
    const pages = Array.from({ length: count }, (_, i) =>
      page('article', `side-${i}`, {
        da: {
          title: `Side ${i}`,
          sections: { '': textOf(`nr${i}`, length), a: ['A', textOf(`a${i}`, length)] },
        },
      }),
    );
    const { wrong, meta } = await wrongRecords({ pages }, 'da');
    expect(wrong).toEqual([]);
    if (stride === 1) expect(meta.records.stride).toBeLessThanOrEqual(2);
    else expect(meta.records.stride).toBeGreaterThan(8);
  });

  it('are found where one page has far more sections than all others', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 150 }, (_, i) => [
        i ? `s${i}` : '',
        [`Afsnit ${i}`, textOf(`afsnit${i}`, 300)] as const,
      ]),
    );
    const pages = Array.from({ length: 60 }, (_, i) =>
      page('article', `side-${i}`, {
        da: { title: `Side ${i}`, sections: i === 30 ? many : { '': textOf(`nr${i}`, 300) } },
      }),
    );
    expect((await wrongRecords({ pages }, 'da')).wrong).toEqual([]);
  });

  it('share the hash of their names in larger groups where there are many', async () => {
    const pages = Array.from({ length: 2_100 }, (_, i) =>
      page('article', `side-${i}`, {
        ...(i % 3 !== 1 && { da: { title: `Side ${i}`, sections: { '': textOf(`nr${i}`, 3_000) } } }),
        ...(i % 3 !== 2 && { en: { title: `Page ${i}`, sections: { '': `Page ${i}.` } } }),
      }),
    );
    const { wrong, meta } = await wrongRecords({ pages }, 'da');
    expect(wrong).toEqual([]);
    expect(meta.records.groups.length).toBeLessThanOrEqual(256);
  });

  it.each([
    ['a few sections each, where there are few', 40, [10], 5],
    ['two pages each, where there are many', 900, [10, 11, 500, 501], 2],
  ])('are in files of %s', async (_name, count, asked, files) => {
    const sections = (name: string) =>
      Object.fromEntries(
        Array.from({ length: 9 }, (_, i) => [i ? `s${i}` : '', [name, textOf(`${name}s${i}`, 800)] as const]),
      );
    const pages = Array.from({ length: count }, (_, i) =>
      page('article', `side-${i}`, { da: { title: `Side ${i}`, sections: sections(`nr${i}`) } }),
    );
    const store = new FileStore(await buildIndex({ pages }, 'da'));
    const search = await LanguageSearch.open('da', store.fetch);
    store.asked.length = 0;
    for (const n of asked) {
      for (let i = 0; i < 9; i++)
        expect((await search.record(n * 16 + i))?.section.text).toContain(`nr${n}s${i} `);
    }
    expect(store.asked).toHaveLength(files);
  });

  it('leave the root small where every other page has one language only', async () => {
    const pages = Array.from({ length: 1_200 }, (_, i) =>
      page('article', `side-${i}`, {
        ...(i % 2 && { da: { title: `Side ${i}`, sections: { '': textOf(`nr${i}`, 4_000) } } }),
        ...(i % 4 !== 1 && { en: { title: `Page ${i}`, sections: { '': textOf(`no${i}`, 4_000) } } }),
      }),
    );
    for (const locale of locales) {
      const { wrong, meta } = await wrongRecords({ pages }, locale);
      expect(wrong).toEqual([]);
      expect(meta.records.missing).toEqual([]);
      expect(meta.records.groups.length).toBeLessThanOrEqual(256);
      expect(meta.records.groups.some(([, , missing]) => missing)).toBe(true);
    }
  });

  it('are asked of no file that is not there, for a page that the reader’s language does not have', async () => {
    const long = (word: string) => textOf(word, 9_000);
    const built = await BuiltSite.build({
      pages: [
        page('article', 'a', { da: { title: 'Radaren', sections: { '': long('radar') } } }),
        page('article', 'b', { en: { title: 'Demining', sections: { '': long('demining') } } }),
        page('term', 'c', {
          en: {
            title: 'minefield',
            answer: { abbreviations: [], definition: 'A field of mines.' },
            sections: { '': long('minefield') },
          },
        }),
        page('article', 'd', { da: { title: 'Flåden', sections: { '': long('fregat') } } }),
      ],
    });
    for (const query of ['demining', 'minefield']) {
      const results = await built.search(query, 'da');
      expect(results.partMissing).toBe(false);
      expect(results.answer?.href ?? results.pages[0]?.href).toMatch(/^\/en\//);
    }
    for (const store of Object.values(built.stores))
      expect(store.asked.filter(name => !store.files.has(name))).toEqual([]);
  });
});
