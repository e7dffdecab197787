import type { Locale } from '../i18n/locales';
import { analyse, nameKeys, partKey, surfaceKey, wordForms } from './analyse/analyse';
import { type SearchCollection, type SearchText, sectionIds } from './collection';
import { lastParts } from './compounds';
import { fieldWeights } from './impact';
import { endingEntry, stemEntry, wordEntry } from './words';

/** One section of one language, analysed. Words are numbers, since a large collection has millions. */
export interface Document {
  number: number;
  /** Its length in words, stop words of running text left out. */
  length: number;
  words: Uint32Array;
  /** How often each of the words stands there, weighted by field. */
  frequencies: Float32Array;
  /** Whole titles and names, with their weights. */
  names: readonly (readonly [key: string, weight: number])[];
}

/** A collection in one language as documents, with what its words are to the index. */
export class DocumentTable {
  readonly documents: Document[] = [];
  private readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    collection: SearchCollection,
    private readonly locale: Locale,
    span: number,
  ) {
    collection.pages.forEach((page, pageNumber) => {
      const text = page.texts[locale];
      if (!text) return;
      const ids = sectionIds(page);
      text.sections.forEach(({ id }, i) => {
        this.documents.push(this.document(text, i, pageNumber * span + ids.indexOf(id)));
      });
    });
  }

  /**
   * The keys of each word: its stem; the exact form, where the stem has several; the stem of its transliteration; the
   * stems of its last parts. In the order of the words' numbers.
   */
  keys(): string[][] {
    /** stem → its surface forms; only where there are several does the exact form say more than the stem */
    const surfaces = new Map<string, Set<string>>();
    for (const word of this.words) {
      const { stem, surface } = wordForms(word, this.locale);
      const forms = surfaces.get(stem) ?? new Set();
      surfaces.set(stem, forms.add(surface));
    }
    return this.words.map(word => {
      const { stem, surface, alias } = wordForms(word, this.locale);
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
  wordLists(): { words: string[]; endings: string[] } {
    const forms = this.words.map(word => wordForms(word, this.locale));
    const entries = (entry: (surface: string, stem: string) => string) =>
      new Set(forms.map(({ surface, stem }) => entry(surface, stem)));
    const surfaces = new Set(forms.map(({ surface }) => surface));
    const bareStems = new Set(forms.flatMap(({ stem }) => (surfaces.has(stem) ? [] : [stemEntry(stem)])));
    return {
      words: [...entries(wordEntry)].sort(),
      endings: [...entries(endingEntry), ...bareStems].sort(),
    };
  }

  private document(text: SearchText, index: number, number: number): Document {
    const section = text.sections[index]!;
    const frequencies = new Map<number, number>();
    const add = (value: string, weight: number, keepStopWords: boolean): number => {
      let length = 0;
      for (const { word, stop, joined } of analyse(value, this.locale)) {
        if (stop && !keepStopWords) continue;
        const at = this.numberOf(word);
        frequencies.set(at, (frequencies.get(at) ?? 0) + weight);
        if (!joined) length++;
      }
      return length;
    };
    const length = add(section.text, fieldWeights.text, false);
    add(section.heading, fieldWeights.heading, true);
    for (const word of section.related ?? []) add(word, fieldWeights.related, true);
    const names: [string, number][] = [];
    for (const question of section.questions ?? []) {
      add(question, fieldWeights.question, true);
      for (const key of nameKeys(question, this.locale)) names.push([key, fieldWeights.title]);
    }
    if (index === 0) {
      add(text.title, fieldWeights.title, true);
      for (const name of text.names) add(name, fieldWeights.name, true);
      for (const word of text.related) add(word, fieldWeights.related, true);
      for (const name of new Set([text.title, ...text.names])) {
        const weight = name === text.title ? fieldWeights.title : fieldWeights.name;
        for (const key of nameKeys(name, this.locale)) names.push([key, weight]);
      }
    }
    return {
      number,
      length,
      words: Uint32Array.from(frequencies.keys()),
      frequencies: Float32Array.from(frequencies.values()),
      names,
    };
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
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
