import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordForms } from '../../../../lib/search/analyse/analyse';
import { stopWords } from '../../../../lib/search/analyse/stop-words';
import { buildIndex } from '../../../../lib/search/build';
import { LanguageSearch } from '../../../../lib/search/query/language-search';
import type { Candidate } from '../../../../lib/search/query/plan';
import { StaticReader } from '../../../../lib/search/storage/reader';
import { editDistance } from '../../../../lib/text/edit-distance';
import { FileStore } from '../file-store';
import { danishPages } from '../small-collection';

/** Random words, enough for many files. */
const random = [...new Set(fc.sample(fc.stringMatching(/^[a-z]{4,14}$/), { numRuns: 12_000, seed: 3 }))];
const real =
  'radarbidraget radarbidrag bidrag fregat fregatten mission missionen F-16 B159 sikkerhedsstyrke basens indfriet billigt'.split(
    ' ',
  );

let store: FileStore;
let search: LanguageSearch;
beforeAll(async () => {
  const words = [...real, ...random];
  const texts = Array.from({ length: Math.ceil(words.length / 200) }, (_, i) => [
    `Side ${i}`,
    words.slice(i * 200, (i + 1) * 200).join(', '),
  ]);
  store = new FileStore(await buildIndex(danishPages(Object.fromEntries(texts)), 'da'));
  search = await LanguageSearch.open('da', store.fetch);
  const { root } = await StaticReader.open(store.fetch);
  expect(Math.min(root.words.length, root.endings.length)).toBeGreaterThan(8);
});

/** What a word stands for, when it is not the last one that is still being typed. */
async function candidatesOf(typed: string): Promise<Candidate[]> {
  return (await search.search(`${typed} `)).plan.groups[0]?.candidates ?? [];
}

/** The stems of words that it is taken for a slip in. */
async function guessed(typed: string): Promise<string[]> {
  return (await candidatesOf(typed)).flatMap(({ key, kind }) => (kind === 'typo' ? [key] : []));
}

describe('a slip', () => {
  it.each([
    ['a wrong letter', 'fregaf', 'fregat'],
    ['a letter missing', 'frgat', 'fregat'],
    ['a letter too many', 'freggat', 'fregat'],
    ['two letters swapped', 'fergat', 'fregat'],
    ['two letters swapped at the start', 'rfegat', 'fregat'],
    ['a letter too many at the start', 'xfregat', 'fregat'],
    ['the first letter doubled', 'ffregat', 'fregat'],
    ['a wrong first letter', 'tregat', 'fregat'],
    ['the first letter missing', 'issionen', 'mission'],
    ['a wrong second letter', 'fnegat', 'fregat'],
    ['a slip in an inflected form', 'missiomen', 'mission'],
    ['a slip at the start of an inflected form', 'tregatten', 'fregat'],
    ['a slip near the start of a short inflected word', 'bslligt', wordForms('billigt', 'da').stem],
    ['a slip in a compound', 'sikerhedsstyrke', 'sikkerhedsstyrk'],
    ['a slip in an inflection that the collection does not have', 'sikerhedsstyrkernes', 'sikkerhedsstyrk'],
  ])('of %s leads to the stem', async (_name, typed, stem) => {
    expect(await guessed(typed)).toContain(stem);
  });

  it.each([
    ['bsaens', 'basens'],
    ['ndfriet', 'indfriet'],
  ])('at the start of an inflected word, %j, leads to %j', async (typed, meant) => {
    expect(await guessed(typed)).toContain(wordForms(meant, 'da').stem);
  });

  it('is forgiven a second time from eight letters on', async () => {
    expect(await guessed('radrabidrga')).toEqual(['radarbidrag']);
    expect(await guessed('fregzxt')).not.toContain('fregat');
  });

  it.each(['f17', 'b158', 'bid', 'f'])('is not guessed at in %j', async typed => {
    expect(await guessed(typed)).toEqual([]);
  });

  it.each(['fregat', 'fregatterne', 'radarbidragene'])(
    'is not seen in %j, which is a form of a known word',
    async typed => {
      expect((await candidatesOf(typed))[0]?.kind).toBe('stem');
      expect(await guessed(typed)).toEqual([]);
    },
  );

  it('weighs more than two', async () => {
    const [one] = (await candidatesOf('radarbidarg')).filter(({ kind }) => kind === 'typo');
    const [two] = (await candidatesOf('radrabidrga')).filter(({ kind }) => kind === 'typo');
    expect([one?.key, two?.key]).toEqual(['radarbidrag', 'radarbidrag']);
    expect(one!.weight).toBeGreaterThan(two!.weight);
  });

  it('costs a few of the files', async () => {
    const fresh = new FileStore(store.files);
    const opened = await LanguageSearch.open('da', fresh.fetch);
    await opened.search('fregaf ');
    expect(new Set(fresh.asked).size).toBeLessThan(12);
    expect(fresh.files.size).toBeGreaterThan(80);
  });

  it('may be in any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 64 }), async typed => {
        expect((await guessed(typed)).length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 40 },
    );
  });
});

