import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../../../lib/i18n/locales';
import {
  analyse,
  isWordKey,
  partKey,
  surfaceKey,
  tellingTerms,
  tier,
  wholeKey,
} from '../../../../lib/search/analyse/analyse';
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
        alias: undefined,
        stop: false,
      },
      {
        start: 10,
        end: 16,
        word: 'bidrag',
        joined: false,
        stem: 'bidrag',
        surface: 'bidrag',
        alias: undefined,
        stop: false,
      },
    ]);
  });

  /** What each text is to the index: stem@start-end; + before a joined designation, ~alias, (stop word). */
  const golden: readonly (readonly [locale: Locale, text: string, terms: string])[] = [
    ['da', 'Den 24.11.2020', '(den@0-3) 24@4-6 novemb@7-9 2020@10-14'],
    ['da', '24/11-2020', '24@0-2 novemb@3-5 2020@6-10'],
    ['da', '2020-11-24', '2020@0-4 novemb@5-7 24@8-10'],
    ['da', '24. november 2020', '24@0-2 novemb@4-12 2020@13-17'],
    ['en', '24/11/2020', '24@0-2 novemb@3-5 2020@6-10'],
    ['en', '11/24/2020', 'novemb@0-2 24@3-5 2020@6-10'],
    ['da', 'juli 2018', 'juli@0-4 2018@5-9'],
    ['da', '2.580', '2580@0-5'],
    ['en', '2,580', '2580@0-5'],
    ['da', 'NATO’s mission', 'nato@0-6 mission@7-14'],
    ['da', "NATO's mission", 'nato@0-6 mission@7-14'],
    ['da', 'NATOs mission', 'nato@0-5 mission@6-13'],
    ['en', 'NATO’s NATOs', 'nato@0-6 nato@7-12'],
    ['da', 'NMI’en NMI', 'nmi@0-6 nmi@7-10'],
    ['en', "don’t dont don't", '(dont@0-5) (dont@6-10) (dont@11-16)'],
    ['en', 'can’t', '(cant@0-5)'],
    ['en', 'They’ve left', '(thei@0-7) left@8-12'],
    ['da', 'F-16', 'f@0-1 16@2-4 +f16@0-4'],
    ['da', 'F16', 'f16@0-3'],
    ['da', 'F 16', 'f@0-1 16@2-4 +f16@0-4'],
    ['da', 'F-16’erne', 'f@0-1 16@2-9 +f16@0-9'],
    ['da', 'B 159', 'b@0-1 159@2-5 +b159@0-5'],
    ['da', 'CJTF-OIR', 'cjtf@0-4 oir@5-8 +cjtfoir@0-8'],
    ['da', 'al-Asad', 'al@0-2 asad@3-7 +alasad@0-7'],
    ['da', 'Al Asad', 'al@0-2 asad@3-7'],
    ['da', 'Ain al-Asad', 'ain@0-3 al@4-6 asad@7-11 +alasad@4-11'],
    ['da', 'Al\u2011Asad', 'al@0-2 asad@3-7 +alasad@0-7'],
    ['da', 'danske styrke-bidrag', 'dansk@0-6 styrk@7-13 bidrag@14-20 +styrkebidrag@7-20'],
    ['da', 'Søværnet', 'soevaern@0-8'],
    ['da', 'So\u0308va\u0308rnet', 'soevaern@0-10'],
    ['da', 'A\u030alborg Ålborg Aalborg', 'aalborg@0-7 aalborg@8-14 aalborg@15-22'],
    ['da', 'Malmö Räv', 'malmoe@0-5~malmo raev@6-9'],
    ['da', 'bogføres', 'bogfoer@0-8~bogfo'],
    ['da', 'Udvalg/komité', 'udvalg@0-6 komite@7-13~komit +udvalgkomite@0-13~udvalgkomit'],
    ['da', 'Hvem er med?', '(hvem@0-4) (er@5-7) (med@8-11)'],
    ['da', 'på én gang', '(paa@0-2) en@3-5 gang@6-10'],
    ['en', 'in the ministries', '(in@0-2) (the@3-6) ministri@7-17'],
  ];
  it.each(golden)('reads in %s %j as %s', (locale, text, terms) => {
    const shown = analyse(text, locale).map(({ stem, start, end, joined, alias, stop }) => {
      const term = `${joined ? '+' : ''}${stem}@${start}-${end}${alias === undefined ? '' : `~${alias}`}`;
      return stop ? `(${term})` : term;
    });
    expect(shown.join(' ')).toBe(terms);
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

  it('are told from words by their last character', () => {
    expect(['bidrag', 'f16', 'a b'].map(isWordKey)).toEqual([true, true, true]);
    const others = [surfaceKey('bidrag'), partKey('bidrag'), wholeKey('bidrag', 'da')];
    expect(others.map(isWordKey)).toEqual([false, false, false]);
  });

  it('stand beside their word: the exact form right after the stem it equals', () => {
    const keys = ['bidraget', surfaceKey('bidrag'), 'bidrag', 'bidra', 'bidrag1'];
    expect(keys.sort()).toEqual(['bidra', 'bidrag', 'bidrag1', 'bidrag=', 'bidraget']);
  });
});

describe('tellingTerms', () => {
  it('leaves stop words out, but for a query that has nothing else', () => {
    const words = (text: string) => tellingTerms(analyse(text, 'da')).map(({ word }) => word);
    expect(words('hvem er med i Irak')).toEqual(['irak']);
    expect(words('hvem er med')).toEqual(['hvem', 'er', 'med']);
  });

  it('are never none of a text with words', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...locales), (text, locale) => {
        const terms = analyse(text, locale);
        expect(tellingTerms(terms).length > 0).toBe(terms.length > 0);
      }),
    );
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
