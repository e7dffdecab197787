import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../../../lib/i18n/locales';
import { analyse } from '../../../../lib/search/analyse/analyse';
import { parseQuery } from '../../../../lib/search/query/parse';
import { corpusRows } from '../../hostile/hostile-strings';
import { BuiltSite } from '../built-site';
import { iraqCollection, page } from '../small-collection';

/** Long texts of one kind each → the text. */
const long: readonly (readonly [name: string, text: string])[] = [
  ['letters', 'å'.repeat(100_000)],
  ['words', 'radar '.repeat(10_000)],
  ['different words', Array.from({ length: 10_000 }, (_, i) => `ord${i}`).join(' ')],
  ['quotation marks', '"'.repeat(10_000)],
  ['phrases', '"a" '.repeat(10_000)],
  ['guillemets left open', '»'.repeat(10_000)],
  ['exclusions', ' -radar'.repeat(10_000)],
  ['operators', '-"(*+~^:|&!)'.repeat(8_000)],
  ['parentheses', `${'('.repeat(50_000)}radar${')'.repeat(50_000)}`],
  ['combining marks', '\u0301'.repeat(100_000)],
  ['a letter with marks', `e${'\u0301\u0323'.repeat(50_000)}`],
  ['high surrogates', '\ud83d'.repeat(100_000)],
  ['low surrogates', '\ude00'.repeat(100_000)],
  ['turned text', '\u202e\u2066\u2069\u200frada'.repeat(12_000)],
  ['zero-width marks', '\u200b\u200c\u200d\u2060\ufeff'.repeat(20_000)],
  ['zeros', '\0'.repeat(100_000)],
  ['emoji in one', '👩\u200d'.repeat(25_000)],
  ['figures with dots', '1.000'.repeat(20_000)],
  ['parts of a designation', 'F-'.repeat(50_000)],
  ['apostrophes', "a's'".repeat(25_000)],
  ['ligatures that are spelt out', '\ufdfa'.repeat(100_000)],
  ['backslashes', '\\'.repeat(100_000)],
];

/** Says how long something may take: far above what it takes on a busy machine, far below what hangs. */
function soon<T>(run: () => T): T {
  const start = performance.now();
  const value = run();
  expect(performance.now() - start).toBeLessThan(20_000);
  return value;
}

describe('a query of 10,000 and more', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await BuiltSite.build(iraqCollection);
  });

  it.each(long)('%s is cut into words soon, each with its place', (_name, text) => {
    for (const locale of locales) {
      for (const { start, end, stem, surface } of soon(() => analyse(text, locale))) {
        if (!(start >= 0 && start < end && end <= text.length)) expect.fail(`${start}-${end}`);
        if (!stem || !surface) expect.fail(`no form at ${start}`);
      }
    }
  });

  it.each(long)('%s is read in part, and soon', (_name, text) => {
    const { words, phrases, excluded } = soon(() => parseQuery(text));
    expect([words, ...phrases, ...excluded].every(({ length }) => length <= 1_024)).toBe(true);
    expect(phrases.length + excluded.length).toBeLessThanOrEqual(256);
  });

  it.each(long)('%s is answered, with addresses of the collection', async (_name, text) => {
    const addresses = new Set(
      iraqCollection.pages.flatMap(({ texts }) => locales.map(locale => texts[locale]?.href)),
    );
    const { pages, answer } = await site.search(text);
    for (const { href } of [...pages, ...(answer ? [answer] : [])]) expect(addresses).toContain(href);
  });
});

describe('the words of Unicode’s own tests', () => {
  it('are the same, composed and decomposed, and the same once more', () => {
    for (const { id, source, nfc, nfd } of corpusRows('normalization')) {
      const words = (text: string) => analyse(text, 'da').map(({ word }) => word);
      const own = words(source!);
      expect(words(nfc!), id).toEqual(own);
      expect(words(nfd!), id).toEqual(own);
      // ⒄ and ½ are spelt out with signs, which the second time stand between words
      for (const word of own.filter(word => /^[\p{L}\p{M}\p{N}]+$/u.test(word)))
        expect(words(word), id).toEqual([word]);
    }
  });
});

describe('what is found in any small collection', () => {
  /** Words far from each other and from any stop word, none a part or the beginning of another: no guess is made. */
  const words = ['brøkfugl', 'kælkmast', 'årvindu', 'gyldsten', 'zebravom', 'plimsoen'] as const;
  const word = fc.constantFrom(...words);
  const prose = fc.array(word, { maxLength: 6 }).map(list => list.join(' '));
  const texts = fc.array(fc.tuple(prose, prose), { minLength: 1, maxLength: 5 });
  // one seed, so that a fault shows itself in every run or in none
  const options = { seed: 20261122, numRuns: 40 };

  async function found(sections: readonly (readonly [string, string])[], query: string): Promise<number[]> {
    const site = await BuiltSite.build({
      pages: sections.map(([first, second], i) =>
        page('article', `side-${i}`, {
          da: { title: 'Siden', sections: { '': first, a: ['Mere', second] } },
        }),
      ),
    });
    return (await site.search(query)).pages.map(result => result.page).sort((a, b) => a - b);
  }

  /** Numbers of the pages that a test holds for. */
  const scan = (
    sections: readonly (readonly [string, string])[],
    test: (texts: readonly string[]) => boolean,
  ): number[] => sections.flatMap((own, i) => (test(own) ? [i] : []));

  const says = (text: string, wanted: string) => ` ${text} `.includes(` ${wanted} `);

  it('by a word is what a scan finds', async () => {
    await fc.assert(
      fc.asyncProperty(texts, word, async (sections, one) => {
        expect(await found(sections, `${one} `)).toEqual(
          scan(sections, own => own.some(text => says(text, one))),
        );
      }),
      options,
    );
  });

  it('by a phrase is what a scan finds: a section has it word for word', async () => {
    await fc.assert(
      fc.asyncProperty(texts, word, word, async (sections, one, two) => {
        const expected = scan(sections, own => own.some(text => says(text, `${one} ${two}`)));
        expect(await found(sections, `"${one} ${two}"`)).toEqual(expected);
      }),
      options,
    );
  });

  it('by a word without another is what a scan finds: no section of the page has the other', async () => {
    await fc.assert(
      fc.asyncProperty(texts, word, word, async (sections, one, two) => {
        fc.pre(one !== two);
        const expected = scan(
          sections,
          own => own.some(text => says(text, one)) && !own.some(text => says(text, two)),
        );
        expect(await found(sections, `${one} -${two}`)).toEqual(expected);
      }),
      options,
    );
  });
});
