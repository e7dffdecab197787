import type { Locale } from '../../i18n/locales';
import { spellDates } from './dates';
import { fold } from './fold';
import { stemKey } from './stem';
import { stopWords } from './stop-words';
import { type Token, tokenize } from './tokens';

/** What a word is to the index, wherever it stands. */
export interface WordForms {
  /** Folded stem: the form all inflections share. */
  stem: string;
  /** The folded word itself. */
  surface: string;
  /**
   * The stem that the same word gets when it is typed with aa, ae and oe, or without its accents, where that differs
   * (4 % of the words with æ, ø or å: bogføres, vedrører, primær; komité).
   */
  alias: string | undefined;
  stop: boolean;
}

/** A word as the index and the query see it. */
export interface Term extends Token, WordForms {}

/**
 * Turns text into terms; the one analysis that build and browser share. Stages:
 * 1 cut into words with offsets, 2 compose and lower-case, 3 spell numeric dates, 4 mark stop words, 5 stem, 6 fold to ASCII.
 */
export function analyse(text: string, locale: Locale): Term[] {
  return spellDates(tokenize(text), locale).map(({ start, end, word, joined }) => {
    // spelt out: spreading two objects takes most of the time of a build
    const { stem, surface, alias, stop } = wordForms(word, locale);
    return { start, end, word, joined, stem, surface, alias, stop };
  });
}

/** The forms of a normalised word. Text repeats its words, so each is analysed once. */
export function wordForms(word: string, locale: Locale): WordForms {
  const known = forms[locale].get(word);
  if (known) return known;
  const stem = stemKey(word, locale);
  const surface = fold(word);
  const typed = surface === word ? stem : stemKey(surface, locale);
  const made: WordForms = {
    stem,
    surface,
    alias: typed === stem ? undefined : typed,
    stop: stopWords[locale].has(word),
  };
  if (forms[locale].size < mostForms) forms[locale].set(word, made);
  return made;
}

const forms = { da: new Map<string, WordForms>(), en: new Map<string, WordForms>() };
/** So many words are kept, some megabytes; a page of results has far fewer. */
const mostForms = 50_000;

/**
 * Tiers of a key, as a last character that no word contains and that sorts before letters: a word's keys lie
 * side by side, in one shard.
 */
export const tier = { part: '+', surface: '=', whole: '^' } as const;

export function surfaceKey(surface: string): string {
  return surface + tier.surface;
}

/** The key of sections with a compound that ends with the word. */
export function partKey(stem: string): string {
  return stem + tier.part;
}

/** Whether a key is that of a word itself, of no tier. */
export function isWordKey(key: string): boolean {
  return !/[+=^]$/.test(key);
}

/** The key of a whole title or name: found when the query is that and nothing else. Empty for no words. */
export function wholeKey(text: string, locale: Locale): string {
  return keyOfWhole(analyse(text, locale).filter(term => !term.joined));
}

/** The keys of a name: as it is cut into words, and with designations in one (NTCB-I is typed as ntcbi as well). */
export function nameKeys(name: string, locale: Locale): string[] {
  const terms = analyse(name, locale);
  const joined = terms.filter(term => term.joined);
  const isPart = (term: Term) => joined.some(({ start, end }) => term.start >= start && term.end <= end);
  const inOne = terms.filter(term => term.joined || !isPart(term));
  return [...new Set([wholeKey(name, locale), keyOfWhole(inOne)])].filter(Boolean);
}

function keyOfWhole(terms: readonly Term[]): string {
  const words = tellingTerms(terms);
  return words.length ? words.map(term => term.stem).join(' ') + tier.whole : '';
}

/** The terms that are no stop words, or all where there are no others: a query never becomes empty. */
export function tellingTerms(terms: readonly Term[]): readonly Term[] {
  return terms.some(term => !term.stop) ? terms.filter(term => !term.stop) : terms;
}
