import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/search/analyse/analyse';
import { BuiltSite, marked } from '../built-site';
import { danishPages, page } from '../small-collection';

const texts = {
  Basen: 'Radaren stod på Al Asad i Irak.',
  Andre: 'Al blev nævnt før Asad. Radaren stod ved et hus.',
  Bindestreg: 'Luftbasen al-Asad ligger i ørkenen.',
  Ordene: 'Bidraget fra det danske forsvar. Et dansk bidrag.',
  Omvendt: 'Bidrag, dansk. Det danske hus.',
  Overskriften: 'Noget andet.',
};
let site: BuiltSite;
beforeAll(async () => {
  const { pages } = danishPages(texts);
  site = await BuiltSite.build({
    pages: [
      ...pages,
      page('article', 'heading', {
        da: {
          title: 'Delt i to',
          sections: { '': 'Radaren på Al.', a: ['Asad som navn', 'Tekst.'], b: ['Om Al Asad', 'Tekst.'] },
        },
        en: {
          title: 'Split in two',
          sections: { '': 'A radar.', b: ['On Al Asad', 'The radar at Ain al-Asad.'] },
        },
      }),
    ],
  });
});

async function titles(query: string): Promise<string[]> {
  return (await site.search(query)).pages.map(({ title }) => title).sort();
}

describe('a phrase', () => {
  it.each(['"al asad"', '“Al Asad”', '„Al Asad“', '„Al Asad”', '»Al Asad«', '«AL ASAD»'])(
    'finds by %s what has the words side by side, hyphen or not',
    async query => {
      expect(await titles(query)).toEqual(['Basen', 'Bindestreg', 'Delt i to']);
    },
  );

  it('is found without its quotation marks wherever the words are', async () => {
    expect(await titles('al asad')).toContain('Andre');
  });

  it('leads to the section that has it, in the heading or the text', async () => {
    const result = (await site.search('"al asad"')).pages.find(({ title }) => title === 'Delt i to');
    expect(result?.places.map(({ href }) => href)).toEqual(['/da/article/heading/#b']);
    expect(marked(result!.places[0]!.heading)).toEqual(['Al', 'Asad']);
  });

  it.each([
    ['the order of the words', '"dansk bidrag"', ['Ordene']],
    ['their forms', '"danske bidrag"', []],
    ['the stop words between them', '"bidraget fra det danske forsvar"', ['Ordene']],
    ['a stop word that is another', '"stod på al asad"', ['Basen']],
    ['a stop word that is not there', '"stod ved al asad"', []],
    ['words that are all known, but not together', '"radaren ørkenen"', []],
    ['a word that is unknown', '"al asad xyzzyqwv"', []],
  ])('holds %s to be as typed', async (_name, query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it('may be one word, in that form only', async () => {
    expect(await titles('"bidraget"')).toEqual(['Ordene']);
  });

  it('is asked beside other words, which add weight', async () => {
    expect((await site.search('"al asad" ørkenen ')).pages[0]?.title).toBe('Bindestreg');
    expect(await titles('"al asad" ørkenen ')).not.toContain('Andre');
  });

  it.each([
    ['"al asad" "stod på"', ['Basen']],
    ['"al asad" "det danske"', []],
  ])('is one of several that must all be there: %s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it('is found in the other language too', async () => {
    const { pages } = await site.search('"radar at ain"', 'da');
    expect(pages.map(({ href }) => href)).toEqual(['/da/article/heading/']);
    expect(marked(pages[0]!.places[0]!.evidence!)).toContain('radar');
  });

  it('of stop words only holds as well', async () => {
    const built = await BuiltSite.build(danishPages({ 'Hvem er med': 'Tekst.', 'Er han med': 'Tekst.' }));
    expect((await built.search('"er med"')).pages.map(({ title }) => title)).toEqual(['Hvem er med']);
  });

  it('of twenty words is found', async () => {
    const sentence =
      'alfa bravo charlie delta ekko foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango';
    const built = await BuiltSite.build(danishPages({ Alfabetet: sentence }));
    expect((await built.search(`"${sentence}"`)).pages.map(({ title }) => title)).toEqual(['Alfabetet']);
  });
});

describe('any phrase', () => {
  const words = [
    'radar',
    'radaren',
    'al',
    'Asad',
    'al-Asad',
    'på',
    'i',
    'og',
    'F-16',
    'søen',
    'soeen',
    '24.11.2020',
    'november',
  ];
  const prose = fc.array(fc.constantFrom(...words), { maxLength: 7 }).map(list => list.join(' '));
  const quoted = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
    .map(list => list.join(' '));
  const surfaces = (text: string) =>
    analyse(text, 'da').flatMap(({ surface, joined }) => (joined ? [] : [surface]));
  const has = (text: string, phrase: string) =>
    ` ${surfaces(text).join(' ')} `.includes(` ${surfaces(phrase).join(' ')} `);

  it('is in every place that is shown, and every section that has it is on a page that is shown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(prose, prose), { minLength: 1, maxLength: 6 }),
        quoted,
        async (texts, phrase) => {
          const built = await BuiltSite.build({
            pages: texts.map(([text, more], i) =>
              page('article', `side-${i}`, {
                da: { title: 'Siden', sections: { '': text, a: ['Mere', more] } },
              }),
            ),
          });
          const { pages } = await built.search(`"${phrase}"`);
          for (const result of pages) {
            for (const { href } of result.places) {
              const id = href.split('#')[1] ?? '';
              const section = built.textOf(result)!.sections.find(candidate => candidate.id === id)!;
              expect(has(section.text, phrase)).toBe(true);
            }
          }
          // stop words of running text are not in the index
          if (analyse(phrase, 'da').every(({ stop }) => stop)) return;
          const expected = texts.flatMap((own, i) => (own.some(text => has(text, phrase)) ? [i] : []));
          expect(pages.map(({ page }) => page).sort((a, b) => a - b)).toEqual(expected);
        },
      ),
    );
  });
});

describe('what is read for a phrase', () => {
  const numbered = (count: number, text: (i: number) => string) =>
    danishPages(Object.fromEntries(Array.from({ length: count }, (_, i) => [`Side ${i}`, text(i)])));

  it.each([
    [30, false],
    [31, true],
  ])('is said to be a part where %d sections may have it: %s', async (count, cut) => {
    const built = await BuiltSite.build(numbered(count, i => `Nr. ${i}: en radar station.`));
    const { pages, phraseCut } = await built.search('"radar station"');
    expect(phraseCut).toBe(cut);
    expect(pages).toHaveLength(30);
  });

  it('is not said to be a part of a query without a phrase', async () => {
    const built = await BuiltSite.build(numbered(40, i => `Nr. ${i}: en radar station.`));
    expect((await built.search('radar station')).phraseCut).toBe(false);
  });

  it('finds it where a word has more sections than the index keeps at hand', async () => {
    const { pages } = numbered(1_100, i => (i % 2 ? 'radar' : 'station'));
    const last = page('article', 'long', {
      da: { title: 'Lang', sections: { '': `${'bygning og skov '.repeat(60)} radar station` } },
    });
    const built = await BuiltSite.build({ pages: [...pages, last] });
    const results = await built.search('"radar station"');
    expect(results.pages.map(({ title }) => title)).toEqual(['Lang']);
  });

  it('is said to be missing where it cannot be fetched', async () => {
    const built = await BuiltSite.build(danishPages(texts));
    const reader = built.reader('da');
    const hits = { da: await reader.find('"al asad"', 'da') };
    built.stores.da.files.clear();
    expect(await reader.present('"al asad"', hits)).toMatchObject({ pages: [], partMissing: true });
  });
});
