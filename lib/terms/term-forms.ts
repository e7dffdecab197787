import type { Locale } from '../i18n/locales';
import { inflections } from './inflect';

/** What a term is called in a language. */
export interface TermNames {
  id: string;
  title: string;
  abbreviations: readonly string[];
  /** Approved other words and inflected forms. */
  variants: readonly string[];
}

/** A way to write a term in running text, spelt to the letter. */
export interface TermForm {
  form: string;
  /** Made by rule, and not written down. */
  isMade: boolean;
  /** Stands at the beginning of a sentence only, where a small letter becomes a capital. */
  isInitial: boolean;
  /** The title or an inflection of it. */
  isTitle: boolean;
}

/** A variant of one word that is shorter may be an everyday word (base, pause), or name others too (Rådet, Army). */
const leastLetters: Record<Locale, number> = { da: 12, en: 14 };

/**
 * The forms by which a term is recognised in running text. Variants are written for searching as well, and many are
 * everyday words, so one that is a single word counts only when it is 1 an inflection of the title, 2 an abbreviation,
 * or 3 long. Abbreviations of a single letter do not count.
 */
export function termForms(term: TermNames, locale: Locale): TermForm[] {
  const names = [
    term.title,
    ...term.abbreviations.filter(name => (name.match(/\p{L}/gu)?.length ?? 0) > 1),
    ...term.variants.filter(variant => isTelling(variant, term.title, locale)),
  ];
  return names.map(normalise).flatMap((name, index) =>
    inflections(name, locale).flatMap(form => {
      const kind = { isMade: form !== name, isTitle: index === 0 };
      const initial = form[0]!.toUpperCase() + form.slice(1);
      return [
        { form, isInitial: false, ...kind },
        ...(initial === form ? [] : [{ form: initial, isInitial: true, ...kind }]),
      ];
    }),
  );
}

function isTelling(variant: string, title: string, locale: Locale): boolean {
  const name = variant.replace(article[locale], '');
  if (/\s|\p{Lu}.*\p{Lu}/u.test(name)) return true;
  return name.length >= leastLetters[locale] || isInflected(name, title);
}

/** `the Council` is one word. */
const article: Record<Locale, RegExp> = { da: /^(?:den|det|de) /i, en: /^the /i };

/** Irregular ones too: allierede of allieret, embassies of embassy. */
function isInflected(word: string, title: string): boolean {
  const common = title.slice(0, -1);
  return common.length >= 4 && word.startsWith(common) && word.length <= title.length + 5;
}

/** Spaces, apostrophes and hyphens as the forms have them. */
export function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll("'", '’').replaceAll('\u2011', '-');
}
