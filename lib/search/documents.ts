import type { Locale } from '../i18n/locales';
import { nameKeys } from './analyse/analyse';
import { spellDates } from './analyse/dates';
import { tokenize } from './analyse/tokens';
import { type AnalysedSection, AnalysedSections, type WeightedName } from './analysed-sections';
import type { AnalysisCache } from './analysis-cache';
import { type SearchCollection, type SearchText, sectionIds } from './collection';
import { fieldWeights } from './impact';
import { Vocabulary } from './vocabulary';

/** One section of one language, analysed, with its number. */
export interface Document extends AnalysedSection {
  number: number;
}

export interface AnalysisOptions {
  /** Sections that an earlier build analysed; it gets this one's in their place. */
  cache?: AnalysisCache | undefined;
  /** Told how many pages have been read so far, which takes longest. */
  onPage?: (done: number) => void;
}

/** A collection in one language as documents, with what its words are to the index. */
export class DocumentTable {
  private readonly numbers: number[] = [];
  private readonly sections = new AnalysedSections();
  private readonly vocabulary: Vocabulary;
  /** Number of a word → its weighted frequency in the section at hand; 0 between two sections. */
  private readonly weights: number[] = [];

  constructor(
    collection: SearchCollection,
    private readonly locale: Locale,
    span: number,
    { cache, onPage }: AnalysisOptions = {},
  ) {
    const kept = cache?.read();
    this.vocabulary = new Vocabulary(locale, kept?.words);
    const pages: [hash: string, sections: number][] = [];
    collection.pages.forEach((page, pageNumber) => {
      onPage?.(pageNumber + 1);
      const text = page.texts[locale];
      if (!text) return;
      const ids = sectionIds(page);
      for (const { id } of text.sections) this.numbers.push(pageNumber * span + ids.indexOf(id));
      const hash = cache?.hashOf(text);
      const known = hash === undefined ? undefined : kept?.pages.get(hash);
      for (let i = 0; i < text.sections.length; i++)
        this.sections.add(known === undefined ? this.analysed(text, i) : kept!.sections.at(known + i));
      if (hash !== undefined) pages.push([hash, text.sections.length]);
    });
    cache?.write(pages, this.vocabulary.words, this.sections);
  }

  get size(): number {
    return this.numbers.length;
  }

  /** Words of an average section. */
  get averageLength(): number {
    const total = this.sections.lengths.slice().reduce((sum, length) => sum + length, 0);
    return total / Math.max(1, this.size);
  }

  at(i: number): Document {
    return { number: this.numbers[i]!, ...this.sections.at(i) };
  }

  /** Number of a word → the keys it stands under. */
  keys(): string[][] {
    return this.vocabulary.keys(this.used());
  }

  wordLists(): { words: string[]; endings: string[] } {
    return this.vocabulary.wordLists(this.used());
  }

  /** Stop words of running text have a number as well, and so have words of pages that are gone. */
  private used(): Uint8Array {
    return this.sections.used(this.vocabulary.words.length);
  }

  private analysed(text: SearchText, index: number): AnalysedSection {
    const section = text.sections[index]!;
    const words: number[] = [];
    const add = (value: string, weight: number, keepStopWords: boolean): number => {
      let length = 0;
      for (const { word, joined } of spellDates(tokenize(value), this.locale)) {
        const at = this.vocabulary.numberOf(word);
        if (!keepStopWords && this.vocabulary.formsOf(at).stop) continue;
        while (this.weights.length <= at) this.weights.push(0);
        if (!this.weights[at]) words.push(at);
        this.weights[at]! += weight;
        if (!joined) length++;
      }
      return length;
    };
    const length = add(section.text, fieldWeights.text, false);
    add(section.heading, fieldWeights.heading, true);
    for (const word of section.related ?? []) add(word, fieldWeights.related, true);
    const names: WeightedName[] = [];
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
    const frequencies = Float32Array.from(words, at => this.weights[at]!);
    for (const at of words) this.weights[at] = 0;
    return { length, words: Uint32Array.from(words), frequencies, names };
  }
}
