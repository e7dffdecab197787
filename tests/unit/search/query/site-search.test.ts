import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../../../lib/i18n/locales';
import { analyse } from '../../../../lib/search/analyse/analyse';
import type { Part } from '../../../../lib/search/excerpt';
import type { SearchResults } from '../../../../lib/search/query/results';
import { SearchFileError } from '../../../../lib/search/storage/errors';
import { anyText } from '../any-text';
import { BuiltSite, joined, marked } from '../built-site';
import { danishPages, iraqCollection, page } from '../small-collection';

let site: BuiltSite;
beforeAll(async () => {
  site = await BuiltSite.build(iraqCollection);
});

function nothingFor(query: string): SearchResults {
  return {
    query,
    pages: [],
    totals: { pages: 0, places: 0, via: 0 },
    facets: [],
    mended: [],
    phraseCut: false,
    partMissing: false,
  };
}

/** The words of a page in one language that are no stop words, as they are written. */
function wordsOf(pageNumber: number, locale: Locale): string[] {
  const text = iraqCollection.pages[pageNumber]?.texts[locale];
  const prose = text
    ? [text.title, ...text.sections.map(({ heading, text }) => `${heading}. ${text}`)].join('. ')
    : '';
  return [
    ...new Set(analyse(prose, locale).flatMap(({ stop, joined, word }) => (stop || joined ? [] : [word]))),
  ];
}

