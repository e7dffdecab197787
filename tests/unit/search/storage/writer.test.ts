import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Index } from 'flexsearch';
import { describe, expect, it } from 'vitest';
import { headLimit } from '../../../../lib/search/storage/format';
import { StaticReader } from '../../../../lib/search/storage/reader';
import { addFile, StaticWriter } from '../../../../lib/search/storage/writer';
import { indexOf, manyDocuments, write } from './small-index';

const words = (count: number) => Array.from({ length: count }, (_, i) => `ord${String(i).padStart(5, '0')}`);

describe('StaticWriter', () => {
  it('writes one file of terms while they are few', async () => {
    const { root, files } = await write(indexOf(manyDocuments(20)));
    expect(root.terms).toHaveLength(1);
    expect(files.size).toBe(1);
  });

  it('writes several files of terms when they are many, each term in the one its name leads to', async () => {
    const { root, store } = await write(indexOf(manyDocuments(6_000)));
    expect(root.terms.length).toBeGreaterThan(3);
    expect(root.terms.map(([first]) => first)).toEqual(root.terms.map(([first]) => first).sort());
    const reader = await StaticReader.open(store.fetch);
    for (const id of [0, 1, 999, 3_000, 5_999]) {
      expect(await reader.term(`nr${id}`)).toEqual({
        key: `nr${id}`,
        frequency: 1,
        postings: [{ id, slot: 0 }],
      });
    }
  });

  it('writes no file for an index without terms or words', async () => {
    const { root, files } = await write(indexOf(new Map()));
    expect(root).toMatchObject({ terms: [], words: [], endings: [] });
    expect(files.size).toBe(0);
  });

  it.each([
    [headLimit, 0],
    [headLimit + 1, 1],
  ])('keeps %d postings of a term with %d of them apart', async (count, apart) => {
    const { store } = await write(indexOf(manyDocuments(count)));
    const reader = await StaticReader.open(store.fetch);
    expect((await reader.term('irak'))?.frequency).toBe(count);
    expect((await reader.term('irak'))?.postings).toHaveLength(count - apart);
    expect((await reader.term('irak', true))?.postings).toHaveLength(count);
  });

  describe('of terms with postings that stand apart', () => {
    /** Terms → how many postings each has. */
    const written = async (counts: Readonly<Record<string, number>>) => {
      const most = Math.max(...Object.values(counts));
      const termsOf = (id: number) =>
        Object.fromEntries(
          Object.entries(counts).flatMap(([term, count]) => (id < count ? [[term, id % 16]] : [])),
        );
      const index = indexOf(new Map(Array.from({ length: most }, (_, id) => [id, termsOf(id)])));
      const { root, files, store } = await write(index);
      const others = new Set(root.terms.map(([, file]) => file));
      const tails = [...files].flatMap(([name, bytes]) =>
        others.has(name) ? [] : [gunzipSync(bytes).length],
      );
      return { reader: await StaticReader.open(store.fetch), store, tails };
    };

    it('puts those of neighbours into one file, and finds each', async () => {
      const counts = Object.fromEntries(words(40).map((word, i) => [word, headLimit + 1 + i * 3]));
      const { reader, store, tails } = await written(counts);
      expect(tails).toHaveLength(1);
      for (const [word, count] of Object.entries(counts)) {
        const { postings } = (await reader.term(word, true))!;
        expect(new Set(postings.map(({ id }) => id)).size).toBe(count);
        expect(postings.every(({ id, slot }) => id < count && slot === id % 16)).toBe(true);
      }
      // the root, the terms, the tails
      expect(store.asked).toHaveLength(3);
    });

    it('begins another file before one is too long, and leaves the longest alone', async () => {
      const counts = Object.fromEntries(words(25).map((word, i) => [word, i === 10 ? 40_000 : 3_000]));
      const { reader, tails } = await written(counts);
      expect(tails.filter(size => size > 16_000)).toHaveLength(1);
      expect(tails.length).toBeGreaterThan(3);
      expect(tails.length).toBeLessThan(10);
      for (const [word, count] of Object.entries(counts))
        expect((await reader.term(word, true))?.postings).toHaveLength(count);
    });
  });

  it('keeps the best postings at hand, whatever order they were added in', async () => {
    const { store } = await write(indexOf(manyDocuments(2_000, id => 15 - (id % 16))));
    const reader = await StaticReader.open(store.fetch);
    const [head, all] = [(await reader.term('irak'))!.postings, (await reader.term('irak', true))!.postings];
    const worst = Math.max(...head.map(({ slot }) => slot));
    const rest = all.filter(({ id }) => !head.some(posting => posting.id === id));
    expect(rest).toHaveLength(2_000 - headLimit);
    expect(Math.min(...rest.map(({ slot }) => slot))).toBeGreaterThanOrEqual(worst);
  });

  it('writes the same bytes for the same index', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => write(indexOf(manyDocuments(3_000)), words(5_000), { pages: 1 })),
    );
    expect(two!.root).toEqual(one!.root);
    expect([...two!.files]).toEqual([...one!.files]);
  });

  it('writes the same bytes in whatever order the documents were added', async () => {
    const documents = [...manyDocuments(700)];
    const one = await write(indexOf(new Map(documents)));
    const two = await write(indexOf(new Map(documents.reverse())));
    expect(two.root).toEqual(one.root);
    expect(new Map([...two.files].sort())).toEqual(new Map([...one.files].sort()));
  });

  it('names a file by its content', () => {
    const names = new Map<string, Uint8Array>();
    const bytes = new TextEncoder().encode('Camp Taji');
    const name = addFile(names, bytes);
    expect(addFile(names, bytes)).toBe(name);
    expect(addFile(names, new TextEncoder().encode('Camp Havoc'))).not.toBe(name);
    expect(name).toMatch(/^[\w-]{8}\.bin$/);
    expect(names.size).toBe(2);
  });

  it('leaves the time and the machine out of the gzip header', () => {
    const files = new Map<string, Uint8Array>();
    const header = files.get(addFile(files, new Uint8Array(100)))!.slice(0, 10);
    expect([...header.slice(4, 8), header[9]]).toEqual([0, 0, 0, 0, 255]);
  });

  it('refuses an index with more levels than the format holds', async () => {
    await expect(write(indexOf(manyDocuments(3), 17))).rejects.toThrow(
      'Unexpected resolution 17 of the index, expected at most 16. Set `resolution: 16`.',
    );
  });

  it('refuses an index with context, when it is mounted', async () => {
    const index = new Index({ tokenize: 'strict', context: { depth: 2 } as never });
    index.add(1, 'den danske radar');
    await expect(new StaticWriter().mount(index)).rejects.toMatchObject({
      code: 'UNSUPPORTED_INDEX',
      message:
        'Unexpected context of depth 2 in the index, expected none: static files hold terms only. Leave `context` out.',
    });
  });

  it('refuses an index with a keystore', async () => {
    const index = new Index({ tokenize: 'strict', keystore: 8 } as never);
    await expect(new StaticWriter().commit(index)).rejects.toThrow(
      'Unexpected keystore of the index, expected one map of terms. Leave `keystore` out.',
    );
  });

  it.each(['a', -1, 1.5, 2 ** 50, Number.POSITIVE_INFINITY])('refuses the id %j', async id => {
    const index = new Index({ tokenize: 'strict' });
    index.add(1, 'irak');
    index.add(id as number, 'radar');
    await expect(new StaticWriter().commit(index)).rejects.toThrow(
      `Unexpected id \`${id}\` under the term \`radar\`, expected a whole number from 0 to 2^49 - 1.`,
    );
  });

  it('keeps the largest id', async () => {
    const id = 2 ** 49 - 1;
    const { store } = await write(indexOf(new Map([[id, { irak: 15 }]])));
    const reader = await StaticReader.open(store.fetch);
    expect((await reader.term('irak'))?.postings).toEqual([{ id, slot: 15 }]);
  });

  it('gives no files before an index is committed, or after it is cleared', async () => {
    const message = 'Unexpected end without an index, expected `await index.commit()` before it.';
    const writer = new StaticWriter();
    expect(() => writer.finish(null)).toThrow(message);
    const index = indexOf(manyDocuments(3));
    await index.mount(writer as never);
    await index.commit();
    expect(writer.finish(null).files.size).toBe(1);
    await index.clear();
    expect(() => writer.finish(null)).toThrow(message);
  });

  it('writes an index anew when it is committed again, and leaves what it gave before', async () => {
    const index = indexOf(manyDocuments(700));
    const writer = new StaticWriter();
    await index.mount(writer as never);
    await index.commit();
    const before = writer.finish(null);
    const size = before.files.size;
    index.remove(5);
    await index.commit();
    const after = writer.finish(null);
    expect(after).toEqual(
      await write(indexOf(new Map([...manyDocuments(700)].filter(([id]) => id !== 5)))).then(
        ({ root, files }) => ({ root, files }),
      ),
    );
    expect(before.files.size).toBe(size);
  });

  it('is not searched', async () => {
    const index = indexOf(manyDocuments(3));
    await index.mount(new StaticWriter() as never);
    const error = {
      code: 'STORAGE_USE',
      message: expect.stringMatching(/^Unexpected search .* Mount a StaticReader/),
    };
    await expect(index.search({ query: ['irak'] } as never)).rejects.toMatchObject(error);
    await expect(index.search({ query: ['irak', 'nr1'] } as never)).rejects.toMatchObject(error);
    await expect(index.contain(1)).rejects.toMatchObject(error);
  });

  it('passes on what the application wants to know', async () => {
    const meta = { span: 8, records: [[0, 'a.bin']] };
    const { store } = await write(indexOf(manyDocuments(3)), [], meta);
    expect((await StaticReader.open(store.fetch)).root.meta).toEqual(meta);
  });

  it('keeps all words, found by their first letter whatever file they are in', async () => {
    const list = fc.sample(fc.stringMatching(/^[a-zæøå]{3,12}$/), { numRuns: 6_000, seed: 1 });
    const sorted = [...new Set(list)].sort();
    const { root, store } = await write(indexOf(new Map()), sorted);
    expect(root.words.length).toBeGreaterThan(3);
    const reader = await StaticReader.open(store.fetch);
    for (const letter of ['a', 'm', 'z', 'å', 'ø']) {
      const found = await reader.words(letter);
      expect(found.filter(word => word.startsWith(letter))).toEqual(
        sorted.filter(word => word.startsWith(letter)),
      );
    }
  });
});
