import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../../../lib/i18n/locales';
import { analyse, type Term } from '../../../../lib/search/analyse/analyse';
import type { SearchText } from '../../../../lib/search/collection';
import { BuiltSite } from '../built-site';
import { danishPages, page } from '../small-collection';

/** Whether a text says a word: the same form or another of its stem; of a designation all parts, side by side. */
function says(text: string, word: string, locale: Locale): boolean {
  const parts = (value: string) => analyse(value, locale).filter(({ joined }) => !joined);
  const keys = ({ stem, alias, surface }: Term) => [stem, alias, surface];
  const isSame = (one: Term, other: Term) => keys(one).some(key => key && keys(other).includes(key));
  const wanted = parts(word);
  const words = parts(text);
  return words.some((_, i) => wanted.every((term, j) => words[i + j] && isSame(words[i + j]!, term)));
}

function pageSays({ title, names, related, sections }: SearchText, word: string, locale: Locale): boolean {
  const texts = [title, ...names, ...related, ...sections.flatMap(({ heading, text }) => [heading, text])];
  return texts.some(text => says(text, word, locale));
}

describe('a word with a minus', () => {
  it.each([
    ['the word itself', 'Her står en kran.', '-kran'],
    ['another form of it', 'Kranerne er høje.', '-kranen'],
    ['the word in capitals', 'EN KRAN.', '-kran'],
    ['another spelling of it', 'Beløbene bogfoeres.', '-bogføres'],
    ['the letters it is typed without', 'En komite mødes.', '-komité'],
    ['a designation', 'Der fløj en F-16.', '-F-16'],
    ['a designation in one word', 'Der fløj en F16.', '-F16'],
    ['a designation within a longer one', 'Der fløj F-16-fly.', '-F-16'],
    ['a designation beside another', 'Der fløj F-16/F-35.', '-F-16'],
    ['a name without its hyphen', 'Lejren ved Al Asad.', '-al-Asad'],
    ['a phrase', 'Lejren ved Al Asad.', '-"al asad"'],
  ])('leaves out a page that has %s', async (_name, text, excluded) => {
    const built = await BuiltSite.build(
      danishPages({ Væk: `Om radaren. ${text}`, Her: 'Om radaren. Noget andet.' }),
    );
    expect((await built.search(`radaren ${excluded}`)).pages.map(({ title }) => title)).toEqual(['Her']);
  });

  it.each([
    ['in the title', { title: 'Kranen', sections: { '': 'En radar.' } }],
    [
      'in a heading',
      { title: 'Radaren', sections: { '': 'En radar.', a: ['Kranen', 'Den er høj.'] as const } },
    ],
    [
      'in another section',
      { title: 'Radaren', sections: { '': 'En radar.', a: ['Mere', 'En kran.'] as const } },
    ],
    ['among its names', { title: 'Radaren', names: ['kran'], sections: { '': 'En radar.' } }],
  ])('leaves out a page that has it %s', async (_name, da) => {
    const built = await BuiltSite.build({ pages: [page('article', 'a', { da })] });
    expect(await built.found('radar')).toEqual(['/da/article/a/']);
    expect(await built.found('radar -kran')).toEqual([]);
  });

  it('leaves out a page whose counterpart has it, and the card of a term', async () => {
    const built = await BuiltSite.build({
      pages: [
        page('article', 'a', {
          da: { title: 'Radaren', sections: { '': 'En radar.' } },
          en: { title: 'The radar', sections: { '': 'A radar by a crane.' } },
        }),
        page('term', 'radar', {
          da: {
            title: 'radar',
            answer: { abbreviations: [], definition: 'En kran.' },
            sections: { '': 'En kran.' },
          },
        }),
      ],
    });
    expect((await built.search('radar')).answer?.href).toBe('/da/term/radar/');
    const { pages, answer } = await built.search('radar -crane -kran');
    expect([pages, answer]).toEqual([[], undefined]);
  });

  it('leaves nothing out that has a longer word only', async () => {
    const built = await BuiltSite.build(danishPages({ A: 'En radar og en tårnkran.' }));
    expect(await built.found('radar -kran')).toEqual(['/da/article/side-0/']);
  });

  it.each([600, 1_300])('reads the whole list of a word that %d sections have', async count => {
    const texts = Array.from({ length: count }, (_, i) => [
      `Side ${i}`,
      i % 16 ? 'En radar. En kran.' : 'Kran: en radar.',
    ]);
    const built = await BuiltSite.build(danishPages({ ...Object.fromEntries(texts), Uden: 'En radar.' }));
    expect((await built.search('radar -kran')).pages.map(({ title }) => title)).toEqual(['Uden']);
  });

  it('never lies, whatever the collection', async () => {
    const words = [
      'radar',
      'radaren',
      'kran',
      'kranerne',
      'F-16',
      'F-16-fly',
      'F 16',
      'Al Asad',
      'al-Asad',
      'bogføres',
      'bogfoeres',
      'komité',
      'komite',
      'crane',
      'cranes',
      'contribution',
      'contributed',
      '24.11.2020',
      'november',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map(list => list.join(' og '));
    const sketch = fc.record({
      title: text,
      sections: fc.record({
        '': text,
        a: fc.tuple(text, text),
      }),
    });
    const pages = fc.array(fc.record({ da: sketch, en: sketch }, { requiredKeys: [] }), {
      minLength: 1,
      maxLength: 5,
    });
    const excluded = fc.constantFrom(...words.filter(word => /^\p{L}\S*$/u.test(word)));
    await fc.assert(
      fc.asyncProperty(
        pages,
        fc.constantFrom(...words),
        excluded,
        fc.constantFrom(...locales),
        async (sketches, wanted, word, locale) => {
          const built = await BuiltSite.build({
            pages: sketches.map((texts, i) => page('article', `side-${i}`, texts)),
          });
          const { pages } = await built.search(`${wanted} -${word}`, locale);
          for (const { page: number } of pages) {
            for (const [language, text] of Object.entries(built.collection.pages[number]!.texts))
              expect(pageSays(text, word, language as Locale)).toBe(false);
          }
        },
      ),
    );
  });
});