describe('a search in the reader’s language', () => {
  it.each([
    ['bøg', 'Om træer', 'Om boghandlen'],
    ['bøger', 'Om boghandlen', 'Om træer'],
  ])('shows the page that says %j before one with another form of the stem', async (query, first, second) => {
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const texts: Record<string, string> = {
        'Om træer': 'Her står en gammel bøg i haven.',
        'Om boghandlen': 'Her står mange bøger på hylden.',
      };
      const built = await BuiltSite.build(
        danishPages(Object.fromEntries(order.map(title => [title, texts[title]!]))),
      );
      const titles = (await built.search(query)).pages.map(({ title }) => title);
      expect(titles).toEqual([first, second]);
    }
  });

  it('shows the page with all words of the query before pages with one of them', async () => {
    const built = await BuiltSite.build(
      danishPages({
        Radar: 'Her står en radar på en bakke.',
        Flåde: 'Her ligger en fregat ved kajen.',
        Begge: 'Her ligger en fregat med en radar.',
      }),
    );
    expect((await built.search('fregat radar')).pages[0]?.title).toBe('Begge');
  });

  it.each([
    ['a definite form', 'radarbidraget', '/da/article/radar/'],
    ['the indefinite form', 'radarbidrag', '/da/article/radar/'],
    ['a plural', 'rådgiverne', '/da/article/nato-mission-iraq/'],
    ['capitals', 'FREGAT', '/da/article/frigate/'],
    ['a genitive with an apostrophe', 'NATO’s mission i Irak', '/da/article/nato-mission-iraq/'],
    ['a genitive with a straight one', "NATO's mission i Irak", '/da/article/nato-mission-iraq/'],
    ['a genitive without one', 'NATOs mission i Irak', '/da/article/nato-mission-iraq/'],
    ['a designation', 'F-16', '/da/article/radar/'],
    ['a designation in one word', 'f16', '/da/article/radar/'],
    ['a designation in two words', 'F 16', '/da/article/radar/'],
    ['a number with a stop', '2.580', '/da/article/frigate/'],
    ['a number with a comma', '2,580', '/da/article/frigate/'],
    ['a number without either', '2580', '/da/article/frigate/'],
    ['a related word that the page does not say', 'radarskærm', '/da/term/air-picture/'],
  ])('finds a page by %s', async (_name, query, href) => {
    expect(await site.found(query)).toContain(href);
  });

  it.each(['Al Asad', 'al-Asad', 'AL ASAD', 'al‑asad'])(
    'finds both spellings of the base by %j',
    async query => {
      const found = await site.found(query);
      expect(found).toEqual(expect.arrayContaining(['/da/article/radar/', '/da/article/training/']));
    },
  );

  it.each([
    ['søværnet', '/da/article/frigate/'],
    ['soevaernet', '/da/article/frigate/'],
    ['SOEVAERNET', '/da/article/frigate/'],
    ['sovaernet', '/da/article/frigate/'],
    ['so\u0308værnet', '/da/article/frigate/'],
    ['traening', '/da/article/training/'],
    ['tra\u0308ning', '/da/article/training/'],
    ['bogføres', '/da/article/training/'],
    ['bogfoeres', '/da/article/training/'],
    ['raadgiver', '/da/article/nato-mission-iraq/'],
    ['ra\u030adgiver', '/da/article/nato-mission-iraq/'],
  ])('finds by the spelling %j', async (query, href) => {
    expect(await site.found(query)).toContain(href);
  });

  it('finds decomposed text by a composed query, and marks it exactly', async () => {
    const text = 'Besøg på Ålborg Værft'.normalize('NFD');
    const built = await BuiltSite.build(danishPages({ Besøget: text }));
    const { pages } = await built.search('ålborg'.normalize('NFC'));
    expect(marked(pages[0]!.places[0]!.excerpt)).toEqual(['Ålborg'.normalize('NFD')]);
  });

  it.each([
    ['two letters swapped', 'radarbidarget'],
    ['a letter missing', 'radarbdraget'],
    ['a letter too many', 'radarbiddraget'],
    ['a wrong letter', 'radarbitraget'],
    ['two slips', 'raddarbidragrt'],
    ['a wrong first letter', 'tadarbidraget'],
    ['the first letter missing', 'adarbidraget'],
    ['the first two letters swapped', 'ardarbidraget'],
    ['the first letter doubled', 'rradarbidraget'],
  ])('forgives %s', async (_name, query) => {
    expect(await site.found(`${query} `)).toEqual(['/da/article/radar/']);
  });

  it.each([
    ['three letters', 'flu '],
    ['a number', '2581 '],
    ['half of the letters', 'fedest '],
  ])('guesses nothing for a slip in %s', async (_name, query) => {
    expect(await site.found(query)).toEqual([]);
  });

  it('guesses nothing for a word of three letters that is far from all', async () => {
    expect(await site.found('køk ')).toEqual([]);
  });

  it('takes a word for no slip that the other language has', async () => {
    const built = await BuiltSite.build({
      pages: [
        page('article', 'minister', {
          da: { title: 'Om ministre', sections: { '': 'En minister bestemmer.' } },
        }),
        page('article', 'ministry', {
          en: { title: 'On ministries', sections: { '': 'A ministry decides.' } },
        }),
      ],
    });
    expect(await built.found('ministry ', 'da')).toEqual(['/en/article/ministry/']);
  });

  it.each(locales)(
    'finds a page of the reader of %s at each letter of a word, from the third',
    async locale => {
      const lost: string[] = [];
      const reader = site.reader(locale);
      for (const number of iraqCollection.pages.keys()) {
        for (const word of wordsOf(number, locale)) {
          for (let length = 3; length <= word.length; length++) {
            const typed = word.slice(0, length);
            const { pages, answer } = await site.search(typed, locale, reader);
            const own = iraqCollection.pages[number]!.texts[locale]!.href;
            if (!pages.some(({ href }) => href === own) && answer?.href !== own)
              lost.push(`${typed}|${word.slice(length)}`);
          }
        }
      }
      expect(lost).toEqual([]);
    },
  );

  it('takes a word with something after it for finished', async () => {
    expect(await site.found('luftrumsover')).toEqual(['/da/article/radar/']);
    expect(await site.found('luftrumsover ')).toEqual([]);
    expect(await site.found('luftrumsover hangarskib')).toEqual(['/da/article/frigate/']);
  });

  it('finds by the other words when it does not know one', async () => {
    expect(await site.found('fregat xyzzyqwv')).toEqual(['/da/article/frigate/']);
    expect(await site.found('xyzzyqwv fregat')).toEqual(['/da/article/frigate/']);
  });

  it('finds nothing when it knows no word', async () => {
    expect(await site.search('xyzzyqwv plughqwx')).toEqual(nothingFor('xyzzyqwv plughqwx'));
  });

  it('finds a title by its stop words when there is nothing else in the query', async () => {
    expect(await site.found('er med')).toEqual(['/da/article/nato-mission-iraq/']);
  });

  it.each(['', ' ', '\n\t', '…', '?!', '-', '’', '❤️', '\u0301', '\u00ad', '\0'])(
    'finds nothing for %j',
    async query => {
      for (const locale of locales) {
        expect(await site.search(query, locale)).toEqual(nothingFor(query));
      }
    },
  );

  it('leads to the section that says it', async () => {
    const { pages } = await site.search('luftrumsovervågning');
    expect(pages[0]?.places.map(({ href }) => href)).toEqual(['/da/article/radar/#what-it-did']);
    expect(joined(pages[0]!.places[0]!.heading)).toBe('Hvad radaren gjorde');
  });

  it('shows no more pages than asked for, and counts all', async () => {
    const reader = site.reader('da');
    const hits = { da: await reader.find('irak', 'da'), en: await reader.find('irak', 'en') };
    const all = await reader.present('irak', hits, { limit: 100 });
    const one = await reader.present('irak', hits, { limit: 1 });
    expect(all.pages.length).toBeGreaterThan(1);
    expect(one.pages).toEqual(all.pages.slice(0, 1));
    expect(one.totals).toEqual(all.totals);
  });
});

