import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../../lib/i18n/locales';
import { analyse, surfaceKey, tier, wholeKey } from '../../../../lib/search/analyse/analyse';
import { stopWords } from '../../../../lib/search/analyse/stop-words';
import { anyText } from '../any-text';

describe('analyse', () => {
  it('tells stem, surface form and place of each word', () => {
    expect(analyse('Søværnets bidrag', 'da')).toEqual([
      {
        start: 0,
        end: 9,
        word: 'søværnets',
        joined: false,
        stem: 'soevaern',
        surface: 'soevaernets',
        stop: false,
      },
      { start: 10, end: 16, word: 'bidrag', joined: false, stem: 'bidrag', surface: 'bidrag', stop: false },
    ]);
  });

  it.each([
    ['da', 'Danmark og Irak', ['og']],
    ['da', 'Missionen i Irak', ['i']],
    ['da', 'DE ER MED', ['de', 'er', 'med']],
    ['en', 'Denmark and Iraq', ['and']],
    ['en', 'og', []],
    ['da', 'and', []],
  ] as const)('marks as stop words of %s in %j: %j', (locale, text, words) => {
    expect(
      analyse(text, locale)
        .filter(term => term.stop)
        .map(term => term.word),
    ).toEqual(words);
  });

  it.each(locales)('reads every stop word of %s as that one word', locale => {
    for (const word of stopWords[locale]) {
      expect(analyse(word, locale).map(term => [term.word, term.stop])).toEqual([[word, true]]);
    }
  });

  it('gives the same terms for composed and decomposed text', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zæøåäöé 0-9-]{0,40}$/),
        fc.constantFrom(...locales),
        (text, locale) => {
          const terms = (value: string) =>
            analyse(value, locale).map(({ stem, surface, stop }) => ({ stem, surface, stop }));
          expect(terms(text.normalize('NFD'))).toEqual(terms(text));
        },
      ),
    );
  });
});

describe('keys', () => {
  it('hold a mark that no word contains, so that tiers never meet', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...locales), (text, locale) => {
        for (const { stem, surface } of analyse(text, locale)) {
          for (const mark of Object.values(tier)) expect(stem + surface).not.toContain(mark);
        }
      }),
    );
  });

  it('stand beside their word: the exact form right after the stem it equals', () => {
    const keys = ['bidraget', surfaceKey('bidrag'), 'bidrag', 'bidra', 'bidrag1'];
    expect(keys.sort()).toEqual(['bidra', 'bidrag', 'bidrag1', 'bidrag=', 'bidraget']);
  });
});

describe('wholeKey', () => {
  it('is one for a title and its inflections, case and stop words', () => {
    const key = wholeKey('NATO’s mission i Irak', 'da');
    expect(wholeKey('nato MISSIONEN Irak', 'da')).toBe(key);
    expect(wholeKey('missionen', 'da')).not.toBe(key);
  });

  it('keeps stop words where there is nothing else', () => {
    expect(wholeKey('Hvem er de', 'da')).not.toBe('');
    expect(wholeKey('Hvem er de', 'da')).not.toBe(wholeKey('Hvor er vi', 'da'));
  });

  it.each(['', '   ', '…', '?!'])('is empty for %j, which has no word', text => {
    expect(wholeKey(text, 'da')).toBe('');
  });

  it('is never empty where there is a word', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...locales), (text, locale) => {
        expect(wholeKey(text, locale) === '').toBe(analyse(text, locale).length === 0);
      }),
    );
  });
});
