import { describe, expect, it } from 'vitest';
import { type FoundWord, findWords } from '@/app/_elements/found-words';

const word = (text: string, isPart = false): FoundWord => ({ lang: 'da', text, isPart });

/** The words found, as they stand in the text. */
const found = (text: string, ...words: FoundWord[]) =>
  findWords(text, words).map(([start, end]) => text.slice(start, end));

describe('findWords', () => {
  it('finds whole words, in order, whatever their letters’ case', () => {
    expect(found('Radar og bidrag. RADAR!', word('bidrag'), word('radar'))).toEqual([
      'Radar',
      'bidrag',
      'RADAR',
    ]);
  });

  it('does not find a word within another', () => {
    expect(found('radarbidrag, bidraget, bidrag2, æbidrag', word('bidrag'))).toEqual([]);
  });

  it('finds the last part of compounds where that was marked, and the word itself', () => {
    expect(found('Eskortebidrag, bidrag, bidragene', word('bidrag', true))).toEqual(['bidrag', 'bidrag']);
    expect(findWords('eskortebidrag', [word('bidrag', true)])).toEqual([[7, 13]]);
  });

  it('finds the longest of words that begin alike', () => {
    expect(found('F-16 og F', word('F'), word('F-16'))).toEqual(['F-16', 'F']);
  });

  it('takes all spaces for the same', () => {
    expect(found('B\u00a0159 og B\n159', word('B 159'))).toEqual(['B\u00a0159', 'B\n159']);
  });

  it('reads signs as signs', () => {
    expect(found('C++ (a.b) axb', word('a.b'), word('(a'))).toEqual(['(a']);
    expect(found('a.b axb', word('a.b'))).toEqual(['a.b']);
  });

  it('finds nothing without words', () => {
    expect(findWords('radar', [])).toEqual([]);
  });
});
