import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../../../lib/i18n/locales';
import type { SearchPage } from '../../../../lib/search/collection';
import type { PresentOptions } from '../../../../lib/search/query/present';
import { BuiltSite, marked } from '../built-site';
import { danishPages, page } from '../small-collection';

async function searched(built: BuiltSite, query: string, options: PresentOptions = {}, mend = true) {
  const reader = built.reader('da');
  const [da, en] = await Promise.all(locales.map(locale => reader.find(query, locale, mend)));
  return reader.present(query, { da: da!, en: en! }, { limit: 100, ...options });
}

describe('facets', () => {
  const text = (title: string, topic: string) => ({ title, topic, sections: { '': 'En radar. A radar.' } });
  const inFacet = (facet: string, source: SearchPage): SearchPage => ({ ...source, facet });
  /** Pages of three facets and of none; of the second the first page is English, of the third all are. */
  const pages = [
    inFacet('mission', page('article', 'a', { da: text('A', 'Missionen'), en: text('A', 'The mission') })),
    inFacet('mission', page('article', 'b', { da: text('B', 'Missionen') })),
    inFacet('denmark', page('article', 'c', { en: text('C', 'Denmark') })),
    inFacet('denmark', page('article', 'd', { da: text('D', 'Danmark'), en: text('D', 'Denmark') })),
    inFacet('other', page('article', 'e', { en: text('E', 'Other') })),
    page('page', 'f', { da: text('F', ''), en: text('F', '') }),
    inFacet('glossary', page('term', 'g', { da: text('G', 'Ordliste'), en: text('G', 'Glossary') })),
  ];
  let site: BuiltSite;
  beforeAll(async () => {
    site = await BuiltSite.build({ pages });
  });

  it('are told in the order of the site, with the number of pages that match', async () => {
    const { facets, totals } = await searched(site, 'radar');
    expect(facets.filter(({ id }) => id !== 'other')).toEqual([
      { id: 'mission', label: 'Missionen', pages: 2 },
      { id: 'denmark', label: 'Danmark', pages: 2 },
      { id: 'glossary', label: 'Ordliste', pages: 1 },
    ]);
    expect(totals.pages).toBe(7);
  });

  it('have one of which the reader’s language has no page', async () => {
    const { facets } = await searched(site, 'radar');
    expect(facets.find(({ id }) => id === 'other')?.pages).toBe(1);
  });

  it.each([
    ['mission', ['A', 'B']],
    ['denmark', ['C', 'D']],
    ['other', ['E']],
    ['glossary', ['G']],
    ['unknown', []],
  ])('narrow the results to %s', async (facet, titles) => {
    const { pages, totals, facets } = await searched(site, 'radar', { facet });
    expect(pages.map(({ title }) => title).sort()).toEqual(titles);
    expect(totals.pages).toBe(titles.length);
    expect(facets).toEqual((await searched(site, 'radar')).facets);
  });

  it('are counted beyond the pages that are shown', async () => {
    const { facets, pages } = await searched(site, 'radar', { limit: 1 });
    expect(pages).toHaveLength(1);
    expect(facets).toEqual((await searched(site, 'radar')).facets);
  });

  it('are none where all results are of one', async () => {
    const built = await BuiltSite.build({ pages: pages.slice(0, 2) });
    expect((await searched(built, 'radar')).facets).toEqual([]);
    expect((await searched(site, 'xyzzyqwv')).facets).toEqual([]);
  });
});

describe('a mended query', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await BuiltSite.build({
      pages: [
        ...danishPages({
          Radaren: 'Et radarbidrag til missionen.',
          Flåden: 'Søværnet har en fregat.',
          Akademiet: 'Et forsvarsakademi.',
        }).pages,
        page('article', 'en', { en: { title: 'On ministries', sections: { '': 'A ministry decides.' } } }),
      ],
    });
  });

  it('says which word was taken for which', async () => {
    expect((await searched(site, 'radarbidarg ')).mended).toEqual([
      { typed: 'radarbidarg', found: 'radarbidrag' },
    ]);
    expect((await searched(site, 'fregaf missionrn ')).mended).toEqual([
      { typed: 'fregaf', found: 'fregat' },
      { typed: 'missionrn', found: 'missionen' },
    ]);
  });

  it('finds nothing for the word as it is typed', async () => {
    const { pages, mended } = await searched(site, 'radarbidarg ', {}, false);
    expect([pages, mended]).toEqual([[], []]);
    expect((await searched(site, 'fregat radarbidarg ', {}, false)).pages.map(({ title }) => title)).toEqual([
      'Flåden',
    ]);
  });

  it('is the same as it is typed where there was nothing to mend', async () => {
    const typed = await searched(site, 'fregat missionen ', {}, false);
    expect(typed).toEqual(await searched(site, 'fregat missionen '));
  });

  it.each([
    ['a word it knows', 'fregat '],
    ['another form of one', 'fregatterne '],
    ['plain vowels', 'sovarnet '],
    ['letters in other spelling', 'soevaernet '],
    ['a part of a compound', 'akademi '],
    ['a word that the other language knows', 'ministry '],
    ['a word that nothing is like', 'xyzzyqwv '],
    ['the beginning of a word', 'radarbid'],
  ])('is not made of %s', async (_name, query) => {
    expect((await searched(site, query)).mended).toEqual([]);
  });
});

