import type { Locale } from '../i18n/locales';

/**
 * The regular inflections of a name in running text, the name itself first. Its last word is inflected: a name of
 * capitals (`NMI`) as abbreviations are, one that begins with a capital (`Forsvaret`) by its genitive alone, any other
 * as a noun. Irregular forms stand among a term's variants. Made without a word list, so some are no words at all;
 * these stand in no text.
 * @param name with ’ for the apostrophe
 * @example inflections('Folketinget', 'da') // => ['Folketinget', 'Folketingets', 'Folketinget’s']
 */
export function inflections(name: string, locale: Locale): string[] {
  const kind = isAbbreviation(name) ? 'abbreviation' : /^\p{Lu}/u.test(name) ? 'proper' : 'common';
  const forms = kind === 'proper' ? [name] : nominal[locale][kind](name);
  return [...new Set(forms.flatMap(form => [form, ...genitives(form, locale)]))];
}

/** The last word has no small letters: NMI, CJTF-OIR, TF 61. */
function isAbbreviation(name: string): boolean {
  return /(?:^|\s)[^\s\p{Ll}]*\p{Lu}[^\s\p{Ll}]*$/u.test(name);
}

function genitives(form: string, locale: Locale): string[] {
  // theirs is an apostrophe alone, which belongs to no word: bases’, IS’
  if (/s$/i.test(form)) return [];
  return locale === 'da' ? [`${form}s`, `${form}’s`] : [`${form}’s`];
}

type Nominal = Record<'abbreviation' | 'common', (name: string) => string[]>;

/** Number and definiteness, by language. */
const nominal: Record<Locale, Nominal> = {
  da: {
    abbreviation: name => ['', '’en', '’et', '’er', '’erne', '’ene'].map(ending => name + ending),
    common: danishNoun,
  },
  en: {
    abbreviation: name => [name, `${name}s`],
    common: englishNoun,
  },
};

/** base: basen, baser, baserne; hold: holdet; program: programmet; partner: partnere; ministerium: ministeriet. */
function danishNoun(name: string): string[] {
  if (name.endsWith('e')) return ['', 'n', 't', 'r', 'rne'].map(ending => name + ending);
  const endings = ['en', 'et', 'e', 'er', 'ene', 'erne'];
  const forms = [name, ...endings.map(ending => name + ending)];
  if (/[eo]r$/.test(name)) forms.push(`${name}ne`);
  if (name.endsWith('um')) forms.push(...['et', 'er', 'erne'].map(ending => name.slice(0, -2) + ending));
  const doubled = /[aeiouyæøå]([bdfgklmnprst])$/.exec(name)?.[1];
  if (doubled) forms.push(...endings.map(ending => name + doubled + ending));
  return forms;
}

function englishNoun(name: string): string[] {
  if (/[^aeiou]y$/.test(name)) return [name, `${name.slice(0, -1)}ies`];
  return [name, /(?:[sxz]|ch|sh)$/.test(name) ? `${name}es` : `${name}s`];
}
