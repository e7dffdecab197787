import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as english } from '@orama/stemmers/english';
import type { Locale } from '../../i18n/locales';
import { fold } from './fold';

const stemmers = { da: danish, en: withIon };

/**
 * The stem of a normalised word, folded: the key under which all its forms stand in the index. Never empty.
 * Words with a digit are designations (f16, b159) and stay whole.
 * Source: the Snowball stemmer for Danish, https://snowballstem.org; Porter (1980), "An algorithm for suffix stripping".
 */
export function stemKey(word: string, locale: Locale): string {
  const isWhole = word.length < 3 || /\d/.test(word);
  return fold((!isWhole && stemmers[locale](word)) || word);
}

/** Porter's measure above 1: at least two times a vowel and then a consonant. */
const isLong = /^(?:[^aeiou][^aeiouy]*)?(?:[aeiouy][aeiou]*[^aeiou][^aeiouy]*){2}/;

/**
 * The English stemmer with Porter's rule for -sion and -tion (step 4). `@orama/stemmers` 3.1.18 drops the s or t as
 * well (`a ?? '' + b`), so that contribution and contribute have no stem in common. -ation has a rule of its own.
 * Can go when stemmer('contribution') gives 'contribut'.
 */
function withIon(word: string): string {
  const base = /^(.*(?:s|[^a]t))ion(?:s|ed|ing)?$|^(.*[^a]t)ional$/.exec(word);
  const rest = base?.[1] ?? base?.[2] ?? '';
  return isLong.test(rest) ? rest : english(word);
}
