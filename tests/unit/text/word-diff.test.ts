import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inContext, type WordChange, wordDiff } from '../../../lib/text/word-diff';

const shown = (changes: readonly WordChange[]) =>
  changes.map(({ kind, text }) => (kind === 'same' ? text : `${kind}(${text})`)).join(' ');
const joined = (changes: readonly WordChange[], kinds: readonly WordChange['kind'][]) =>
  changes
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join(' ');

describe('wordDiff', () => {
  it.each([
    ['Den gamle radar stod her.', 'Den nye radar stod her.', 'Den del(gamle) ins(nye) radar stod her.'],
    ['En to tre.', 'En to tre. Fire fem.', 'En to tre. ins(Fire fem.)'],
    ['En to tre fire.', 'to fire.', 'del(En) to del(tre) fire.'],
    ['a b c', 'x y z', 'del(a b c) ins(x y z)'],
    ['', 'Nyt.', 'ins(Nyt.)'],
    ['Væk.', '', 'del(Væk.)'],
    ['', '', ''],
  ])('of %j and %j', (before, after, expected) => {
    expect(shown(wordDiff(before, after))).toBe(expected);
  });

  it('takes words that differ in setting alone for the same, as they stand now', () => {
    expect(wordDiff('“Radar” 2016-19', '»Radar«\n2016–19')).toEqual([
      { kind: 'same', text: '»Radar« 2016–19' },
    ]);
  });

  it('calls a very long text written anew', () => {
    const before = Array.from({ length: 2500 }, (_, i) => `a${i}`).join(' ');
    const after = Array.from({ length: 2500 }, (_, i) => `b${i}`).join(' ');
    expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['del', 'ins']);
  });

  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map(words => words.join(' '));

  it('holds both texts whole, and never two runs of a kind in a row', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDiff(before, after);
        expect(joined(changes, ['same', 'del'])).toBe(before);
        expect(joined(changes, ['same', 'ins'])).toBe(after);
        expect(changes.every(({ kind }, i) => kind !== changes[i + 1]?.kind)).toBe(true);
        expect(changes.every(({ kind }, i) => kind !== 'ins' || changes[i + 1]?.kind !== 'del')).toBe(true);
      }),
    );
  });

  it('keeps as many words as can be kept', () => {
    const longest = (a: string[], b: string[]): number => {
      if (!a.length || !b.length) return 0;
      const [[x, ...as], [y, ...bs]] = [a, b] as [[string, ...string[]], [string, ...string[]]];
      return x === y ? 1 + longest(as, bs) : Math.max(longest(as, b), longest(a, bs));
    };
    const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
    fc.assert(
      fc.property(short, short, (before, after) => {
        const kept = joined(wordDiff(before.join(' '), after.join(' ')), ['same']);
        expect(kept.split(' ').filter(Boolean).length).toBe(longest(before, after));
      }),
    );
  });
});

describe('inContext', () => {
  it.each([
    ['a b c d e f', 'a b c x e f', '… b c del(d) ins(x) e f'],
    ['a b c d e f', 'x b c d e y', 'del(a) ins(x) b c d e del(f) ins(y)'],
    ['a b c d e f g', 'x b c d e f y', 'del(a) ins(x) b c … e f del(g) ins(y)'],
    ['a b c', 'a b c d', '… b c ins(d)'],
    ['a b', 'x a b', 'ins(x) a b'],
    ['', '', ''],
  ])('of %j and %j, two words', (before, after, expected) => {
    expect(shown(inContext(wordDiff(before, after), 2))).toBe(expected);
  });
});