describe('a title or name typed alone', () => {
  it.each([
    ['NATO’s mission i Irak', '/da/article/nato-mission-iraq/'],
    ['radarbidraget på al asad', '/da/article/radar/'],
    ['Træningen på al-Asad', '/da/article/training/'],
    ['træning på al-asad', '/da/article/training/'],
    ['søværnets fregatter', '/da/article/frigate/'],
  ])('%j comes first', async (query, href) => {
    expect((await site.found(query))[0]).toBe(href);
  });

  it('comes before pages that say it far more often', async () => {
    const often = page('article', 'often', {
      da: {
        title: 'Irak før og nu: Irak og Iraks naboer',
        sections: {
          '': 'Irak, Irak og Irak.',
          a: ['Irak i dag', 'Irak og Iraks hær i Irak.'],
          b: ['Irak i går', 'Irak, Irak.'],
        },
      },
    });
    const named = page('article', 'named', {
      da: { title: 'Irak', sections: { '': 'Et land ved Eufrat og Tigris. '.repeat(20) } },
    });
    for (const pages of [
      [often, named],
      [named, often],
    ]) {
      const built = await BuiltSite.build({ pages });
      expect(await built.found('irak')).toEqual(['/da/article/named/', '/da/article/often/']);
    }
  });

  it('comes first in the other language too', async () => {
    expect((await site.found('The radar contribution at Al Asad', 'da'))[0]).toBe('/da/article/radar/');
    expect((await site.found('Radarbidraget på Al Asad', 'en'))[0]).toBe('/en/article/radar/');
  });

  it.each([
    ['NMI', 'nmi', 'abbreviation'],
    ['nmi', 'nmi', 'abbreviation'],
    [' NMI ', 'nmi', 'abbreviation'],
    ['CJTF-OIR', 'cjtf-oir', 'abbreviation'],
    ['NATO Mission Iraq', 'nmi', 'term'],
    ['luftbillede', 'air-picture', 'term'],
    ['luftbilledet', 'air-picture', 'term'],
    ['air picture', 'air-picture', 'term'],
    ['Air pictures', 'air-picture', 'term'],
  ])('%j is answered with a card in both languages, for readers of either', async (query, id, kind) => {
    const { texts } = iraqCollection.pages.find(candidate => candidate.id === id)!;
    for (const locale of locales) {
      const { answer } = await site.search(query, locale);
      expect(answer).toMatchObject({
        href: `/${locale}/term/${id}/`,
        kind,
        sides: {
          da: { name: texts.da!.title, ...texts.da!.answer },
          en: { name: texts.en!.title, ...texts.en!.answer },
        },
      });
    }
  });

  it('is not listed below its own card', async () => {
    expect(await site.found('NATO Mission Iraq')).not.toContain('/da/term/nmi/');
  });

  it.each(['NMI i Irak', 'mission', 'Radarbidraget på Al Asad', 'luft'])(
    '%j, which is no term’s name, gets no card',
    async query => {
      expect((await site.search(query)).answer).toBeUndefined();
    },
  );
});

