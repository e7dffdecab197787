import { describe, expect, it } from 'vitest';
import { collator, formatDate, languageName, languageNames, languageTags } from '../../../lib/i18n/format';
import { locales } from '../../../lib/i18n/locales';

describe('formatDate', () => {
  it.each([
    ['2018', '2018', '2018'],
    ['2018-07', 'juli 2018', 'July 2018'],
    // the Brussels summit: https://www.nato.int/cps/en/natohq/official_texts_156624.htm
    ['2018-07-11', '11. juli 2018', '11 July 2018'],
    ['2026-01-01', '1. januar 2026', '1 January 2026'],
    ['2024-12-31', '31. december 2024', '31 December 2024'],
  ])('writes %s as it is known: %s, %s', (date, da, en) => {
    expect([formatDate(date, 'da'), formatDate(date, 'en')]).toEqual([da, en]);
  });

  it('writes the same day in every time zone', () => {
    const zone = process.env.TZ;
    try {
      for (const name of ['Pacific/Honolulu', 'Pacific/Kiritimati', 'Europe/Copenhagen']) {
        process.env.TZ = name;
        expect(formatDate('2018-07-11', 'da')).toBe('11. juli 2018');
      }
    } finally {
      process.env.TZ = zone;
    }
  });
});

describe('collator', () => {
  it('puts æ, ø and å last in Danish', () => {
    const words = ['å', 'ø', 'æ', 'z', 'a'];
    expect(words.sort(collator('da').compare)).toEqual(['a', 'z', 'æ', 'ø', 'å']);
  });

  it('reads aa as å in Danish, and as two letters in English', () => {
    expect(['Aarhus', 'Zealand', 'Bagdad'].sort(collator('da').compare)).toEqual([
      'Bagdad',
      'Zealand',
      'Aarhus',
    ]);
    expect(['Aarhus', 'Zealand', 'Bagdad'].sort(collator('en').compare)).toEqual([
      'Aarhus',
      'Bagdad',
      'Zealand',
    ]);
  });

  it('sorts numbers by their value and passes over capitals', () => {
    expect(['B 159', 'b 8', 'B 35'].sort(collator('da').compare)).toEqual(['b 8', 'B 35', 'B 159']);
  });
});

describe('the names of the languages', () => {
  it('are there for every language', () => {
    expect(locales.map(locale => [languageNames[locale], languageTags[locale]])).toEqual([
      ['Dansk', 'da-DK'],
      ['English', 'en-GB'],
    ]);
  });
});

describe('languageName', () => {
  it.each([
    ['da', 'dansk', 'Danish'],
    ['en-US', 'engelsk', 'English'],
    ['no', 'norsk', 'Norwegian'],
  ])('of %s is %s and %s', (tag, da, en) => {
    expect([languageName(tag, 'da'), languageName(tag, 'en')]).toEqual([da, en]);
  });

  it('of a tag that no list knows is the tag', () => {
    expect(languageName('qqq-x', 'da')).toBe('qqq');
  });
});
