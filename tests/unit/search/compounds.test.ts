import { describe, expect, it } from 'vitest';
import { stemKey } from '../../../lib/search/analyse/stem';
import { firstParts, lastParts } from '../../../lib/search/compounds';

const known = new Set(
  ['radar', 'bidrag', 'forsvar', 'akademi', 'styrke', 'dreng', 'skole', 'base', 'ask', 'operatør'].map(word =>
    stemKey(word, 'da'),
  ),
);
const parts = (word: string) => lastParts(word, 'da', stem => known.has(stem));

describe('lastParts', () => {
  it.each([
    ['radarbidrag', 'bidrag'],
    ['radarbidragene', 'bidrag'],
    ['forsvarsakademiet', 'akademi'],
    ['drengeskolen', 'skol'],
    ['radaroperatør', 'operatoer'],
  ])('tells %j to end with %j', (word, part) => {
    expect(parts(word)).toContain(part);
  });

  it.each([
    ['a word of one part', 'akademiet'],
    ['one whose first part is no word of the collection', 'luftbase'],
    ['one whose last part is none', 'radarskærm'],
    ['a last part of three letters', 'radarask'],
    ['a designation', 'f16base'],
    ['nothing', ''],
  ])('tells no part of %s', (_name, word) => {
    expect(parts(word)).toEqual([]);
  });
});

describe('firstParts', () => {
  it('reads a linking s or e as one, and as a letter of the word', () => {
    expect(firstParts('forsvars', 'da')).toEqual([stemKey('forsvars', 'da'), stemKey('forsvar', 'da')]);
    expect(firstParts('drenge', 'da')).toContain(stemKey('dreng', 'da'));
    expect(firstParts('bases', 'en')).toEqual([stemKey('bases', 'en')]);
  });

  it('leaves at least three letters', () => {
    expect(firstParts('øes', 'da')).toEqual([stemKey('øes', 'da')]);
  });
});
