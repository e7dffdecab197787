import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Index } from 'flexsearch';
import { ByteWriter } from './bytes';
import {
  type BlockEntry,
  formatVersion,
  headLimit,
  maxResolution,
  type Posting,
  type Root,
  type TermEntry,
  writeKey,
  writePostings,
  writeTerm,
} from './format';

/** Bytes of a block before compression: a query needs a few blocks, so they are small. */
const blockBytes = 6_000;
/** An index whose terms are at most this long stays one block: one request, no matter what is asked. */
const oneBlockBytes = 24_000;

/** Content-addressed files, by name. */
export type StaticFiles = Map<string, Uint8Array>;

/** Adds bytes under the hash of their content. @returns the file's name */
export function addFile(files: StaticFiles, bytes: Uint8Array): string {
  const packed = gzipSync(bytes, { level: 9 });
  // Bytes 4–9 hold a time stamp and the operating system: zero, so that every machine writes the same file.
  packed.fill(0, 4, 8);
  packed[9] = 255;
  const name = `${createHash('sha256').update(packed).digest('base64url').slice(0, 11)}.bin`;
  files.set(name, packed);
  return name;
}

/**
 * The writing half of StaticStorage: a FlexSearch storage that commits an index to static files.
 *
 *     const writer = new StaticWriter();
 *     await index.mount(writer);
 *     await index.commit();
 *     const { root, files } = writer.finish(meta, words);
 */
export class StaticWriter {
  readonly db = null;
  private readonly files: StaticFiles = new Map();
  private terms: BlockEntry<string>[] = [];
  private resolution = maxResolution;

  async mount(index: Index): Promise<void> {
    (index as unknown as { db: unknown }).db = this;
  }

  /** Writes the whole index as it is in memory. @throws {RangeError} when its resolution does not fit the format */
  async commit(index: Index): Promise<void> {
    const { map, resolution } = index as unknown as {
      map: Map<string, (number[] | undefined)[]>;
      resolution: number;
    };
    if (resolution > maxResolution) {
      throw new RangeError(
        `Unexpected resolution ${resolution} of the index, expected at most ${maxResolution}. Set \`resolution: ${maxResolution}\`.`,
      );
    }
    this.resolution = resolution;
    const entries = [...map]
      .map(([key, slots]) => this.entry(key, slots))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    this.terms = writeBlocks(
      this.files,
      entries,
      entry => entry.key,
      (writer, entry, previous) => writeTerm(writer, entry, previous?.key ?? ''),
    );
  }

  /**
   * @param words sorted words for suggestions (typos), fetched only when a query word is unknown
   */
  finish<M>(meta: M, words: readonly string[]): { root: Root<M>; files: StaticFiles } {
    const blocks = writeBlocks(
      this.files,
      words,
      word => word,
      (writer, word, previous) => writeKey(writer, word, previous ?? ''),
    );
    return {
      root: { version: formatVersion, resolution: this.resolution, terms: this.terms, words: blocks, meta },
      files: this.files,
    };
  }

  private entry(key: string, slots: (number[] | undefined)[]): TermEntry {
    const postings: Posting[] = [];
    slots.forEach((ids, slot) => {
      for (const id of ids ?? []) postings.push({ id, slot });
    });
    if (postings.length <= headLimit) return { key, frequency: postings.length, head: postings };
    postings.sort((a, b) => a.slot - b.slot || a.id - b.id);
    const writer = new ByteWriter();
    writePostings(writer, postings.slice(headLimit));
    const tail = addFile(this.files, writer.result());
    return { key, frequency: postings.length, head: postings.slice(0, headLimit), tail };
  }

  // The rest of FlexSearch's storage interface: a static index is written once and whole.
  async open(): Promise<void> {}
  async close(): Promise<void> {}
  async destroy(): Promise<void> {}
  async clear(): Promise<void> {}
  async remove(): Promise<void> {}
}

/** Cuts sorted entries into files of about `blockBytes`, or one while they are small. */
function writeBlocks<E>(
  files: StaticFiles,
  entries: readonly E[],
  keyOf: (entry: E) => string,
  write: (writer: ByteWriter, entry: E, previous: E | undefined) => void,
): BlockEntry<string>[] {
  const whole = new ByteWriter();
  entries.forEach((entry, i) => {
    write(whole, entry, entries[i - 1]);
  });
  if (!entries.length) return [];
  if (whole.size <= oneBlockBytes) return [[keyOf(entries[0]!), addFile(files, whole.result())]];

  const blocks: BlockEntry<string>[] = [];
  let writer = new ByteWriter();
  let first: E | undefined;
  let previous: E | undefined;
  const close = () => {
    if (first !== undefined) blocks.push([keyOf(first), addFile(files, writer.result())]);
    writer = new ByteWriter();
    first = previous = undefined;
  };
  for (const entry of entries) {
    if (writer.size >= blockBytes) close();
    first ??= entry;
    write(writer, entry, previous);
    previous = entry;
  }
  close();
  return blocks;
}
