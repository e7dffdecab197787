import { beforeAll, describe, expect, it } from 'vitest';
import { BlockWriter } from '../../../../lib/search/storage/block-writer';
import { formatVersion, writeKey } from '../../../../lib/search/storage/format';
import { StaticReader } from '../../../../lib/search/storage/reader';
import { type StaticFiles, StaticWriter } from '../../../../lib/search/storage/writer';
import { FileStore } from '../file-store';
import { depthOf, flatRoot } from '../other-layouts';
import { backwards, indexOf, write } from './small-index';

/** A number as five letters, so that numbers and words have one order and neighbours share beginnings. */
function wordOf(n: number): string {
  return n
    .toString(26)
    .padStart(5, '0')
    .replace(/./g, digit => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}

describe('a list of more blocks than a root names', () => {
  const words = Array.from({ length: 48_000 }, (_, n) => wordOf(n * 7));
  let deep: StaticReader;
  let flat: StaticReader;
  let store: FileStore;

  beforeAll(async () => {
    const documents = new Map(words.map((word, id) => [id, { [word]: 0 }] as const));
    const { root, files } = await write(indexOf(documents));
    store = FileStore.of(root, files);
    deep = await StaticReader.open(store.fetch);
    flat = await StaticReader.open(FileStore.of(flatRoot(root, files), files).fetch);
  });

  it('is in directories, and its root stays small', () => {
    expect(depthOf(flat.root.terms)).toBe(0);
    expect(flat.root.terms.length).toBeGreaterThan(256);
    expect(depthOf(deep.root.terms)).toBe(1);
    expect(deep.root.terms.length).toBeLessThan(20);
  });

  it('gives the terms that a flat root gives, and none that is not there', async () => {
    const asked = Array.from({ length: 600 }, (_, i) => wordOf(i * 490 + (i % 3)));
    const found = await Promise.all(asked.map(key => deep.term(key)));
    expect(found).toEqual(await Promise.all(asked.map(key => flat.term(key))));
    expect(found.filter(Boolean).length).toBeGreaterThan(100);
    expect(found.filter(term => !term).length).toBeGreaterThan(100);
    expect([await deep.term(''), await deep.term('zzzzzz')]).toEqual([undefined, undefined]);
  });

  it('gives the same completions, also where they go on in the next directory', async () => {
    const firsts = deep.root.terms.map(([first]) => first);
    // the last term before each directory begins: its second block is the first of the next
    const before = firsts.slice(1).map(first => words[words.indexOf(first) - 1]!.slice(0, 4));
    for (const prefix of [...before, 'b', 'aab', 'zz', '']) {
      const found = await deep.keysWithPrefix(prefix);
      expect(found).toEqual(await flat.keysWithPrefix(prefix));
    }
  });

  it('costs one directory and one block for a term', async () => {
    const fresh = await StaticReader.open(store.fetch);
    store.asked.length = 0;
    expect(await fresh.term(words[30_000]!)).toBeDefined();
    expect(store.asked).toHaveLength(2);
    await fresh.term(words[30_001]!);
    expect(store.asked).toHaveLength(2);
  });

  it('is searched through for a document', async () => {
    expect(await deep.has(47_999)).toBe(true);
    expect(await deep.has(48_000)).toBe(false);
  });
});

describe('a list of more directories than a root names', () => {
  it('is in directories of directories, and found as any other', async () => {
    const files: StaticFiles = new Map();
    const words = Array.from({ length: 20_000 }, (_, n) => `${wordOf(n)} stands for a long entry`);
    // a block for each word
    const blocks = new BlockWriter(files, 1);
    for (const word of words) blocks.add(word, (writer, previous) => writeKey(writer, word, previous));
    const list = blocks.list(files);
    expect(depthOf(list)).toBe(2);
    expect(list.length).toBeLessThan(10);
    const root = { version: formatVersion, resolution: 16, terms: [], words: list, endings: [], meta: null };
    const deep = await StaticReader.open(FileStore.of(root, files).fetch);
    const flat = await StaticReader.open(FileStore.of(flatRoot(root, files), files).fetch);
    // the last words of directories of either depth, and some others
    for (const n of [0, 63, 64, 4_095, 4_096, 8_191, 12_345, 19_999]) {
      const found = await deep.words(wordOf(n));
      expect(found).toContain(words[n]);
      expect(found).toEqual(await flat.words(wordOf(n)));
      const beginning = wordOf(n).slice(0, 4);
      expect(await deep.words(beginning)).toEqual(await flat.words(beginning));
    }
  });
});

describe('an index written in parts', () => {
  const documents = new Map(
    Array.from({ length: 3_000 }, (_, id) => [id, { irak: id % 16, [wordOf(id * 11)]: 0 }] as const),
  );
  /** Those of the documents' terms that a part has. */
  const partOf = (isIn: (key: string) => boolean) =>
    indexOf(
      new Map(
        [...documents].map(([id, terms]) => [
          id,
          Object.fromEntries(Object.entries(terms).filter(([key]) => isIn(key))),
        ]),
      ),
    );

  it('gives the files of the index in one', async () => {
    const writer = new StaticWriter();
    await writer.append(partOf(key => key < 'abc'));
    await writer.append(partOf(key => key >= 'abc' && key < 'f'));
    await writer.append(partOf(key => key >= 'f'));
    const { root, files } = await write(indexOf(documents));
    const parts = writer.finish(null);
    const reader = await StaticReader.open(FileStore.of(parts.root, parts.files).fetch);
    const whole = await StaticReader.open(FileStore.of(root, files).fetch);
    for (const key of ['irak', wordOf(0), wordOf(11 * 2_999), wordOf(11 * 1_500), backwards('irak')])
      expect(await reader.term(key, true)).toEqual(await whole.term(key, true));
  });

  it('is refused where the terms of a part do not come after those before', async () => {
    const writer = new StaticWriter();
    await writer.append(partOf(key => key >= 'abc'));
    await expect(writer.append(partOf(key => key < 'abc'))).rejects.toThrow(
      'Unexpected term `aaaaa` after `irak`, expected parts of an index in the order of their terms.',
    );
  });
});