describe('the reason of a place', () => {
  const term = (title: string, names: string[], more: { related?: string[] } = {}) => ({
    title,
    names,
    answer: { abbreviations: names.filter(name => /^[A-Z-]+$/.test(name)), definition: 'Forklaring.' },
    sections: { '': 'En forklaring.' },
    ...more,
  });
  let site: BuiltSite;
  beforeAll(async () => {
    site = await BuiltSite.build({
      pages: [
        page('term', 'a', { da: term('modvirkning', ['C-IED', 'CIMIC']) }),
        page('term', 'b', { da: term('bekæmpelse', ['C-IED', 'CIMIC']) }),
        page('term', 'c', { da: term('luftbillede', ['flyfoto'], { related: ['radarskærm'] }) }),
        page('article', 'd', { da: { title: 'Om skolen', sections: { '': 'Et forsvarsakademi.' } } }),
      ],
    });
  });

  /** The reason of a page's first place. */
  async function reasonOf(query: string, href: string) {
    return (await searched(site, query)).pages.find(result => result.href === href)?.places[0]?.reason;
  }

  it.each(['C-IED', 'c-ied', 'CIMIC'])(
    'is the abbreviation, of a second term that has %s as well',
    async query => {
      expect((await searched(site, query)).answer?.href).toBe('/da/term/a/');
      expect(await reasonOf(query, '/da/term/b/')).toEqual({
        kind: 'abbreviation',
        short: query.toUpperCase(),
        word: 'bekæmpelse',
      });
    },
  );

  it('is the term, where a word of it led there that its text does not say', async () => {
    expect(await reasonOf('radarskærm', '/da/term/c/')).toEqual({ kind: 'synonym', word: 'luftbillede' });
    expect(await reasonOf('flyfoto forklaring', '/da/term/c/')).toBeUndefined();
  });

  it('is the part of a compound, which alone is marked', async () => {
    const [place] = (await searched(site, 'akademi ')).pages[0]!.places;
    expect(place!.reason).toEqual({ kind: 'part', before: 'forsvars', part: 'akademi' });
    expect(marked(place!.excerpt)).toEqual(['akademi']);
  });
});

describe('what stands first', () => {
  const around = 'Ved vejen ligger der en gammel bygning med et højt tårn, og bag den begynder skoven.';

  it.each([
    [
      'side by side',
      'gammel kran',
      'Der står en gammel kran.',
      'Kranen står ved en gammel mur, en kran af jern.',
    ],
    ['in the order typed', 'dansk bidrag', 'Et dansk bidrag.', 'Et bidrag, dansk.'],
    ['with its stop words', 'kran på skib', 'En kran på et skib.', 'En kran og et skib.'],
  ])('has the words %s', async (_name, query, better, worse) => {
    for (const texts of [
      { Den: `${better} ${around}`, Anden: `${worse} ${around}` },
      { Anden: `${worse} ${around}`, Den: `${better} ${around}` },
    ]) {
      const built = await BuiltSite.build(danishPages(texts));
      expect((await searched(built, query)).pages[0]?.title).toBe('Den');
    }
  });

  it('is in reading order where nothing tells pages apart, and the same each time', async () => {
    const texts = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`Side ${i}`, 'En kran.']));
    const built = await BuiltSite.build(danishPages(texts));
    const { pages } = await searched(built, 'kran');
    expect(pages.map(({ title }) => title)).toEqual(Object.keys(texts));
    expect(await searched(built, 'kran')).toEqual(await searched(built, 'kran'));
  });

  it('is the same however many pages are shown', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`Side ${i}`, `${'En gammel mur. '.repeat(i % 5)} En kran.`]),
    );
    const built = await BuiltSite.build(danishPages(texts));
    const all = await searched(built, 'gammel kran');
    for (const limit of [1, 7, 8, 9, 20]) {
      const { pages, totals } = await searched(built, 'gammel kran', { limit });
      expect(pages).toEqual(all.pages.slice(0, limit));
      expect(totals).toEqual(all.totals);
    }
  });
});
