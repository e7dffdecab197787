import { NumberList } from './number-list';

/** A whole title or name, with its weight. */
export type WeightedName = readonly [key: string, weight: number];

/** A section as the index sees it; its words are numbers. */
export interface AnalysedSection {
  /** Its length in words, stop words of running text left out. */
  length: number;
  words: Uint32Array;
  /** How often each of the words stands there, weighted by field. */
  frequencies: Float32Array;
  /** Whole titles and names that it answers to. */
  names: readonly WeightedName[];
}

/**
 * Sections of a language, analysed, one after another in columns: an object for each of a million sections takes more
 * memory than what it says.
 */
export class AnalysedSections {
  /**
   * @param ends where the words of each section end in the next two columns
   * @param names number of a section → its names; most have none
   */
  constructor(
    readonly lengths = new NumberList(Uint32Array),
    readonly ends = new NumberList(Uint32Array),
    readonly words = new NumberList(Uint32Array),
    readonly frequencies = new NumberList(Float32Array),
    readonly names = new Map<number, readonly WeightedName[]>(),
  ) {}

  get count(): number {
    return this.ends.length;
  }

  add({ length, words, frequencies, names }: AnalysedSection): void {
    if (names.length) this.names.set(this.count, names);
    this.lengths.push(length);
    this.words.append(words);
    this.frequencies.append(frequencies);
    this.ends.push(this.words.length);
  }

  /** Number of a word → 1 where a section has it, 0 where none does. @param words how many there are */
  used(words: number): Uint8Array {
    const used = new Uint8Array(words);
    for (const word of this.words.slice()) used[word] = 1;
    return used;
  }

  at(i: number): AnalysedSection {
    const start = i ? this.ends.at(i - 1) : 0;
    const end = this.ends.at(i);
    return {
      length: this.lengths.at(i),
      words: this.words.slice(start, end),
      frequencies: this.frequencies.slice(start, end),
      names: this.names.get(i) ?? [],
    };
  }
}
