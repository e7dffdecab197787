import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../../lib/i18n/locales';
import { buildIndex } from '../../../lib/search/build';
import { type IndexMeta, type SearchCollection, sectionIds } from '../../../lib/search/collection';
import { LanguageSearch } from '../../../lib/search/query/language-search';
import { StaticReader } from '../../../lib/search/storage/reader';
import { BuiltSite } from './built-site';
import { FileStore } from './file-store';
import { iraqCollection, page } from './small-collection';

/** A collection of many pages with two languages, one, or the other, each with a word of its own. */
function manyPages(count: number): SearchCollection {
  return {
    pages: Array.from({ length: count }, (_, n) => {
      const da = {
        title: `Notat ${n}`,
        sections: {
          '': `Om patrulje nr${n}.`,
          mere: ['Mere', `Vejen til lejr${n} er lang. `.repeat(5)] as const,
        },
      };
      const en = {
        title: `Note ${n}`,
        sections: {
          '': `On patrol nr${n}.`,
          mere: ['More', `The road to camp${n} is long. `.repeat(5)] as const,
        },
      };
      return page('article', `notat-${n}`, { ...(n % 3 !== 1 && { da }), ...(n % 3 !== 2 && { en }) });
    }),
  };
}

/** The collection with another text before the first heading of one page. */
function withText(
  collection: SearchCollection,
  number: number,
  locale: Locale,
  text: string,
): SearchCollection {
  return {
    pages: collection.pages.map((source, i) => {
      const old = source.texts[locale];
      if (i !== number || !old) return source;
      const sections = old.sections.map(section => (section.id ? section : { ...section, text }));
      return { ...source, texts: { ...source.texts, [locale]: { ...old, sections } } };
    }),
  };
}

describe('buildIndex', () => {
  it('gives the same files each time', async () => {
    for (const locale of locales) {
      const one = await buildIndex(iraqCollection, locale);
      const two = await buildIndex(structuredClone(iraqCollection), locale);
      expect([...two]).toEqual([...one]);
    }
  });

  it('names every file but the root by its content', async () => {
    const collection = manyPages(120);
    const one = await buildIndex(collection, 'da');
    const two = await buildIndex(withText(collection, 0, 'da', 'Om patrulje nr0 i nord.'), 'da');
    expect(two.get('root.bin')).not.toEqual(one.get('root.bin'));
    const kept = [...one].filter(([name]) => name !== 'root.bin' && two.has(name));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(one.size - 1);
    for (const [name, bytes] of kept) expect(two.get(name)).toEqual(bytes);
  });

  it('is not changed in one language by a change of words in the other', async () => {
    const changed = withText(iraqCollection, 0, 'en', 'Something else.');
    expect([...(await buildIndex(changed, 'da'))]).toEqual([...(await buildIndex(iraqCollection, 'da'))]);
    expect((await buildIndex(changed, 'en')).get('root.bin')).not.toEqual(
      (await buildIndex(iraqCollection, 'en')).get('root.bin'),
    );
  });

  it('has every section’s record under one number in both languages', async () => {
    const collection = manyPages(120);
    const { stores } = await BuiltSite.build(collection);
    for (const locale of locales) {
      const search = await LanguageSearch.open(locale, stores[locale].fetch);
      const { span } = (await StaticReader.open<IndexMeta>(stores[locale].fetch)).root.meta;
      let records = 0;
      for (const [number, source] of collection.pages.entries()) {
        for (const [place, id] of sectionIds(source).entries()) {
          const found = await search.record(number * span + place);
          const text = source.texts[locale];
          expect(found?.page.href).toBe(text?.href);
          expect(found?.section.text).toBe(text?.sections.find(section => section.id === id)?.text);
          if (found) records++;
        }
      }
      expect(records).toBe(collection.pages.flatMap(({ texts }) => texts[locale]?.sections ?? []).length);
    }
  });

  it('keeps a page findable among many, whatever file its words and records are in', async () => {
    const built = await BuiltSite.build(manyPages(900));
    const reader = built.reader('da');
    expect(built.stores.da.files.size).toBeGreaterThan(20);
    for (const n of [0, 2, 450, 500, 899]) {
      expect((await built.search(`lejr${n} `, 'da', reader)).pages[0]?.href).toBe(`/da/article/notat-${n}/`);
    }
    expect((await built.search('camp451 ', 'da', reader)).pages[0]).toMatchObject({
      locale: 'en',
      href: '/en/article/notat-451/',
    });
  });

  it('fetches a few of many files for a query', async () => {
    const built = await BuiltSite.build(manyPages(900));
    const reader = built.reader('da');
    await reader.present('lejr500', { da: await reader.find('lejr500 ', 'da') });
    expect(built.stores.da.asked.length).toBeLessThan(10);
    expect(new Set(built.stores.da.asked).size).toBe(built.stores.da.asked.length);
  });

  it.each([
    ['nothing', { pages: [] }],
    ['pages without text', { pages: [page('article', 'tom', { da: { title: '', sections: { '': '' } } })] }],
    [
      'pages in the other language only',
      { pages: [page('article', 'only', { en: { title: 'Demining', sections: { '': 'Mines.' } } })] },
    ],
  ])('makes an index of %s that finds nothing in Danish', async (_name, collection) => {
    const files = await buildIndex(collection, 'da');
    const search = await LanguageSearch.open('da', new FileStore(files).fetch);
    expect((await search.search('irak')).pages).toEqual([]);
    expect((await search.search('demining')).pages).toEqual([]);
  });

  it('leaves stop words of running text out, and keeps those of titles and headings', async () => {
    const built = await BuiltSite.build({
      pages: [
        page('article', 'a', { da: { title: 'Radaren', sections: { '': 'Hvor var den og hvorfor?' } } }),
        page('article', 'b', { da: { title: 'Hvor var radaren?', sections: { '': 'På en bakke.' } } }),
        page('article', 'c', {
          da: { title: 'Flåden', sections: { '': 'Skibe.', x: ['Hvor var den?', 'I havn.'] } },
        }),
      ],
    });
    expect((await built.found('hvor var')).sort()).toEqual(['/da/article/b/', '/da/article/c/']);
  });
});
