import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../../../lib/check/figures/compare';
import { readFigures } from '../../../../lib/check/figures/read';
import { type Locale, locales } from '../../../../lib/i18n/locales';

const keys = (text: string, locale: Locale) => readFigures(text, locale).map(figure => figure.keys[0]);

/** What differs between a Danish and an English text, as written. */
const differences = (da: string, en: string) =>
  compareFigures({ da: readFigures(da, 'da'), en: readFigures(en, 'en') }).map(
    ({ locale, figure, instead, otherUnit }) =>
      `${locale} ${figure.text}${instead ? ` / ${instead.text}` : ''}${otherUnit ? ' (unit)' : ''}`,
  );

describe('the figures of a text', () => {
  it.each<[string, Locale, string[]]>([
    ['Ca. 12,5 % i maj 2020', 'da', ['12.5', 'm5', '2020']],
    ['2.580 personer', 'da', ['2580']],
    ['2,580 people', 'en', ['2580']],
    ['1 000,00 in all', 'en', ['1000']],
    ['the block3control of EH101s', 'en', ['101']],
    ['50 mio. kr.', 'da', ['50000000']],
    ['DKK 50 million', 'en', ['50000000']],
    ['1,1 mia. kroner', 'da', ['1100000000']],
    ['de fire fly', 'da', ['4']],
    ['femogtyve og twenty', 'da', ['25']],
    ['twenty-five', 'en', ['25']],
    ['the six-month course', 'en', ['6']],
    ['den 24. november 2020', 'da', ['24', 'm11', '2020']],
    ['Maj 2021', 'da', ['m5', '2021']],
    ['May 2021', 'en', ['m5', '2021']],
    ['2026-03-20', 'en', ['2026', 'm3', '20']],
    ['se https://example.org/2018/07 og a1@example.org', 'da', []],
  ])('%s (%s)', (text, locale, expected) => {
    expect(keys(text, locale)).toEqual(expected);
  });

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...locales), (text, locale) => {
        for (const figure of readFigures(text, locale))
          expect(text.slice(figure.index, figure.index + figure.text.length)).toBe(figure.text);
      }),
    );
  });

  it('are read in no time from text made of what they are made of', () => {
    const piece = fc.constantFrom(
      ...'0 1 9 . , – - og and mio kr DKK $ % maj May en to 24.'.split(' '),
      ' ',
      '\u00A0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), pieces => {
        for (const locale of locales) readFigures(pieces.join(''), locale);
      }),
    );
  });
});

describe('counterparts that say the same', () => {
  it.each([
    ['12,5 % af dem', '12.5 % of them'],
    ['12,5 procent', '12.5 per cent'],
    ['2.580 personer', '2,580 people'],
    ['den 24. november 2020', '24 November 2020'],
    ['den 24. november 2020', 'November 24, 2020'],
    ['fra den 24. til den 26. april', 'from 24 to 26 April'],
    ['50 mio. kr.', 'DKK 50 million'],
    ['50 millioner danske kroner', '50 million Danish kroner'],
    ['80 og 100 mio. kr.', 'DKK 80 million and 100 million'],
    ['394 mio. dollar', 'USD 394 million'],
    ['De fire fly', 'The 4 aircraft'],
    ['begge fly', 'the two aircraft'],
    ['det 3. hold', 'the third team'],
    ['i 2016–2019', 'from 2016 to 2019'],
    ['2016-19', '2016–2019'],
    ['i 1990’erne', 'in the 1990s'],
    ['1 fly', 'an aircraft'],
    ['den 1. maj', '1 May'],
    ['den første maj', 'on the first of May'],
    ['kl. 14.30', '14:30'],
    ['kl. 14.30', '2:30 pm'],
    ['junibeslutningen', 'the June decision'],
    ['tiårsjubilæet', 'the tenth anniversary'],
    ['i seks måneder', 'for 6 months'],
    ['F-16-flyene og B 108', 'the F-16s and B 108'],
    ['version 3.8', 'version 3.8'],
    ['Det kan ske', 'It may happen. May it last.'],
    ['3.000.000', '3 million'],
    ['de 300', 'the three hundred'],
  ])('%s = %s', (da, en) => {
    expect(differences(da, en)).toEqual([]);
  });

  it('are equal whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = whole + cents / 100;
        const da = new Intl.NumberFormat('da-DK').format(value);
        const en = new Intl.NumberFormat('en-GB').format(value);
        expect(differences(`Der var ${da} fly.`, `There were ${en} aircraft.`)).toEqual([]);
        expect(differences(`Der var ${da} fly.`, 'There were aircraft.')).toEqual([`da ${da}`]);
      }),
    );
  });

  it('are equal whatever the date, and only for that date', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const write = (date: Date, lang: string) =>
      new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
    fc.assert(
      fc.property(day, day, (date, other) => {
        expect(differences(`den ${write(date, 'da-DK')}`, `on ${write(date, 'en-GB')}`)).toEqual([]);
        const isSame = write(date, 'en-GB') === write(other, 'en-GB');
        expect(differences(write(date, 'da-DK'), write(other, 'en-GB')).length === 0).toBe(isSame);
      }),
    );
  });

  it('are equal to themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...locales), (text, locale) => {
        const figures = readFigures(text, locale);
        expect(compareFigures({ da: figures, en: figures })).toEqual([]);
      }),
    );
  });
});

describe('counterparts that differ', () => {
  it.each([
    ['i 2018', 'in 2019', ['da 2018 / 2019']],
    ['2.580 personer', '2.580 people', ['da 2.580 / 2.580']],
    ['12,5 %', '12 %', ['da 12,5 % / 12 %']],
    ['50 mio. kr.', 'USD 50 million', ['da 50 mio. kr. / USD 50 million (unit)']],
    ['50 mio. kr.', 'DKK 50 billion', ['da 50 mio. kr. / DKK 50 billion']],
    ['den 24. november', '24 December', ['da november / December']],
    ['den 1. maj', 'a day in May', ['da 1']],
    ['seks måneder', 'six years', ['da seks måneder / six years (unit)']],
    ['de fire fly', 'the aircraft', ['da fire']],
    ['flyene', 'the fifteen aircraft', ['en fifteen']],
    ['i marts', 'that month', ['da marts']],
  ])('%s ≠ %s', (da, en, expected) => {
    expect(differences(da, en)).toEqual(expected);
  });
});
