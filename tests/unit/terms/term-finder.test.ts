import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../lib/i18n/locales';
import { TermFinder } from '../../../lib/terms/term-finder';
import type { TermNames } from '../../../lib/terms/term-forms';

const term = (id: string, title: string, more: Partial<TermNames> = {}): TermNames => ({
  id,
  title,
  abbreviations: [],
  variants: [],
  ...more,
});

const danish = [
  term('nmi', 'NATO’s Mission i Irak', { abbreviations: ['NMI'] }),
  term('oir', 'Operation Inherent Resolve', { abbreviations: ['OIR'] }),
  term('cjtf', 'Combined Joint Task Force – Operation Inherent Resolve', { abbreviations: ['CJTF-OIR'] }),
  term('defence', 'Forsvaret'),
  term('intelligence', 'Forsvarets Efterretningstjeneste', { abbreviations: ['FE'] }),
  term('nco', 'befalingsmand', { variants: ['befalingsmænd', 'underofficer', 'sergent'] }),
  term('base', 'luftbase', { variants: ['base', 'baser', 'militær base'] }),
  term('council', 'Det Nordatlantiske Råd', { variants: ['Rådet', 'NATO-rådet'] }),
  term('escort', 'sikrings- og eskortebidrag', { variants: ['eskorte'] }),
  term('proposal', 'beslutningsforslag', { abbreviations: ['B'] }),
  term('prime-dk', 'statsminister', { variants: ['den nye regeringsleder'] }),
  term('prime-iq', 'premierminister', { variants: ['den nye regeringsleder'] }),
  term('tf', 'Task Force 61', { abbreviations: ['TF 61'] }),
];

const english = [
  term('air-force', 'Danish Air Force', { variants: ['Air Force'] }),
  term('armed-forces', 'Danish Armed Forces', { variants: ['Danish Defence'] }),
  term('secretary', 'NATO Secretary General'),
  term('combat', 'combat mission'),
  term('non-combat', 'non-combat mission'),
  term('partnership', 'partnership'),
  term('ied', 'improvised explosive device', { abbreviations: ['IED'] }),
  term('isil', 'Islamic State', { abbreviations: ['ISIL', 'IS'] }),
  term('embassy', 'embassy', { variants: ['embassies'] }),
];

const finders = { da: new TermFinder(danish, 'da'), en: new TermFinder(english, 'en') };

/** The text with what was found in brackets, after its term: `nmi[NMI]`. */
function marked(text: string, locale: Locale): string {
  let done = 0;
  const parts = finders[locale].find(text).map(({ id, start, end }) => {
    const part = `${text.slice(done, start)}${id}[${text.slice(start, end)}]`;
    done = end;
    return part;
  });
  return parts.join('') + text.slice(done);
}

const cases: Record<Locale, [rule: string, text: string][]> = {
  da: [
    ['the title in its inflections', 'base[Luftbasen] og base[luftbasernes] navne'],
    ['irregular forms that are written down', 'to nco[befalingsmænd] og nco[underofficerer]'],
    ['an abbreviation in its genitives', 'nmi[NMI’s], nmi[NMIs] og nmi[NMI]'],
    ['a typewriter’s apostrophe', "nmi[NATO's Mission i Irak]"],
    ['a name over a line’s end', 'nmi[NATO’s Mission\ni Irak]'],
    ['a name that begins a sentence', 'base[Luftbasen] er her. base[Luftbaser] er der, Luftbaser'],
    ['the longest name', 'intelligence[Forsvarets Efterretningstjeneste], defence[Forsvarets] tal'],
    ['a name with a dash in it', 'cjtf[Combined Joint Task Force – Operation Inherent Resolve]'],
    ['a name with a hyphen before a space', 'et escort[sikrings- og eskortebidrag]'],
    ['a designation', 'tf[Task Force 61] og tf[TF 61], ikke Task Force 6'],
    ['a title in a compound not at all', 'luftbasechef, NMI-chef, Al Asad-luftbase'],
    ['a suspended compound not at all', 'NMI- og OIR-chefer'],
    ['an abbreviation within another one not at all', 'cjtf[CJTF-OIR]'],
    ['an abbreviation in small letters not at all', 'oir, nmi og fe'],
    ['an abbreviation of one letter not at all', 'B 159 og B'],
    ['capitals only where a name has them', 'forsvaret af byen, FORSVARET'],
    ['everyday words among the variants not at all', 'en base, en eskorte, en sergent og Rådet for EU'],
    ['variants of several words', 'en base[militær base]'],
    ['a form of two terms not at all', 'den nye regeringsleder'],
    ['an address not at all', 'skriv til NMI@example.org, se OIR.example'],
  ],
  en: [
    ['plurals and possessives', 'ied[IEDs], the embassy[embassies] and the embassy[embassy’s] gate'],
    ['a name within a longer one not at all', 'the US Air Force and the air-force[Danish Air Force]'],
    ['a variant that a name follows not at all', 'Danish Defence Minister Trine Bramsen'],
    ['a title that a name follows', 'secretary[NATO Secretary General] Jens Stoltenberg'],
    ['the longest term', 'a non-combat[non-combat mission], no combat[combat mission]'],
    ['a common word within a name not at all', 'the High Level Dialogue for Partnership'],
    ['a common word that begins a sentence', 'It began. partnership[Partnership] followed.'],
    ['capitals as they are', 'It is isil[IS].'],
  ],
};

describe('TermFinder', () => {
  for (const locale of ['da', 'en'] as const) {
    it.each(cases[locale])(`finds, ${locale}: %s`, (_rule, expected) => {
      expect(marked(expected.replace(/[\w-]+\[([^\]]+)\]/g, '$1'), locale)).toBe(expected);
    });
  }

  it('gives places in any text that are in order, apart and within it', () => {
    const words = danish.flatMap(({ title, abbreviations, variants }) => [
      title,
      ...abbreviations,
      ...variants,
    ]);
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words, ' ', '. ', '-', '’s', '\n'), fc.string({ unit: 'grapheme' })))
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, value => {
        let last = 0;
        for (const { start, end } of finders.da.find(value)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(value.length);
      }),
    );
  });
});
