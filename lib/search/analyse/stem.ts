import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as english } from '@orama/stemmers/english';
import type { Locale } from '../../i18n/locales';
import { fold } from './fold';

const stemmers = { da: danish, en: english };

/**
 * The stem of a normalised word, folded: the key under which all its forms stand in the index. Never empty.
 * Words with a digit are designations (f16, b159) and stay whole.
 * Source: the Snowball stemmers for Danish and English, https://snowballstem.org.
 */
export function stemKey(word: string, locale: Locale): string {
  if (word.length < 3 || /\d/.test(word)) return fold(word);
  return fold(stemmers[locale](word) || word);
}
