import type { Locale, Localized } from '../../i18n/locales';

/** Words for numbers, months and units: what is written differently and means the same. */

export const months: Localized<readonly string[]> = {
  da: [
    ...['januar', 'februar', 'marts', 'april', 'maj', 'juni'],
    ...['juli', 'august', 'september', 'oktober', 'november', 'december'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

const cardinals: Localized<Readonly<Record<string, number>>> = {
  da: {
    ...{ to: 2, tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ni: 9, ti: 10, elleve: 11, tolv: 12 },
    ...{ tretten: 13, fjorten: 14, femten: 15, seksten: 16, sytten: 17, atten: 18, nitten: 19, tyve: 20 },
    ...{ tredive: 30, fyrre: 40, halvtreds: 50, tres: 60, halvfjerds: 70, firs: 80, halvfems: 90 },
  },
  en: {
    ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 },
    ...{ twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18 },
    ...{ nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80 },
    ...{ ninety: 90 },
  },
};

const ordinals: Localized<readonly string[]> = {
  da: [
    ...['', 'første', 'anden', 'tredje', 'fjerde', 'femte', 'sjette', 'syvende', 'ottende', 'niende'],
    ...['tiende', 'ellevte', 'tolvte'],
  ],
  en: [
    ...['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
    ...['tenth', 'eleventh', 'twelfth'],
  ],
};

/** Words that stand for a number without naming it; they answer for a number and ask for none. */
const hints: Localized<Readonly<Record<string, number>>> = {
  da: {
    ...{ en: 1, et: 1, én: 1, ét: 1, ene: 1, eneste: 1, enkelt: 1, nul: 0, ingen: 0, intet: 0 },
    ...{
      begge: 2,
      par: 2,
      parret: 2,
      dobbelt: 2,
      dobbelte: 2,
      andet: 2,
      andre: 2,
      halvdelen: 2,
      hinanden: 2,
    },
    ...{ kvartal: 4, kvartalet: 4, halvår: 6, dusin: 12, døgn: 24, døgnet: 24 },
  },
  en: {
    ...{ a: 1, an: 1, one: 1, once: 1, single: 1, only: 1, zero: 0, no: 0, none: 0 },
    ...{ both: 2, pair: 2, couple: 2, double: 2, twice: 2, other: 2, half: 2, either: 2, neither: 2 },
    ...{ quarter: 4, quarters: 4, dozen: 12 },
  },
};

/** A number that a word names. */
export interface NumberWord {
  value: number;
  /** Whether the word names the number, so that the other side has to have it. */
  names: boolean;
}

/** Word in lower case → its number. `anden`, `second` and what is below three are hints: both mean much else. */
export function numberWord(word: string, locale: Locale): NumberWord | undefined {
  const cardinal = lookUp(cardinals[locale], word) ?? compound(word, locale);
  if (cardinal !== undefined) return { value: cardinal, names: cardinal > 2 };
  const ordinal = ordinals[locale].indexOf(word);
  if (ordinal > 0) return { value: ordinal, names: ordinal > 2 };
  const hint = lookUp(hints[locale], word);
  if (hint !== undefined) return { value: hint, names: false };
  if (locale === 'en') return undefined;
  // Danish writes in one word what English writes in two: `treårig`, `tredjedel`, `firepunktsplan`
  const start =
    /^(?:tre(?!n)|fire|fem|seks|syv|otte|ti(?=års?)|elleve|tolv|tredje|fjerde|femte)(?=\p{L}{2})/u.exec(
      word,
    )?.[0];
  const value = start && (lookUp(cardinals.da, start) ?? ordinals.da.indexOf(start));
  return value ? { value, names: false } : undefined;
}

function lookUp(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** `femogtyve`, `twenty-five` */
function compound(word: string, locale: Locale): number | undefined {
  const parts =
    locale === 'da'
      ? /^(\p{L}+?)og(\p{L}+)$/u.exec(word)?.slice(1)
      : /^(\p{L}+)-(\p{L}+)$/u.exec(word)?.slice(1);
  if (!parts) return undefined;
  const [units, tens] = (locale === 'da' ? parts : parts.reverse()).map(part =>
    part === 'en' || part === 'one' ? 1 : lookUp(cardinals[locale], part),
  );
  return units !== undefined && tens !== undefined && units < 10 && tens >= 20 ? tens + units : undefined;
}

/** What multiplies the number before it. */
export const scales: Localized<Readonly<Record<string, number>>> = {
  da: {
    ...{ hundrede: 100, tusind: 1e3, tusinde: 1e3, 'mio.': 1e6, mio: 1e6, million: 1e6, millioner: 1e6 },
    ...{ 'mia.': 1e9, mia: 1e9, milliard: 1e9, milliarder: 1e9 },
  },
  en: { hundred: 100, thousand: 1e3, million: 1e6, millions: 1e6, billion: 1e9, bn: 1e9 },
};

/** What stands after a number, in lower case → what is counted or measured. */
export const units: Localized<Readonly<Record<string, string>>> = {
  da: {
    ...{ 'kr.': 'DKK', kr: 'DKK', kroner: 'DKK', dkk: 'DKK', dollar: 'USD', dollars: 'USD', usd: 'USD' },
    ...{ euro: 'EUR', eur: 'EUR', '€': 'EUR', '%': '%', procent: '%', pct: '%', 'pct.': '%' },
    ...{ procentpoint: '%', km: 'km', kilometer: 'km', kg: 'kg', kilo: 'kg', kilogram: 'kg' },
    ...{ timer: 'hours', time: 'hours', dage: 'days', dag: 'days', uger: 'weeks', uge: 'weeks' },
    ...{ måneder: 'months', måned: 'months', år: 'years', minutter: 'minutes', minut: 'minutes' },
  },
  en: {
    ...{ kroner: 'DKK', dkk: 'DKK', dollar: 'USD', dollars: 'USD', usd: 'USD', euro: 'EUR', euros: 'EUR' },
    ...{ eur: 'EUR', '€': 'EUR', '%': '%', percent: '%', 'per cent': '%', percentage: '%', km: 'km' },
    ...{ kilometre: 'km', kilometres: 'km', kilometer: 'km', kilometers: 'km', kg: 'kg', kilograms: 'kg' },
    ...{ hours: 'hours', hour: 'hours', days: 'days', day: 'days', weeks: 'weeks', week: 'weeks' },
    ...{
      months: 'months',
      month: 'months',
      years: 'years',
      year: 'years',
      minutes: 'minutes',
      minute: 'minutes',
    },
  },
};

/** What stands before a number. */
export const currencies: Readonly<Record<string, string>> = {
  ...{ DKK: 'DKK', USD: 'USD', EUR: 'EUR', GBP: 'GBP', US$: 'USD', $: 'USD', '€': 'EUR', '£': 'GBP' },
};