describe('a search across languages', () => {
  it('shows what only the other language says in the reader’s language, at that section, with evidence', async () => {
    const { pages, totals } = await site.search('airspace surveillance', 'da');
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({
      locale: 'da',
      title: 'Radarbidraget på Al Asad',
      href: '/da/article/radar/',
      topic: 'Danmark',
    });
    const [place] = pages[0]!.places;
    expect(place?.href).toBe('/da/article/radar/#what-it-did');
    expect(joined(place!.excerpt)).toMatch(/^Radaren stod for luftrumsovervågning/);
    expect(marked(place!.evidence!)).toEqual(['airspace', 'surveillance']);
    expect(totals).toEqual({ pages: 1, places: 1, via: 1 });
  });

  it('does the same for readers of English', async () => {
    const { pages } = await site.search('minerydning', 'en');
    expect(pages.map(({ href }) => href)).toEqual(['/en/article/training/']);
    expect(joined(pages[0]!.places[0]!.excerpt)).toContain('mine clearance');
    expect(marked(pages[0]!.places[0]!.evidence!)).toEqual(['minerydning']);
  });

  it('shows a page once when both languages have the words, without evidence', async () => {
    const { pages } = await site.search('radar', 'da');
    expect(pages.filter(({ href }) => href.endsWith('/article/radar/'))).toHaveLength(1);
    expect(pages[0]!.places.every(({ evidence }) => evidence === undefined)).toBe(true);
  });

  it.each([
    ['en', 'fregat', 'da', '/da/article/frigate/', 'Søværnets fregatter'],
    ['da', 'bulldozers', 'en', '/en/article/demining/', 'What demining means'],
    ['da', 'bulldozer', 'en', '/en/article/demining/', 'What demining means'],
  ] as const)(
    'shows a reader of %s who types %j the page that exists in %s only, and says so',
    async (reader, query, locale, href, title) => {
      const { pages } = await site.search(query, reader);
      expect(pages).toHaveLength(1);
      expect(pages[0]).toMatchObject({ locale, href, title });
      expect(pages[0]!.places[0]!.href).toMatch(new RegExp(`^${href}`));
    },
  );

  it('shows that page as their own to readers of its language', async () => {
    expect((await site.search('fregat', 'da')).pages).toMatchObject([
      { locale: 'da', href: '/da/article/frigate/' },
    ]);
    expect((await site.search('demining', 'en')).pages).toMatchObject([
      { locale: 'en', href: '/en/article/demining/' },
    ]);
  });

  it('shows a section that the reader’s language lacks in the other one', async () => {
    const built = await BuiltSite.build({
      pages: [
        page('article', 'radar', {
          da: { title: 'Radaren', sections: { '': 'En radar.', site: ['Stedet', 'Den stod på en bakke.'] } },
          en: {
            title: 'The radar',
            sections: {
              '': 'A radar.',
              crew: ['The crew', 'Technicians ran it.'],
              site: ['The site', 'It stood on a hill.'],
            },
          },
        }),
      ],
    });
    const { pages } = await built.search('technicians', 'da');
    expect(pages[0]?.places.map(({ href }) => href)).toEqual(['/en/article/radar/#crew']);
    expect((await built.search('hill', 'da')).pages[0]?.places.map(({ href }) => href)).toEqual([
      '/da/article/radar/#site',
    ]);
  });

  it('presents one language while the other is not in yet', async () => {
    const reader = site.reader('da');
    const own = await reader.present('NMI', { da: await reader.find('NMI', 'da') });
    expect(Object.keys(own.answer!.sides)).toEqual(['da']);
    expect((await reader.present('NMI', {})).pages).toEqual([]);
  });

  it('searches one language although the other one’s files are missing, and asks for them again next time', async () => {
    const built = await BuiltSite.build(iraqCollection);
    const root = built.stores.en.files.get('root.bin')!;
    built.stores.en.files.delete('root.bin');
    const reader = built.reader('da');
    const da = await reader.find('fregat xyzzyqwv', 'da');
    expect((await reader.present('fregat', { da })).pages).toHaveLength(1);
    await expect(reader.find('fregat', 'en')).rejects.toThrow(new SearchFileError('root.bin'));
    built.stores.en.files.set('root.bin', root);
    expect((await reader.find('aircraft', 'en')).pages.length).toBeGreaterThan(0);
  });

  it('says so when a record cannot be read, and shows it next time', async () => {
    const built = await BuiltSite.build(iraqCollection);
    const reader = built.reader('da');
    const hits = { da: await reader.find('fregat', 'da'), en: await reader.find('fregat', 'en') };
    const whole = new Map(built.stores.da.files);
    built.stores.da.files.clear();
    expect(await reader.present('fregat', hits)).toMatchObject({ pages: [], partMissing: true });
    for (const [name, bytes] of whole) built.stores.da.files.set(name, bytes);
    const again = await reader.present('fregat', hits);
    expect(again.pages).toHaveLength(1);
    expect(again.partMissing).toBe(false);
  });

  it('shows what the other language found when the reader’s cannot be searched', async () => {
    const built = await BuiltSite.build(iraqCollection);
    const reader = built.reader('da');
    built.stores.da.files.clear();
    const { pages, partMissing } = await reader.present('aircraft', {
      en: await reader.find('aircraft', 'en'),
    });
    expect(pages[0]?.locale).toBe('en');
    expect(partMissing).toBe(false);
  });
});

