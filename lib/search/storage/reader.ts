import type { Index } from 'flexsearch';
import { ByteReader } from './bytes';
import { OtherVersionError, SearchFileError, StorageUseError } from './errors';
import {
  type BlockEntry,
  blockIndex,
  formatVersion,
  type Posting,
  type Root,
  readDirectory,
  readKey,
  readTails,
  readTerms,
  type TermEntry,
} from './format';
import { refuseContext } from './mounting';

/** A beginning or ending that more words share than fit in so many blocks says too little. */
const mostWordBlocks = 6;

/** Fetches the bytes of a file by its name. Injected: HTTP in the browser, the disk in tests and evaluation. */
export type FetchFile = (name: string, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/** A term with the postings that were asked for. */
export interface FoundTerm {
  key: string;
  frequency: number;
  postings: Posting[];
}

/** Orders documents; what it returns is what `index.search` returns. `undefined` marks a key that does not exist. */
export type Rank<R> = (terms: readonly (FoundTerm | undefined)[]) => R[];

/**
 * The reading half of StaticStorage: a read-only FlexSearch storage over static files.
 *
 *     const reader = await StaticReader.open(fetchFile);
 *     await index.mount(reader);
 *     await index.search('two words', { suggest: true });
 *
 * Without a ranker it returns the same ids as the index in memory: all terms must match, or with `suggest` any,
 * documents with more terms first. FlexSearch's traps that shape this class: without `search` it would fetch term
 * after term; one-term queries go to `get`; `search` gets encoded terms, never the query.
 */
export class StaticReader<M = unknown> {
  readonly db = null;
  /** Set by the application; used where the search asks for `enrich`. */
  rank: Rank<unknown> | undefined;
  /** File name → its decoded content, so that nothing is fetched or decoded twice. */
  private readonly loaded = new Map<string, Promise<unknown>>();

  private constructor(
    private readonly fetchFile: FetchFile,
    readonly root: Root<M>,
  ) {}

  /** Reads the root. @throws {SearchFileError} when it cannot be read or has another version */
  static async open<M>(fetchFile: FetchFile, rootName = 'root.bin'): Promise<StaticReader<M>> {
    try {
      const root = JSON.parse(new TextDecoder().decode(await inflate(await fetchFile(rootName)))) as Root<M>;
      if (root.version !== formatVersion) throw new OtherVersionError(root.version, formatVersion);
      return new StaticReader(fetchFile, root);
    } catch (cause) {
      throw new SearchFileError(rootName, { cause });
    }
  }

  /**
   * Makes an index search these files. From now on it cannot be changed: `add`, `append`, `update` and `remove` throw
   * where they are called; left alone they would go to memory, where nothing is searched any more.
   * @throws {UnsupportedIndexError} when the index has a context
   */
  async mount(index: Index): Promise<void> {
    refuseContext(index);
    const write = () => {
      throw readOnly();
    };
    const refused = { add: write, append: write, update: write, remove: write };
    // FlexSearch cuts off slots beyond the resolution of its own, where it asks term by term
    Object.assign(index, { db: this, resolution: this.root.resolution, ...refused });
  }

  /**
   * Several terms at once, as FlexSearch calls it: all files are fetched in parallel.
   * @returns false for a search without `resolve`: FlexSearch then asks term by term and makes its Resolver itself
   */
  search(
    _index: Index,
    keys: readonly string[],
    limit = 100,
    offset = 0,
    suggest = false,
    resolve = true,
    enrich = false,
  ): Promise<unknown[]> | false {
    if (!resolve) return false;
    return this.searchAll(keys, { limit, offset, suggest, rank: enrich ? this.rank : undefined });
  }

  /** @param options `rank` is taken before anything is awaited: the next query brings its own */
  private async searchAll(
    keys: readonly string[],
    { limit, offset, suggest, rank }: SearchAllOptions,
  ): Promise<unknown[]> {
    const terms = await Promise.all([...new Set(keys)].map(key => this.term(key, !rank)));
    if (rank) return rank(terms);
    return intersect(terms, suggest, this.root.resolution).slice(offset, limit ? offset + limit : undefined);
  }

  /** One term, as FlexSearch calls it. */
  async get(
    key: string,
    _context = '',
    limit = 0,
    offset = 0,
    resolve = true,
    enrich = false,
  ): Promise<unknown[]> {
    const rank = enrich ? this.rank : undefined;
    if (rank) return rank([await this.term(key)]);
    const term = await this.term(key, true);
    if (!resolve) return slotsOf(term);
    return slotsOf(term)
      .flat()
      .slice(offset, limit ? offset + limit : undefined);
  }

  async has(id: number): Promise<boolean> {
    for (const file of await this.blocksFrom(this.root.terms, '', Number.POSITIVE_INFINITY)) {
      for (const entry of await this.load(file, readTerms)) {
        if ((await this.postings(entry, true)).some(posting => posting.id === id)) return true;
      }
    }
    return false;
  }

  /** A term's postings: the best 512, or with `whole` every one. Undefined when the index does not have the key. */
  async term(key: string, whole = false): Promise<FoundTerm | undefined> {
    const [file] = await this.blocksFrom(this.root.terms, key, 1);
    if (file === undefined) return undefined;
    const entry = (await this.load(file, readTerms)).find(candidate => candidate.key === key);
    return entry && { key, frequency: entry.frequency, postings: await this.postings(entry, whole) };
  }

  /** The keys that begin with a prefix, in order; at most two blocks are fetched for them. */
  async keysWithPrefix(prefix: string): Promise<TermEntry[]> {
    const files = await this.blocksFrom(this.root.terms, prefix, 2);
    const blocks = await Promise.all(files.map(file => this.load(file, readTerms)));
    return blocks.flat().filter(entry => entry.key.startsWith(prefix));
  }

  /** The words for suggestions in the blocks where words with this beginning stand, their neighbours there included. */
  words(prefix: string): Promise<string[]> {
    return this.wordsAround(this.root.words, prefix);
  }

  /** As `words`, by the ending of words; `reversed` is it spelt backwards, and so are the words. */
  endings(reversed: string): Promise<string[]> {
    return this.wordsAround(this.root.endings, reversed);
  }

  private async wordsAround(blocks: readonly BlockEntry<string>[], prefix: string): Promise<string[]> {
    const files = await this.blocksFrom(blocks, prefix, mostWordBlocks, prefix);
    return (await Promise.all(files.map(file => this.load(file, readWords)))).flat();
  }

  /**
   * The files of the block where a key may stand and of those that follow it, through all directories.
   * @param most blocks at most
   * @param prefix where it is given, only blocks that may have entries with it
   */
  private async blocksFrom(
    list: readonly BlockEntry<string>[],
    key: string,
    most: number,
    prefix?: string,
  ): Promise<string[]> {
    const files: string[] = [];
    for (let i = blockIndex(list, key); i < list.length && files.length < most; i++) {
      const [first, file, depth] = list[i]!;
      if (files.length && prefix !== undefined && first.slice(0, prefix.length) > prefix) break;
      if (!depth) files.push(file);
      else {
        const below = await this.load(file, bytes => readDirectory(bytes, depth));
        files.push(...(await this.blocksFrom(below, key, most - files.length, prefix)));
      }
    }
    return files;
  }

  /** Fetches, inflates and decodes a file once. A failed one is forgotten, so that it can be asked for again. */
  load<T>(file: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.loaded.get(file) as Promise<T> | undefined;
    if (known) return known;
    const loading = (async () => {
      try {
        return decode(await inflate(await this.fetchFile(file)));
      } catch (cause) {
        throw cause instanceof SearchFileError ? cause : new SearchFileError(file, { cause });
      }
    })();
    this.loaded.set(file, loading);
    // Here, not in the function above: that one runs before `set` when the fetcher throws at once.
    loading.catch(() => this.loaded.delete(file));
    return loading;
  }

  private async postings(entry: TermEntry, whole: boolean): Promise<Posting[]> {
    if (!whole || !entry.tail) return entry.head;
    const { file, list } = entry.tail;
    const tail = (await this.load(file, readTails))[list];
    if (!tail) throw new SearchFileError(file);
    return [...entry.head, ...tail];
  }

  // What an index calls to change its storage. Nothing can be changed: an index over HTTP is read-only.
  async commit(): Promise<void> {
    throw readOnly();
  }
  async clear(): Promise<void> {
    throw readOnly();
  }
  async destroy(): Promise<void> {
    throw readOnly();
  }
  async remove(): Promise<void> {
    throw readOnly();
  }

  // Stubs of the interface that an `Index` never calls: there is no connection, and a `Document`'s store and tags are
  // not in the files.
  async open(): Promise<void> {}
  async close(): Promise<void> {}
  async tag(): Promise<unknown[]> {
    return [];
  }
  async enrich(): Promise<unknown[]> {
    return [];
  }
}

interface SearchAllOptions {
  limit: number;
  offset: number;
  suggest: boolean;
  rank: Rank<unknown> | undefined;
}

function readOnly(): StorageUseError {
  return new StorageUseError(
    'Unexpected change of an index that is mounted on static files, expected only searches. Build the files again with a StaticWriter.',
  );
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function readWords(bytes: Uint8Array): string[] {
  const reader = new ByteReader(bytes);
  const words: string[] = [];
  while (!reader.done) words.push(readKey(reader, words.at(-1) ?? ''));
  return words;
}

/** Postings as FlexSearch keeps them: ids by slot, in the order in which they were added. */
function slotsOf(term: FoundTerm | undefined): number[][] {
  const slots: number[][] = [];
  for (const { id, slot } of [...(term?.postings ?? [])].sort((a, b) => a.id - b.id)) {
    slots[slot] ??= [];
    slots[slot].push(id);
  }
  return Array.from(slots, ids => ids ?? []);
}

/** FlexSearch's own meaning of several terms: documents with all of them or, with `suggest`, with any, most first. */
function intersect(
  terms: readonly (FoundTerm | undefined)[],
  suggest: boolean,
  resolution: number,
): number[] {
  if (!suggest && terms.some(term => !term)) return [];
  /** id → terms that have it, and the worst slot among them */
  const found = new Map<number, { count: number; slot: number }>();
  for (const term of terms) {
    for (const { id, slot } of term?.postings ?? []) {
      const entry = found.get(id);
      found.set(id, {
        count: (entry?.count ?? 0) + 1,
        slot: Math.max(entry?.slot ?? 0, Math.min(slot, resolution - 1)),
      });
    }
  }
  const known = terms.filter(Boolean).length;
  return [...found]
    .filter(([, { count }]) => suggest || count === known)
    .sort(([a, left], [b, right]) => right.count - left.count || left.slot - right.slot || a - b)
    .map(([id]) => id);
}
