import type { Locale } from '../i18n/locales';
import { partKey, surfaceKey, type WordForms, wordForms } from './analyse/analyse';
import { lastParts } from './compounds';
import { endingEntry, stemEntry, wordEntry } from './words';

/** The words of a collection, numbered as they come, and what each is to the index. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly forms: (WordForms | undefined)[] = [];

  /** @param words those with the first numbers */
  constructor(
    private readonly locale: Locale,
    readonly words: string[] = [],
  ) {
    words.forEach((word, number) => {
      this.numbers.set(word, number);
    });
  }

  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  formsOf(number: number): WordForms {
    this.forms[number] ??= wordForms(this.words[number]!, this.locale);
    return this.forms[number];
  }

  /**
   * The keys of each word: its stem; the exact form, where the stem has several; the stem of its transliteration; the
   * stems of its last parts. In the order of the words' numbers; none for words that are not used.
   * @param used number of a word → whether a section has it
   */
  keys(used: Uint8Array): string[][] {
    /** stem → its surface forms; only where there are several does the exact form say more than the stem */
    const surfaces = new Map<string, Set<string>>();
    for (const { stem, surface } of this.formsUsed(used))
      surfaces.set(stem, (surfaces.get(stem) ?? new Set()).add(surface));
    return this.words.map((word, number) => {
      if (!used[number]) return [];
      const { stem, surface, alias } = this.formsOf(number);
      const named = genitiveOf(word, this.locale);
      return [
        stem,
        ...(named !== undefined && named !== stem && surfaces.has(named) ? [named] : []),
        ...(surfaces.get(stem)!.size > 1 ? [surfaceKey(surface)] : []),
        ...(alias === undefined ? [] : [alias]),
        ...lastParts(word, this.locale, key => surfaces.has(key)).map(partKey),
      ];
    });
  }

  /** Sorted entries for the word lists: words by their beginnings; words and stems by their endings. */
  wordLists(used: Uint8Array): { words: string[]; endings: string[] } {
    const forms = this.formsUsed(used);
    const entries = (entry: (surface: string, stem: string) => string) =>
      new Set(forms.map(({ surface, stem }) => entry(surface, stem)));
    const surfaces = new Set(forms.map(({ surface }) => surface));
    const bareStems = new Set(forms.flatMap(({ stem }) => (surfaces.has(stem) ? [] : [stemEntry(stem)])));
    return {
      words: [...entries(wordEntry)].sort(),
      endings: [...entries(endingEntry), ...bareStems].sort(),
    };
  }

  private formsUsed(used: Uint8Array): WordForms[] {
    return this.words.flatMap((_, number) => (used[number] ? [this.formsOf(number)] : []));
  }
}

/**
 * The stem of a name without its genitive s, which the Danish stemmer leaves where a vowel stands before it: Abadis.
 * Only words of the collection count, so that a word that ends in s stays what it is.
 */
function genitiveOf(word: string, locale: Locale): string | undefined {
  return locale === 'da' && /..[eiouyæø]s$/.test(word)
    ? wordForms(word.slice(0, -1), locale).stem
    : undefined;
}
