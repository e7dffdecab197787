import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseForm } from '../../../lib/text/prose-form';

describe('proseForm', () => {
  it.each([
    ['»Radaren«  stod\n i 2016–19 .', '"Radaren" stod i 2016-19.'],
    ['NATO’s “line” …', 'NATO\'s "line"...'],
    ['rad\u00ADar\u00A0nr. 1', 'radar nr. 1'],
    ['A\u030Al', 'Ål'],
  ])('of %j is %j', (text, form) => {
    expect(proseForm(text)).toBe(form);
  });

  it.each([
    ['12 mand', '13 mand'],
    ['radaren', 'Radaren'],
    ['radar bidrag', 'radarbidrag'],
    ['lære', 'laere'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(proseForm(a)).not.toBe(proseForm(b));
  });

  it('of a form is the form itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'å', '.', ' ', '…', '–', '«', '\n', '’') }),
        text => {
          expect(proseForm(proseForm(text))).toBe(proseForm(text));
        },
      ),
    );
  });
});
