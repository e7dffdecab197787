import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../../../lib/i18n/locales';
import { spellDates } from '../../../../lib/search/analyse/dates';
import { tokenize } from '../../../../lib/search/analyse/tokens';

function words(text: string, locale: Locale = 'da'): string {
  return spellDates(tokenize(text), locale)
    .map(({ word }) => word)
    .join(' ');
}

describe('spellDates', () => {
  it.each(['24.11.2020', '24/11/2020', '24/11-2020', '24-11-2020'])(
    'reads %j as the date of running text',
    text => {
      expect(words(text)).toBe('24 november 2020');
      expect(words('24. november 2020')).toBe('24 november 2020');
    },
  );

  it.each([
    ['2020-11-24', '2020 november 24'],
    ['11/24/2020', 'november 24 2020'],
    ['1.2.2020', '1 februar 2020'],
    ['01.02.2020', '01 februar 2020'],
    ['31/12-1999', '31 december 1999'],
  ])('reads %j as %j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    ['a day that is none', '32.11.2020', '32 11 2020 32112020'],
    ['two figures that are no month', '13.13.2020', '13 13 2020 13132020'],
    ['a year of two figures', '24.11.20', '24 11 20 241120'],
    ['a month of zero', '24.00.2020', '24 00 2020 24002020'],
    ['two years', '2015-10-2020', '2015 10 2020 2015102020'],
    ['a time', 'kl. 12.30', 'kl 12 30 1230'],
    ['a grouped number', '1.200.000', '1200000'],
    ['a designation', 'F-16', 'f 16 f16'],
    ['no figures', 'juli 2018', 'juli 2018'],
  ])('leaves %s as it is', (_name, text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('keeps the places of the figures, so that marks are exact', () => {
    expect(spellDates(tokenize('Den 24.11.2020 i Irak'), 'da')).toEqual([
      { word: 'den', start: 0, end: 3, joined: false },
      { word: '24', start: 4, end: 6, joined: false },
      { word: 'november', start: 7, end: 9, joined: false },
      { word: '2020', start: 10, end: 14, joined: false },
      { word: 'i', start: 15, end: 16, joined: false },
      { word: 'irak', start: 17, end: 21, joined: false },
    ]);
  });

  it('spells the months of each language as that language does', () => {
    const day = fc.date({ min: new Date('1900-01-02'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...locales), (date, locale) => {
        const month = date.toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' }).toLowerCase();
        const [year, , dayOfMonth] = date.toISOString().slice(0, 10).split('-');
        expect(words(date.toISOString().slice(0, 10), locale)).toBe(`${year} ${month} ${dayOfMonth}`);
      }),
    );
  });

  it('spells every date of a text', () => {
    expect(words('fra 5.6.2015 til 7.8.2016')).toBe('fra 5 juni 2015 til 7 august 2016');
  });
});