describe('why a place was found', () => {
  async function reason(query: string) {
    return (await site.search(query)).pages[0]?.places[0]?.reason;
  }

  it.each([
    ['the inflection', 'krigsskibene', { kind: 'inflection', word: 'krigsskib' }],
    ['the slip', 'luftrumsovervåginng ', { kind: 'typo', word: 'luftrumsovervågning' }],
    ['oe for ø', 'bogfoeres ', { kind: 'spelling', typed: 'oe', found: 'ø' }],
    ['ae for æ', 'traenede', { kind: 'spelling', typed: 'ae', found: 'æ' }],
    ['aa for å', 'raadgiver', { kind: 'spelling', typed: 'aa', found: 'å' }],
  ])('names %s', async (_name, query, expected) => {
    expect(await reason(query)).toEqual(expected);
  });

  it.each(['krigsskib', 'luftrumsovervågning', 'bogføres'])(
    'says nothing of %j, which stands there as typed',
    async query => {
      expect(await reason(query)).toBeUndefined();
    },
  );

  it('says nothing of a hit that has evidence instead', async () => {
    expect(await reason('airspace')).toBeUndefined();
  });
});

describe('any search', () => {
  /** Words of the site as they are, cut, doubled or with a slip, and any other text. */
  const word = fc.constantFrom(
    ...locales.flatMap(locale => [...iraqCollection.pages.keys()].flatMap(number => wordsOf(number, locale))),
  );
  const typed = fc.oneof(
    { arbitrary: word, weight: 5 },
    fc.tuple(word, fc.nat({ max: 6 })).map(([text, length]) => text.slice(0, length)),
    fc.tuple(word, fc.nat({ max: 6 })).map(([text, at]) => text.slice(0, at) + text.slice(at + 1)),
    anyText,
  );
  const query = fc.array(typed, { maxLength: 5 }).map(words => words.join(' '));
  const readers = fc.constantFrom(...locales);

  it('gives the same results each time, to the same reader and to another', async () => {
    await fc.assert(
      fc.asyncProperty(query, readers, async (text, locale) => {
        const reader = site.reader(locale);
        const first = await site.search(text, locale, reader);
        expect(await site.search(text, locale, reader)).toEqual(first);
        expect(await site.search(text, locale)).toEqual(first);
      }),
    );
  });

  it('shows no page twice and leads only to addresses of the collection', async () => {
    const pages = new Set(
      iraqCollection.pages.flatMap(({ texts }) => Object.values(texts).map(({ href }) => href)),
    );
    const places = new Set(
      iraqCollection.pages.flatMap(({ texts }) =>
        Object.values(texts).flatMap(({ href, sections }) =>
          sections.map(({ id }) => href + (id && `#${id}`)),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(query, readers, async (text, locale) => {
        const results = await site.search(text, locale);
        const numbers = results.pages.map(({ page }) => page);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(results.pages.map(({ href }) => href)).not.toContain(results.answer?.href);
        for (const { href } of [...results.pages, ...(results.answer ? [results.answer] : [])])
          expect(pages).toContain(href);
        const shown = results.pages.flatMap(({ places }) => places.map(({ href }) => href));
        expect(new Set(shown).size).toBe(shown.length);
        for (const href of shown) expect(places).toContain(href);
      }),
    );
  });

  it('shows a stretch of the section, marked word for word', async () => {
    const isStretch = (parts: readonly Part[], text: string) =>
      text.includes(joined(parts).replace(/^… /, '').replace(/ …$/, ''));
    await fc.assert(
      fc.asyncProperty(query, readers, async (text, locale) => {
        for (const result of (await site.search(text, locale)).pages) {
          const source = site.textOf(result)!;
          const other = iraqCollection.pages[result.page]!.texts[locale === 'da' ? 'en' : 'da'];
          for (const { heading, href, excerpt, evidence } of result.places) {
            const id = href.split('#')[1] ?? '';
            const section = source.sections.find(candidate => candidate.id === id)!;
            expect(joined(heading)).toBe(section.heading || source.title);
            expect(isStretch(excerpt, section.text)).toBe(true);
            const there = other?.sections.find(candidate => candidate.id === id);
            if (evidence)
              expect(isStretch(evidence, `${there?.text}\n${there?.heading}\n${other?.title}`)).toBe(true);
            const words = analyse(`${section.heading || source.title}\n${section.text}`, result.locale);
            for (const mark of [...marked(heading), ...marked(excerpt)]) {
              // of a compound perhaps only its last part
              const isWord = (end: string) => words.some(({ word }) => word.endsWith(end));
              expect(analyse(mark, result.locale).every(term => isWord(term.word))).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('counts at least the pages and places it shows', async () => {
    await fc.assert(
      fc.asyncProperty(query, readers, async (text, locale) => {
        const { pages, totals } = await site.search(text, locale);
        expect(totals.pages).toBeGreaterThanOrEqual(pages.length);
        expect(totals.places).toBeGreaterThanOrEqual(pages.flatMap(({ places }) => places).length);
        expect(totals.places).toBeGreaterThanOrEqual(totals.via);
      }),
    );
  });

  it('keeps searches apart that run at the same time', async () => {
    const queries = [
      'radar',
      'fregat',
      'mission irak',
      'f16',
      'luftbillede',
      'hvem er med',
      'soldat',
      'xyzzyqwv',
    ];
    const reader = site.reader('da');
    const together = await Promise.all(queries.map(text => site.search(text, 'da', reader)));
    for (const [i, text] of queries.entries()) expect(together[i]).toEqual(await site.search(text, 'da'));
  });

  it('answers any text at all', async () => {
    const reader = site.reader('da');
    await fc.assert(
      fc.asyncProperty(anyText, async text => {
        const { query } = await site.search(text, 'da', reader);
        expect(query).toBe(text);
      }),
    );
  });

  it.each([
    ['one word of 100,000 letters', 'å'.repeat(100_000)],
    ['100,000 digits', '1'.repeat(100_000)],
    ['100,000 hyphens', 'a-'.repeat(50_000)],
    ['100,000 apostrophes', 'a’s'.repeat(33_334)],
    ['100,000 spaces', ' '.repeat(100_000)],
    ['100,000 halves of characters', '\ud800'.repeat(100_000)],
    ['10,000 known words', 'radar '.repeat(10_000)],
    [
      '10,000 unknown words',
      Array.from({ length: 10_000 }, (_, i) => `ukendt${'abcdefghij'[i % 10]}${i}`).join(' '),
    ],
    [
      '10,000 misspelt words',
      Array.from({ length: 10_000 }, (_, i) => `sikkerhedsinstitution${'abcdefghij'[i % 10]}r`).join(' '),
    ],
  ])('answers %s soon', async (_name, text) => {
    const reader = site.reader('da');
    await site.search('radar', 'da', reader);
    const start = performance.now();
    const { pages } = await site.search(text, 'da', reader);
    // Far above what it takes, far below what a search that grows with its square would.
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(pages.length).toBeLessThanOrEqual(iraqCollection.pages.length);
  });
});
