import type { Index } from 'flexsearch';
import { BlockWriter } from './block-writer';
import { StorageUseError, UnsupportedIndexError } from './errors';
import type { StaticFiles } from './files';
import {
  type BlockEntry,
  formatVersion,
  headLimit,
  maxResolution,
  type Posting,
  type Root,
  type TermEntry,
  writeKey,
  writeTerm,
} from './format';
import { type IndexInside, refuseContext } from './mounting';
import { TailWriter } from './tail-writer';

export { addFile, nameOf, pack, type StaticFiles } from './files';

/** Bytes of a block of words before compression: suggestions look at all that begin or end alike. */
const wordBlockBytes = 6_000;
/**
 * Bytes of a block of terms. Every block costs the root about 16 bytes and a query needs about four, so the sum is least
 * at twice the square root of the whole.
 */
const termBlockBytes = (whole: number) => Math.max(1_500, Math.min(6_000, 2 * Math.sqrt(whole)));

/** Ids of a term by slot, as an index has them. */
type Slots = readonly (readonly number[] | undefined)[];

/** Ids are below this, so that one and its slot are one safe integer. */
const idLimit = 2 ** 49;

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
  private terms: BlockWriter | undefined;
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
    insideOf(index);
    await this.clear();
    await this.append(index);
  }

  /**
   * Writes an index after those before it, so that one that is too large for the memory is made and written in parts.
   * @throws {UnsupportedIndexError} as `commit`, and when its terms do not come after those that are written
   */
  async append(index: Index): Promise<void> {
    const { map, resolution } = insideOf(index);
    const keys = [...map.keys()].sort();
    const last = this.terms?.last;
    if (last !== undefined && keys.length && keys[0]! <= last) {
      throw new UnsupportedIndexError(
        `Unexpected term \`${keys[0]}\` after \`${last}\`, expected parts of an index in the order of their terms.`,
      );
    }
    this.resolution = resolution;
    this.terms ??= new BlockWriter(this.files, termBlockBytes(roughSize(map)));
    // before the terms, which say where their tails are
    const tails = new TailWriter(this.files);
    for (const key of keys) {
      const slots = map.get(key)!;
      if (countOf(slots) > headLimit) tails.add(key, postingsOf(key, slots).slice(headLimit));
    }
    const places = tails.end();
    for (const key of keys) {
      // entry by entry: all of them at once would be the whole index a second time
      const postings = postingsOf(key, map.get(key)!);
      const tail = places.get(key);
      const entry: TermEntry = {
        key,
        frequency: postings.length,
        head: postings.slice(0, headLimit),
        ...(tail && { tail }),
      };
      this.terms.add(key, (writer, previous) => writeTerm(writer, entry, previous));
    }
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
      terms: terms.list(files),
      words: wordBlocks(files, words),
      endings: wordBlocks(files, endings),
      meta,
    };
    return { root, files };
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

/** What is to be written of an index. @throws {UnsupportedIndexError} when the format cannot hold it */
function insideOf(index: Index): IndexInside {
  refuseContext(index);
  const inside = index as unknown as IndexInside;
  const { map, resolution } = inside;
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
  return inside;
}

/** The postings of a term, best first: by slot, then by id. @throws {UnsupportedIndexError} when an id does not fit */
function postingsOf(key: string, slots: Slots): Posting[] {
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
  return postings.sort((a, b) => a.slot - b.slot || a.id - b.id);
}

function countOf(slots: Slots): number {
  return slots.reduce((sum, ids) => sum + (ids?.length ?? 0), 0);
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
    size += 8 + 2 * Math.min(countOf(slots), headLimit);
  }
  return size;
}

function wordBlocks(files: StaticFiles, words: readonly string[]): BlockEntry<string>[] {
  const blocks = new BlockWriter(files, wordBlockBytes);
  for (const word of words) blocks.add(word, (writer, previous) => writeKey(writer, word, previous));
  return blocks.list(files);
}
