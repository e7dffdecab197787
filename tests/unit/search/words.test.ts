import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWordEntry, wordEntry } from '../../../lib/search/words';

describe('word entries', () => {
  it.each([
    ['bidrag', 'bidrag', 'bidrag'],
    ['bidragene', 'bidrag', 'bidragene 3'],
    ['ministries', 'ministri', 'ministries 2'],
    ['flying', 'fli', 'flying 4i'],
    ['2580', '2580', '2580'],
  ])('store %j with the stem %j as %j', (surface, stem, entry) => {
    expect(wordEntry(surface, stem)).toBe(entry);
    expect(readWordEntry(entry)).toEqual({ surface, stem });
  });

  it('give back any form and stem', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(word, word, (surface, stem) => {
        expect(readWordEntry(wordEntry(surface, stem))).toEqual({ surface, stem });
      }),
    );
  });

  it('sort as their words do', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word), words => {
        const entries = words.map(surface => wordEntry(surface, surface.slice(0, 3))).sort();
        expect(entries.map(entry => readWordEntry(entry).surface)).toEqual([...words].sort());
      }),
    );
  });
});
