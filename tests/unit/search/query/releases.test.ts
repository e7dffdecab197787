import { beforeAll, describe, expect, it } from 'vitest';
import { counterpartOf, type Locale, locales } from '../../../../lib/i18n/locales';
import type { SearchCollection } from '../../../../lib/search/collection';
import type { SiteSearch } from '../../../../lib/search/query/site-search';
import { SearchFileError } from '../../../../lib/search/storage/errors';
import { BuiltSite } from '../built-site';
import { iraqCollection, page } from '../small-collection';

/** A release with a page more, before all others: every number means another page. */
const grown: SearchCollection = {
  pages: [
    page('article', 'bridge', {
      da: { title: 'Broen', sections: { '': 'En bro over floden. Her kører en radar.' } },
      en: { title: 'The bridge', sections: { '': 'A bridge across the river. A radar passes.' } },
    }),
    ...iraqCollection.pages,
  ],
};

let before: BuiltSite;
let after: BuiltSite;
beforeAll(async () => {
  [before, after] = await Promise.all([BuiltSite.build(iraqCollection), BuiltSite.build(grown)]);
});

/** The older release on a host of its own, which can change. */
async function host(): Promise<BuiltSite> {
  return BuiltSite.build(iraqCollection);
}

/** Puts the newer release in place of the older one; a host that keeps old files has both. */
function deploy(site: BuiltSite, locale: Locale, { keep = false } = {}): void {
  const { files } = site.stores[locale];
  if (!keep) files.clear();
  for (const [name, bytes] of after.stores[locale].files) files.set(name, bytes);
}

async function findBoth(reader: SiteSearch, query: string) {
  const [da, en] = await Promise.all(locales.map(locale => reader.find(query, locale)));
  return { da: da!, en: en! };
}

const queries = ['radar', 'aircraft', 'broen', 'fregat', '"al asad"', 'radarbidarget', 'NMI'];

describe('a site that is released anew while a reader has it open', () => {
  it.each(queries)('is searched in the new release where the old files are gone, for %j', async query => {
    for (const locale of locales) {
      const site = await host();
      const reader = site.reader(locale);
      await reader.find('mission', 'da');
      await reader.find('mission', 'en');
      for (const side of locales) deploy(site, side);
      expect(await site.search(query, locale, reader)).toEqual(await after.search(query, locale));
    }
  });

  it.each(queries)('is searched anew where the files of its results are gone, for %j', async query => {
    const site = await host();
    const reader = site.reader('da');
    const hits = await findBoth(reader, query);
    for (const side of locales) deploy(site, side);
    const shown = await reader.present(query, hits, { limit: 1_000 });
    expect([await before.search(query), await after.search(query)]).toContainEqual(shown);
    expect(shown.partMissing).toBe(false);
  });

  it.each(locales)('never joins the numbers of two releases, where only %s was open', async open => {
    const openBefore = async (query: string) => {
      const site = await host();
      const reader = site.reader('da');
      await reader.find(query, open);
      for (const side of locales) deploy(site, side, { keep: true });
      return site.search(query, 'da', reader);
    };
    expect(await openBefore('mission')).toEqual(await after.search('mission'));
    // a word that one language does not know opens the other: then both stay at the older release
    for (const query of queries)
      expect([await before.search(query), await after.search(query)]).toContainEqual(await openBefore(query));
  });

  it.each(locales)(
    'shows the reader’s language alone where one language stays at another release, for a reader of %s',
    async locale => {
      const other = counterpartOf(locale);
      for (const query of queries) {
        const site = await host();
        deploy(site, other);
        const own = before.reader(locale);
        const expected = await own.present(
          query,
          { [locale]: await own.find(query, locale) },
          { limit: 1_000 },
        );
        const shown = await site.search(query, locale);
        // what the other language knows still keeps a word from being taken for a slip
        expect(shown).toEqual({ ...expected, mended: shown.mended, otherRelease: other });
      }
    },
  );

  it('joins releases that only differ in their words', async () => {
    const site = await host();
    const [first, ...others] = iraqCollection.pages;
    const texts = { ...first!.texts, en: { ...first!.texts.en!, title: 'The alliance in Iraq' } };
    const reworded = await BuiltSite.build({ pages: [{ ...first!, texts }, ...others] });
    for (const [name, bytes] of reworded.stores.en.files) site.stores.en.files.set(name, bytes);
    const results = await site.search('alliance');
    expect(results.otherRelease).toBeUndefined();
    expect(results.pages[0]?.href).toBe('/da/article/nato-mission-iraq/');
  });

  it('keeps what it has fetched as long as there is no newer release', async () => {
    const site = await host();
    const reader = site.reader('da');
    await reader.find('fregat', 'da');
    const { files, asked } = site.stores.da;
    const kept = [...asked];
    const hits = { da: await reader.find('fregat', 'da') };
    for (const name of [...files.keys()]) if (!asked.includes(name)) files.delete(name);
    expect((await reader.present('fregat', hits)).partMissing).toBe(true);
    const again = asked.slice(kept.length).filter(name => kept.includes(name));
    expect([...new Set(again)]).toEqual(['root.bin']);
  });
});

describe('a file that is spoilt on its way', () => {
  /** A reader who gets files torn, depending on how often they were asked for. */
  function torn(site: BuiltSite, isTorn: (times: number) => boolean): SiteSearch {
    const times = new Map<string, number>();
    for (const locale of locales) {
      const store = site.stores[locale];
      const { fetch } = store;
      Object.assign(store, {
        fetch: async (name: string) => {
          const bytes = await fetch(name);
          const key = `${locale} ${name}`;
          times.set(key, (times.get(key) ?? 0) + 1);
          return isTorn(times.get(key)!) ? bytes.slice(0, -4) : bytes;
        },
      });
    }
    return site.reader('da');
  }

  it.each(['fregat', 'radarbidarget '])('is asked for again at once, for %j', async query => {
    const site = await host();
    expect(
      await site.search(
        query,
        'da',
        torn(site, times => times === 1),
      ),
    ).toEqual(await before.search(query));
  });

  it('is told of when it stays so', async () => {
    const site = await host();
    await expect(torn(site, () => true).find('fregat', 'da')).rejects.toThrow(SearchFileError);
  });
});
