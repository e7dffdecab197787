import { Index } from 'flexsearch';
import type { Document, DocumentTable } from './documents';
import { impactOf, levels } from './impact';
import type { StaticWriter } from './storage/writer';

/** An index in memory takes some twelve bytes for each posting; with more than these it is made in parts. */
const mostPostings = 10_000_000;

/**
 * Feeds FlexSearch and commits it, in as many parts as its size asks for. Its score callback must give an integer below
 * the resolution, so the weight of a term in a document is one of 16 levels; content goes in as keys, since strings would
 * be analysed again.
 * @param partPostings postings in a part, at most, unless a single key has more
 */
export async function commitDocuments(
  table: DocumentTable,
  writer: StaticWriter,
  partPostings = mostPostings,
): Promise<void> {
  const average = table.averageLength;
  const keys = new KeyTable(table);
  /** Number of a key → its weighted frequency in the document at hand; 0 between two documents. */
  const weights = new Float64Array(keys.sorted.length);
  for (const [first, end] of keys.parts(partPostings)) {
    let found: number[] = [];
    let length = 0;
    const index = new Index({
      tokenize: 'strict',
      resolution: levels,
      cache: false,
      // FlexSearch's types know strings only; arrays pass through since 0.8 (nextapps-de/flexsearch#432).
      encode: ((keys: unknown) => keys) as never,
      score: ((_content: unknown, _key: string, i: number) =>
        impactOf(weights[found[i]!]!, length, average)) as never,
    });
    for (let i = 0; i < table.size; i++) {
      const document = table.at(i);
      found = [];
      length = document.length;
      keys.forEach(document, (key, weight) => {
        if (key < first || key >= end) return;
        if (!weights[key]) found.push(key);
        weights[key]! += weight;
      });
      if (found.length) index.add(document.number, found.map(key => keys.sorted[key]!) as never);
      for (const key of found) weights[key] = 0;
    }
    await writer.append(index);
  }
}

/** The keys of a collection, sorted and numbered in that order. */
class KeyTable {
  readonly sorted: string[];
  private readonly numbers: ReadonlyMap<string, number>;
  /** Number of a word → numbers of its keys. */
  private readonly ofWord: readonly Uint32Array[];

  constructor(private readonly table: DocumentTable) {
    const ofWord = table.keys();
    const all = new Set(ofWord.flat());
    for (let i = 0; i < table.size; i++) for (const [key] of table.at(i).names) all.add(key);
    this.sorted = [...all].sort();
    this.numbers = new Map(this.sorted.map((key, number) => [key, number]));
    this.ofWord = ofWord.map(keys => Uint32Array.from(keys, key => this.numbers.get(key)!));
  }

  /** Tells each key of a document with its weight; a key of several words several times. */
  forEach({ names, words, frequencies }: Document, tell: (key: number, weight: number) => void): void {
    // a name that is told twice counts once, as the last of them
    for (const [key, weight] of new Map(names)) tell(this.numbers.get(key)!, weight);
    for (let i = 0; i < words.length; i++)
      for (const key of this.ofWord[words[i]!]!) tell(key, frequencies[i]!);
  }

  /** Ranges of keys, first and end, that have at most so many postings together. */
  parts(most: number): [first: number, end: number][] {
    const postings = new Uint32Array(this.sorted.length);
    for (let i = 0; i < this.table.size; i++) this.forEach(this.table.at(i), key => postings[key]!++);
    const parts: [number, number][] = [];
    let first = 0;
    let sum = 0;
    postings.forEach((count, key) => {
      if (sum && sum + count > most) {
        parts.push([first, key]);
        first = key;
        sum = 0;
      }
      sum += count;
    });
    // the last part, or an index of nothing
    return [...parts, [first, postings.length]];
  }
}
