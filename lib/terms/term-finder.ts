import type { Locale } from '../i18n/locales';
import { normalise, type TermForm, type TermNames, termForms } from './term-forms';

/** Where a term stands in a text, in UTF-16 units; `end` is exclusive. */
export interface TermPlace {
  id: string;
  start: number;
  end: number;
}

/** A word; with what hyphens and apostrophes join to it, so that no part of a compound is a word. */
const word = /[\p{L}\p{M}\p{N}]+(?:[-\u2011’'][\p{L}\p{M}\p{N}]+)*/gu;

/** A form and its term; a form of several terms is no sure sign of any, and has none. */
interface Entry extends TermForm {
  id: string | undefined;
}

/**
 * Finds the terms of a language in running text. Made once per language; a text is then read once, whatever the number
 * of terms: each word is looked up, and where a name begins with it, the words after it.
 */
export class TermFinder {
  /** form → its term */
  private readonly entries = new Map<string, Entry>();
  /** first word of forms → the number of words of the longest */
  private readonly longest = new Map<string, number>();

  constructor(terms: readonly TermNames[], locale: Locale) {
    for (const term of terms) for (const form of termForms(term, locale)) this.add({ id: term.id, ...form });
  }

  private add(entry: Entry): void {
    const { form, id, isMade } = entry;
    const known = this.entries.get(form);
    // what is written down for one term is no other's by rule
    if (!known || (known.isMade && !isMade)) this.entries.set(form, entry);
    else if (known.isMade === isMade && known.id !== id) known.id = undefined;
    const words = form.match(word);
    if (words) this.longest.set(words[0], Math.max(this.longest.get(words[0]) ?? 0, words.length));
  }

  /**
   * The terms in a text, from its start; of names that begin at the same word the longest. They never overlap. What
   * belongs to several terms is left out, and so are shorter names within it.
   */
  find(text: string): TermPlace[] {
    const words = [...text.matchAll(word)].map(
      ({ 0: { length }, index }) => [index, index + length] as const,
    );
    const places: TermPlace[] = [];
    for (let i = 0; i < words.length; i++) {
      const [start, firstEnd] = words[i]!;
      const most = this.longest.get(normalise(text.slice(start, firstEnd))) ?? 0;
      for (let count = Math.min(most, words.length - i); count > 0; count--) {
        const end = words[i + count - 1]![1];
        const entry = this.entries.get(normalise(text.slice(start, end)));
        if (!entry) continue;
        if (
          entry.id !== undefined &&
          standsForTerm(entry, text.slice(Math.max(0, start - 40), start), text.slice(end))
        )
          places.push({ id: entry.id, start, end });
        i += count - 1;
        break;
      }
    }
    return places;
  }
}

/** Whether a form means its term between what stands before and after it. */
function standsForTerm({ form, isInitial, isTitle }: TermForm, before: string, after: string): boolean {
  // a part of `NMI- og …` or of an address
  if (/[-\u2011@_]$/.test(before) || /^(?:[-\u2011@_]|\.\p{L})/u.test(after)) return false;
  // a capital within a sentence: a part of a name, as in `High Level Dialogue for Partnership`
  if (isInitial) return /(?:^|[.!?:…][)”»’]*)[\s“»(]*$/u.test(before);
  if (!isName(form)) return true;
  // names that follow each other are one: `US Air Force` is not the Danish one, `Danish Defence Minister` no force
  const isAfterName = /[\p{L}\p{N},)’] \p{Lu}[\p{L}\p{N}-]* $/u.test(before);
  return !isAfterName && (isTitle || !/^ \p{Lu}/u.test(after));
}

/** Not an abbreviation, which stands beside names: `Danmarks NMI`. */
function isName(form: string): boolean {
  return /^\p{Lu}.*\p{Ll}/u.test(form);
}