/** Ways to slip at a letter of a word. */
const slips: Readonly<Record<string, (word: string, at: number, letter: string) => string>> = {
  'a wrong letter': (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
  'a letter missing': (word, at) => word.slice(0, at) + word.slice(at + 1),
  'a letter too many': (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
  'a letter doubled': (word, at) => word.slice(0, at) + word[at] + word.slice(at),
  'two letters swapped': (word, at) =>
    word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
};

describe('in a collection of random words', () => {
  /** Always the same words and slips: of letters drawn at random about one slip in a thousand makes a vowel such as aa. */
  const sampled = { seed: 20261122, numRuns: 300 };
  const letter = fc.stringMatching(/^[a-z]$/);
  const isStem = (word: string) => wordForms(word, 'da').stem === word;
  const isNearStopWord = (word: string) =>
    [...stopWords.da].some(stop => stop.length > 2 && editDistance(word, stop, 1) === 1);
  const word = fc.constantFrom(...random.filter(isStem));

  /** Whether a word is found, or what was typed is another word or the same as one in plain vowels. */
  async function isFound(wanted: string, typed: string): Promise<boolean> {
    const candidates = await candidatesOf(typed);
    return candidates.some(({ key, kind }) => key === wanted || kind === 'stem' || kind === 'plain');
  }

  it.each(Object.entries(slips))('%s is forgiven at every place of a word', async (_name, slip) => {
    await fc.assert(
      fc.asyncProperty(word, fc.nat({ max: 13 }), letter, async (wanted, at, other) => {
        fc.pre(at < wanted.length);
        const typed = slip(wanted, at, other);
        // Of a word of four letters three may be left, for which nothing is guessed; what looks like an inflection is cut
        // off before words are compared by their endings; what is a slip away from a stop word is taken for it.
        fc.pre(typed.length >= 4 && isStem(typed) && !isNearStopWord(typed));
        expect(await isFound(wanted, typed)).toBe(true);
      }),
      sampled,
    );
  });

  const kind = fc.constantFrom(...Object.values(slips));
  it.each([
    ['in the ending', 5, 13],
    ['in the beginning', 0, 2],
    ['anywhere but in the first two letters', 2, 13],
  ])('two slips are forgiven from eight letters on, %s', async (_name, from, to) => {
    const place = fc.integer({ min: from, max: to });
    await fc.assert(
      fc.asyncProperty(
        word,
        fc.tuple(place, place),
        fc.tuple(kind, kind),
        fc.tuple(letter, letter),
        async (wanted, places, [one, two], [a, b]) => {
          const [early, late] = places.sort((a, b) => a - b) as [number, number];
          fc.pre(late < wanted.length - 1 && late - early > 1);
          const typed = two(one(wanted, late, a), early, b);
          fc.pre(typed.length >= 8 && isStem(typed));
          expect(await isFound(wanted, typed)).toBe(true);
        },
      ),
      sampled,
    );
  });
});
