import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, normalizeWord } from '../../../../lib/search/analyse/fold';
import { anyText } from '../any-text';

describe('fold', () => {
  it.each([
    ['ørnen', 'oernen'],
    ['ålborg', 'aalborg'],
    ['æbeltoft', 'aebeltoft'],
    ['a\u030alborg', 'aalborg'],
    ['café', 'cafe'],
    ['straße', 'strasse'],
    // Danish may put an accent on ø, æ and å to tell words apart: hunden gør (does), hunden gǿr (barks).
    ['gǿr', 'goer'],
    ['ǽ', 'ae'],
    ['pǻ', 'paa'],
    ['f16', 'f16'],
  ])('folds %j to %j', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('makes one word of the composed and the decomposed form', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('leaves a word of ASCII letters as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]*$/), word => {
        expect(fold(word)).toBe(word);
      }),
    );
  });
});

describe('normalizeWord', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(normalizeWord(normalizeWord(text))).toBe(normalizeWord(text));
      }),
    );
  });

  it.each([
    ['SØVÆRNET', 'søværnet'],
    ['A\u030aRHUS', 'århus'],
    ['Åland', 'åland'],
    ['Malmö', 'malmø'],
    ['Händel', 'hændel'],
  ])('reads %j as %j', (word, normal) => {
    expect(normalizeWord(word)).toBe(normal);
  });
});
