import { ByteReader, type ByteWriter } from './bytes';

/**
 * The files a FlexSearch index becomes. All are gzip streams: static hosts do not compress binary files, so they
 * are shipped compressed under a neutral ending and inflated by the reader; gzip's own checksum and length tell a
 * torn, changed or wrong file on arrival, also on plain-HTTP hosts, where `crypto.subtle` does not exist.
 *
 *     root.bin          JSON: what there is, and where
 *     <hash>.bin        a directory: the blocks of a part of a long list
 *     <hash>.bin        a shard of terms: front-coded keys, each with its best postings
 *     <hash>.bin        tails: the postings of frequent terms beyond the best 512
 *     <hash>.bin        a block of dictionary words, a block of records
 *
 * Names are hashes of the content, so everything but the root can be cached for ever.
 */
export const formatVersion = 4;

/** Postings that stand in the term's shard; the rest is fetched only when all are wanted. */
export const headLimit = 512;

/**
 * The first entry of a block and the name of its file; blocks are sorted, so a block is found by binary search. With a
 * depth the file is a directory, which lists blocks (depth 1) or directories of one depth less.
 */
export type BlockEntry<K> = [first: K, file: string, depth?: number];

/** `M` is what the application wants to know before it searches; the storage passes it through. */
export interface Root<M> {
  version: number;
  /** FlexSearch's resolution: how many slots (levels of weight) postings have. */
  resolution: number;
  terms: BlockEntry<string>[];
  /** Words for suggestions, by their beginnings … */
  words: BlockEntry<string>[];
  /** … and by their endings: spelt backwards. */
  endings: BlockEntry<string>[];
  meta: M;
}

/** One document under a term; slot 0 is the best. */
export interface Posting {
  id: number;
  slot: number;
}

export interface TermEntry {
  key: string;
  /** Documents that have the term, those in the tail included. */
  frequency: number;
  head: Posting[];
  /** Where the further postings are. */
  tail?: TailPlace;
}

/** Tails share files; this one is the list of that number in its file, from 0. */
export interface TailPlace {
  file: string;
  list: number;
}

/** Slots fit in four bits, so a posting is one number: gap to the previous id × 16 + slot. */
export const maxResolution = 16;

export function writePostings(writer: ByteWriter, postings: readonly Posting[]): void {
  writer.number(postings.length);
  let previous = 0;
  for (const { id, slot } of [...postings].sort((a, b) => a.id - b.id)) {
    writer.number((id - previous) * maxResolution + slot);
    previous = id;
  }
}

export function readPostings(reader: ByteReader): Posting[] {
  let id = 0;
  return Array.from({ length: reader.number() }, () => {
    const packed = reader.number();
    const slot = packed % maxResolution;
    id += (packed - slot) / maxResolution;
    return { id, slot };
  });
}

/**
 * Writes sorted keys, each as the length it shares with the one before and the rest; cut between characters, since
 * half a surrogate pair has no UTF-8.
 */
export function writeKey(writer: ByteWriter, key: string, previous: string): void {
  let shared = 0;
  while (shared < key.length && shared < previous.length && key[shared] === previous[shared]) shared++;
  if (/[\uD800-\uDBFF]/.test(key[shared - 1] ?? '')) shared--;
  writer.number(shared);
  writer.string(key.slice(shared));
}

export function readKey(reader: ByteReader, previous: string): string {
  const shared = reader.number();
  return previous.slice(0, shared) + reader.string();
}

export function writeTerm(writer: ByteWriter, entry: TermEntry, previous: string): void {
  writeKey(writer, entry.key, previous);
  writer.number(entry.frequency);
  writePostings(writer, entry.head);
  if (!entry.tail) return;
  writer.string(entry.tail.file);
  writer.number(entry.tail.list);
}

export function readTerms(bytes: Uint8Array): TermEntry[] {
  const reader = new ByteReader(bytes);
  const terms: TermEntry[] = [];
  let previous = '';
  while (!reader.done) {
    const key = readKey(reader, previous);
    const frequency = reader.number();
    const head = readPostings(reader);
    const tail = frequency > head.length ? { file: reader.string(), list: reader.number() } : undefined;
    terms.push({ key, frequency, head, ...(tail && { tail }) });
    previous = key;
  }
  return terms;
}

/** The lists of a file of tails. */
export function readTails(bytes: Uint8Array): Posting[][] {
  const reader = new ByteReader(bytes);
  const tails: Posting[][] = [];
  while (!reader.done) tails.push(readPostings(reader));
  return tails;
}

/** What a directory lists, sorted by the first entry. */
export function writeDirectory(writer: ByteWriter, blocks: readonly BlockEntry<string>[]): void {
  let previous = '';
  for (const [first, file] of blocks) {
    writeKey(writer, first, previous);
    writer.string(file);
    previous = first;
  }
}

/** @param depth of the directory */
export function readDirectory(bytes: Uint8Array, depth: number): BlockEntry<string>[] {
  const reader = new ByteReader(bytes);
  const blocks: BlockEntry<string>[] = [];
  while (!reader.done) {
    const first = readKey(reader, blocks.at(-1)?.[0] ?? '');
    blocks.push(depth > 1 ? [first, reader.string(), depth - 1] : [first, reader.string()]);
  }
  return blocks;
}

/** Index of the last block that begins at or before a key; 0 when all begin after it. */
export function blockIndex<K extends string | number>(
  blocks: readonly (readonly [first: K, ...unknown[]])[],
  key: K,
): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]![0] <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}
