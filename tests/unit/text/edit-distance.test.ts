import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../lib/text/edit-distance';

/** The definition, cell by cell: insertion, deletion, substitution, and a swap of neighbours not edited again. */
function naiveDistance(a: string, b: string): number {
  const cost: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    cost[i] = [];
    for (let j = 0; j <= b.length; j++) {
      const options = [i + j];
      if (i > 0) options.push(cost[i - 1]![j]! + 1);
      if (j > 0) options.push(cost[i]![j - 1]! + 1);
      if (i > 0 && j > 0) options.push(cost[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        options.push(cost[i - 2]![j - 2]! + 1);
      cost[i]![j] = Math.min(...options);
    }
  }
  return cost[a.length]![b.length]!;
}

// few letters, so that words are near each other
const word = fc.string({ unit: fc.constantFrom('a', 'r', 'ø', 'd'), maxLength: 9 });
const limit = fc.integer({ min: 0, max: 10 });

describe('editDistance', () => {
  it.each([
    ['radarbidrag', 'radarbidrag', 0],
    ['radarbidrga', 'radarbidrag', 1],
    ['radarbidra', 'radarbidrag', 1],
    ['radarbidragg', 'radarbidrag', 1],
    ['radarbidræg', 'radarbidrag', 1],
    ['styrke', 'styrken', 1],
    ['ca', 'abc', 3],
    ['', 'nmi', 3],
    ['', '', 0],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('is one more than the limit for all that lies beyond it', () => {
    expect(editDistance('radar', 'stab', 2)).toBe(3);
    expect(editDistance('radar', 'soldaterbidrag', 2)).toBe(3);
    expect(editDistance('ab', 'ba', 0)).toBe(1);
  });

  it('is 0 for a word and itself, and for no other', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, max) => {
        expect(editDistance(a, a, max)).toBe(0);
        expect(editDistance(a, b, max) === 0).toBe(a === b);
      }),
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(editDistance(b, a, max));
      }),
    );
  });

  it('is what the whole matrix gives, up to the limit', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(Math.min(naiveDistance(a, b), max + 1));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('nearest', () => {
  const ids = ['radar-contribution', 'staff-contribution', 'nmi', 'nato-and-iraq'];

  it('names the nearest first', () => {
    expect(nearest('staf-contribution', ids)).toEqual(['staff-contribution', 'radar-contribution']);
  });

  it('names at most as many as asked for, three without a number', () => {
    expect(nearest('a1', ['a2', 'a3', 'a4', 'a5'])).toEqual(['a2', 'a3', 'a4']);
    expect(nearest('a1', ['a2', 'a3', 'a4', 'a5'], 1)).toEqual(['a2']);
  });

  it('sorts equally near ones by their letters', () => {
    expect(nearest('nmi', ['nmu', 'nma', 'nmi-b'])).toEqual(['nma', 'nmu', 'nmi-b']);
  });

  it('names none that is quite another word', () => {
    expect(nearest('luftrumsovervaagning', ids)).toEqual([]);
    expect(nearest('nmi', ['radar'])).toEqual([]);
  });

  it('names none of none', () => {
    expect(nearest('nmi', [])).toEqual([]);
  });
});
