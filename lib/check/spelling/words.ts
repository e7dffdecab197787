import { isLocale, type Locale } from '../../i18n/locales';
import type { Prose } from '../prose';

/** A word of a text, with the language it is written in. */
export interface Word {
  text: string;
  index: number;
  locale: Locale;
}

/** Addresses, mail, names of sites and files (`krigeren.dk`), and what is written with digits. */
const noWord =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\S+|(?:[\p{L}\d-]+\.)+\p{Ll}{2,4}(?![\p{L}\d])|[\p{L}\d]*\d[\p{L}\d]*/gu;

/** The words of prose, each by itself; hyphens join words that are checked one by one. */
export function wordsIn({ text, foreign }: Prose, locale: Locale): Word[] {
  const plain = text.replace(noWord, match => ' '.repeat(match.length));
  return [...plain.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu)].flatMap(({ 0: word, index }) => {
    const part = foreign.find(({ start, end }) => start <= index && index < end);
    const lang = part ? part.lang : locale;
    return lang !== undefined && isLocale(lang) ? [{ text: word, index, locale: lang }] : [];
  });
}

/**
 * The forms of a word that may stand in a dictionary or list: without the genitive, and as it would stand within a
 * sentence. Initials and abbreviations in capitals have none.
 */
export function formsOf(word: string, locale: Locale): string[] {
  const plain = word.replaceAll('’', "'");
  const bare = plain.replace(/'(?:s|erne|eren|er|en|et|ene)?$/u, '');
  if (bare.length < 2 || /^\p{Lu}+s?$/u.test(bare)) return [];
  const forms = [plain, bare];
  if (locale === 'da') forms.push(bare.replace(/s$/, ''));
  return [...new Set(forms.flatMap(form => [form, form[0]!.toLowerCase() + form.slice(1)]))];
}
