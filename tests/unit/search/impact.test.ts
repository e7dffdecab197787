import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactOf, inverseDocumentFrequency, levels, weightOf } from '../../../lib/search/impact';
import { maxResolution } from '../../../lib/search/storage/format';

const frequency = fc.double({ min: 1, max: 1_000, noNaN: true });
const length = fc.integer({ min: 0, max: 10_000 });

describe('impactOf', () => {
  it('is a slot that FlexSearch and the file format take', () => {
    expect(levels).toBeLessThanOrEqual(maxResolution);
    fc.assert(
      fc.property(frequency, length, length, (often, words, average) => {
        const slot = impactOf(often, words, average);
        expect(Number.isInteger(slot)).toBe(true);
        expect(slot).toBeGreaterThanOrEqual(0);
        expect(slot).toBeLessThan(levels);
      }),
    );
  });

  it('never weighs a word less where it occurs more often', () => {
    fc.assert(
      fc.property(frequency, frequency, length, length, (one, other, words, average) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        expect(weightOf(impactOf(many, words, average))).toBeGreaterThanOrEqual(
          weightOf(impactOf(few, words, average)),
        );
      }),
    );
  });

  it('never weighs a word more in a longer section', () => {
    fc.assert(
      fc.property(frequency, length, length, length, (often, one, other, average) => {
        const [short, long] = [Math.min(one, other), Math.max(one, other)];
        expect(weightOf(impactOf(often, long, average))).toBeLessThanOrEqual(
          weightOf(impactOf(often, short, average)),
        );
      }),
    );
  });
});

describe('inverseDocumentFrequency', () => {
  it('is positive, and greater for the rarer word', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat({ max: 10_000 }),
        fc.nat({ max: 10_000 }),
        (documents, one, other) => {
          const [rare, common] = [Math.min(one, other, documents), Math.min(Math.max(one, other), documents)];
          expect(inverseDocumentFrequency(common, documents)).toBeGreaterThan(0);
          expect(inverseDocumentFrequency(rare, documents)).toBeGreaterThanOrEqual(
            inverseDocumentFrequency(common, documents),
          );
        },
      ),
    );
  });
});
