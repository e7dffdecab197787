import { createHash, type Hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Index } from 'flexsearch';
import { ByteWriter } from './bytes';
import { StorageUseError, UnsupportedIndexError } from './errors';
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
import { type IndexInside, refuseContext } from './mounting';

/** Bytes of a block of words before compression: suggestions look at all that begin or end alike. */
const wordBlockBytes = 6_000;
/**
 * Bytes of a block of terms. Every block costs the root about 16 bytes and a query needs about four, so the sum is least
 * at twice the square root of the whole.
 */
const termBlockBytes = (whole: number) => Math.max(1_500, Math.min(6_000, 2 * Math.sqrt(whole)));
/** An index whose terms are at most this long stays one block: one request, no matter what is asked. */
const oneBlockBytes = 24_000;

/** Ids are below this, so that one and its slot are one safe integer. */
const idLimit = 2 ** 49;

/** Content-addressed files, by name. */
export type StaticFiles = Map<string, Uint8Array>;

/** Letters of a name: 48 bits of a hash, which a million files may share before one clash is likely to a thousandth. */
const nameLength = 8;

/** The name that a hash of contents gives. */
export function nameOf(hash: Hash): string {
  return hash.digest('base64url').slice(0, nameLength);
}

/** The bytes as they are shipped; the same on every machine. */
export function pack(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 });
  // Bytes 4–9 hold a time stamp and the operating system.
  packed.fill(0, 4, 8);
  packed[9] = 255;
  return packed;
}

/** Adds bytes under the hash of their content. @returns the file's name */
export function addFile(files: StaticFiles, bytes: Uint8Array): string {
  const packed = pack(bytes);
  const name = `${nameOf(createHash('sha256').update(packed))}.bin`;
  files.set(name, packed);
  return name;
}

/**
 * The writing half of StaticStorage: a FlexSearch storage that commits an index to static files.
 *
 *     const writer = new StaticWriter();
 *     await index.mount(writer);
 *     await index.commit();
 *     const { root, files } = writer.finish(meta);
 */
export class StaticWriter {
  readonly db = null;
  private readonly files: StaticFiles = new Map();
  /** Undefined until an index is committed. */
  private terms: BlockEntry<string>[] | undefined;
  private resolution = maxResolution;

  /** @throws {UnsupportedIndexError} when the index has a context */
  async mount(index: Index): Promise<void> {
    refuseContext(index);
    Object.assign(index, { db: this });
  }

  /**
   * Writes the whole index as it is in memory; a second time in place of the first.
   * @throws {UnsupportedIndexError} when its resolution, its ids or its keystore do not fit the format
   */
  async commit(index: Index): Promise<void> {
    refuseContext(index);
    const { map, resolution } = index as unknown as IndexInside;
    if (resolution > maxResolution) {
      throw new UnsupportedIndexError(
        `Unexpected resolution ${resolution} of the index, expected at most ${maxResolution}. Set \`resolution: ${maxResolution}\`.`,
      );
    }
    if (!(map instanceof Map)) {
      throw new UnsupportedIndexError(
        'Unexpected keystore of the index, expected one map of terms. Leave `keystore` out.',
      );
    }
    await this.clear();
    this.resolution = resolution;
    // entry by entry: all of them at once would be the whole index a second time
    this.terms = writeBlocks(
      this.files,
      [...map.keys()].sort(),
      termBlockBytes(roughSize(map)),
      (writer, key, previous) => writeTerm(writer, this.entry(key, map.get(key)!), previous),
    );
  }

  /**
   * The files of what was committed, and the root that leads to them. The root is not among the files: its name is
   * the application's choice.
   * @param meta what the application wants to know before it searches; JSON
   * @param words sorted entries of words for suggestions, fetched only when they are asked for
   * @param endings the same, sorted by words spelt backwards
   * @throws {StorageUseError} when nothing was committed
   */
  finish<M>(
    meta: M,
    words: readonly string[] = [],
    endings: readonly string[] = [],
  ): { root: Root<M>; files: StaticFiles } {
    const { terms, resolution } = this;
    if (!terms)
      throw new StorageUseError(
        'Unexpected end without an index, expected `await index.commit()` before it.',
      );
    const files: StaticFiles = new Map(this.files);
    const root = {
      version: formatVersion,
      resolution,
      terms,
      words: writeBlocks(files, words, wordBlockBytes, writeKey),
      endings: writeBlocks(files, endings, wordBlockBytes, writeKey),
      meta,
    };
    return { root, files };
  }

  private entry(key: string, slots: (number[] | undefined)[]): TermEntry {
    const postings: Posting[] = [];
    slots.forEach((ids, slot) => {
      for (const id of ids ?? []) {
        if (!Number.isInteger(id) || id < 0 || id >= idLimit) {
          throw new UnsupportedIndexError(
            `Unexpected id \`${id}\` under the term \`${key}\`, expected a whole number from 0 to 2^49 - 1.`,
          );
        }
        postings.push({ id, slot });
      }
    });
    if (postings.length <= headLimit) return { key, frequency: postings.length, head: postings };
    postings.sort((a, b) => a.slot - b.slot || a.id - b.id);
    const writer = new ByteWriter();
    writePostings(writer, postings.slice(headLimit));
    const tail = addFile(this.files, writer.result());
    return { key, frequency: postings.length, head: postings.slice(0, headLimit), tail };
  }

  /** Drops what was committed. */
  async clear(): Promise<void> {
    this.files.clear();
    this.terms = undefined;
  }
  async destroy(): Promise<void> {
    await this.clear();
  }

  // What an index calls to search.
  async get(): Promise<never> {
    throw writeOnly();
  }
  async has(): Promise<never> {
    throw writeOnly();
  }

  // Stubs of the interface that an `Index` never calls: there is no connection, and a static index is written whole.
  async open(): Promise<void> {}
  async close(): Promise<void> {}
  async remove(): Promise<void> {}
}

function writeOnly(): StorageUseError {
  return new StorageUseError(
    'Unexpected search of an index that is mounted on a StaticWriter, expected only `commit`. Mount a StaticReader on the files it has written.',
  );
}

/** Bytes that terms take, about: some for the key, two for each posting at hand. */
function roughSize(map: IndexInside['map']): number {
  let size = 0;
  for (const slots of map.values()) {
    const postings = slots.reduce((sum, ids) => sum + (ids?.length ?? 0), 0);
    size += 8 + 2 * Math.min(postings, headLimit);
  }
  return size;
}

/** Writes the entries of sorted keys into files of about `blockBytes`, or into one while they are few. */
function writeBlocks(
  files: StaticFiles,
  keys: readonly string[],
  blockBytes: number,
  write: (writer: ByteWriter, key: string, previous: string) => void,
): BlockEntry<string>[] {
  if (!keys.length) return [];
  const whole = new ByteWriter();
  for (let i = 0; i < keys.length && whole.size <= oneBlockBytes; i++)
    write(whole, keys[i]!, keys[i - 1] ?? '');
  if (whole.size <= oneBlockBytes) return [[keys[0]!, addFile(files, whole.result())]];

  const blocks: BlockEntry<string>[] = [];
  for (let i = 0; i < keys.length; ) {
    const first = keys[i]!;
    const writer = new ByteWriter();
    for (let previous = ''; i < keys.length && writer.size < blockBytes; previous = keys[i++]!)
      write(writer, keys[i]!, previous);
    blocks.push([first, addFile(files, writer.result())]);
  }
  return blocks;
}
