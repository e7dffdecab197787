import type { Locale } from '../../i18n/locales';
import { fold } from './fold';
import { stemKey } from './stem';
import { stopWords } from './stop-words';
import { type Token, tokenize } from './tokens';

/** A word as the index and the query see it. */
export interface Term extends Token {
  /** Folded stem: the form all inflections share. */
  stem: string;
  /** The folded word itself. */
  surface: string;
  stop: boolean;
}

/**
 * Turns text into terms; the one analysis that build and browser share. Stages:
 * 1 cut into words with offsets, 2 compose and lower-case, 3 mark stop words, 4 stem, 5 fold to ASCII.
 */
export function analyse(text: string, locale: Locale): Term[] {
  return tokenize(text).map(token => ({
    ...token,
    stem: stemKey(token.word, locale),
    surface: fold(token.word),
    stop: stopWords[locale].has(token.word),
  }));
}

/**
 * The stem that the same word gets when it is typed with aa, ae and oe, or without its accents, where that differs
 * (4 % of the words with æ, ø or å: bogføres, vedrører, primær; komité); undefined where it is the same.
 */
export function transliteratedStem(word: string, locale: Locale): string | undefined {
  const typed = fold(word);
  if (typed === word) return undefined;
  const stem = stemKey(typed, locale);
  return stem === stemKey(word, locale) ? undefined : stem;
}

/**
 * Tiers of a key, as a last character that no word contains and that sorts before letters: a word's keys lie
 * side by side, in one shard.
 */
export const tier = { surface: '=', whole: '^' } as const;

export function surfaceKey(surface: string): string {
  return surface + tier.surface;
}

/** The key of a whole title or name: found when the query is that and nothing else. Empty for no words. */
export function wholeKey(text: string, locale: Locale): string {
  const terms = analyse(text, locale).filter(term => !term.joined);
  const words = terms.some(term => !term.stop) ? terms.filter(term => !term.stop) : terms;
  return words.length ? words.map(term => term.stem).join(' ') + tier.whole : '';
}
