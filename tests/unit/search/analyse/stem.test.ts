import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../../lib/i18n/locales';
import { wordForms } from '../../../../lib/search/analyse/analyse';
import { fold } from '../../../../lib/search/analyse/fold';
import { stemKey } from '../../../../lib/search/analyse/stem';
import { tokenize } from '../../../../lib/search/analyse/tokens';
import { anyText } from '../any-text';

/** The Snowball project's Danish vocabulary and what its stemmer must give; not part of the repository. */
const vocabulary = join(import.meta.dirname, '../../../../../shared/corpora/danish/snowball-stems.tsv');
const note = `${vocabulary} is absent`;

/** A word as it is typed on a keyboard without æ, ø and å. */
function transliterate(word: string): string {
  return word.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
}

function readVocabulary(): { word: string; stem: string }[] {
  const [, ...lines] = readFileSync(vocabulary, 'utf8').trimEnd().split('\n');
  return lines.map(line => {
    const [word = '', stem = ''] = line.split('\t');
    return { word, stem };
  });
}

describe('stemKey', () => {
  it.each([
    ['da', ['bidrag', 'bidraget', 'bidragene', 'bidragenes'], 'bidrag'],
    ['da', ['styrke', 'styrken', 'styrkerne', 'styrkernes'], 'styrk'],
    ['da', ['øvelse', 'øvelsen', 'øvelserne'], 'oevels'],
    ['en', ['contribute', 'contributing', 'contribution', 'contributions'], 'contribut'],
    ['en', ['instruct', 'instruction', 'instructions'], 'instruct'],
    ['en', ['condition', 'conditional', 'conditioned'], 'condit'],
    ['en', ['inform', 'information'], 'inform'],
    ['en', ['nation', 'nations'], 'nation'],
    ['en', ['training', 'trains', 'trained'], 'train'],
  ] as const)('brings together in %s the forms %j', (locale, words, stem) => {
    expect(words.map(word => stemKey(word, locale))).toEqual(words.map(() => stem));
  });

  it.each(['f16', 'b159', '2580', '1st'])('keeps the designation %j whole', word => {
    expect(stemKey(word, 'da')).toBe(word);
    expect(stemKey(word, 'en')).toBe(word);
  });

  it('stems before it folds, so that kontoen is not cut as if oe were ø', () => {
    expect(stemKey('kontoen', 'da')).toBe(stemKey('konto', 'da'));
  });

  it('gives every word of any text a key', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...locales), (text, locale) => {
        for (const { word } of tokenize(text)) expect(stemKey(word, locale)).not.toBe('');
      }),
    );
  });

  it('agrees with the Snowball project on its Danish vocabulary', ({ skip }) => {
    skip(!existsSync(vocabulary), note);
    const words = readVocabulary();
    expect(words.length).toBeGreaterThan(5_000);
    const wrong = words.filter(({ word, stem }) => stemKey(word, 'da') !== fold(stem));
    expect(wrong).toEqual([]);
  });
});

describe('the alias of a word', () => {
  it.each(['bogføres', 'vedrører', 'primær'])('gives %j a second key', word => {
    expect(wordForms(word, 'da').alias).toBe(stemKey(transliterate(word), 'da'));
    expect(wordForms(word, 'da').alias).not.toBe(stemKey(word, 'da'));
  });

  it.each([
    ['komité', 'komite'],
    ['café', 'cafe'],
  ])('makes %j findable as %j', (word, typed) => {
    expect([stemKey(word, 'da'), wordForms(word, 'da').alias]).toContain(stemKey(typed, 'da'));
  });

  it.each(['søværnet', 'bidrag', 'irak', 'f16'])('gives %j none, since its stem is the same', word => {
    expect(wordForms(word, 'da').alias).toBeUndefined();
  });

  it('makes every Danish word with æ, ø or å findable as typed without them', ({ skip }) => {
    skip(!existsSync(vocabulary), note);
    const words = readVocabulary().filter(({ word }) => /[æøå]/.test(word));
    expect(words.length).toBeGreaterThan(500);
    const lost = words.filter(({ word }) => {
      const keys = [stemKey(word, 'da'), wordForms(word, 'da').alias];
      return !keys.includes(stemKey(transliterate(word), 'da'));
    });
    expect(lost).toEqual([]);
  });
});
