import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Index } from 'flexsearch';
import { describe, expect, it } from 'vitest';
import { SearchFileError } from '../../../../lib/search/storage/errors';
import { formatVersion } from '../../../../lib/search/storage/format';
import { StaticReader } from '../../../../lib/search/storage/reader';
import { FileStore, packed } from '../file-store';
import { backwards, indexOf, manyDocuments, write } from './small-index';

const html = new TextEncoder().encode('<!doctype html><title>Siden findes ikke</title>');

/** Ways a file goes wrong on its way. */
const faults: readonly [string, (bytes: Uint8Array) => Uint8Array | undefined][] = [
  ['missing', () => undefined],
  ['empty', () => new Uint8Array()],
  ['torn', bytes => bytes.slice(0, -5)],
  ['torn in the header', bytes => bytes.slice(0, 6)],
  ['changed', bytes => bytes.map((byte, i) => (i === bytes.length - 10 ? byte ^ 1 : byte))],
  ['a page that says “not found”', () => html],
  ['that page, compressed', () => gzipSync(html)],
  ['inflated already', bytes => new Uint8Array(gunzipSync(bytes))],
];

function spoil(
  store: FileStore,
  name: string,
  fault: (bytes: Uint8Array) => Uint8Array | undefined,
): () => void {
  const whole = store.files.get(name)!;
  const bytes = fault(whole);
  if (bytes) store.files.set(name, bytes);
  else store.files.delete(name);
  return () => store.files.set(name, whole);
}

async function small() {
  const { root, store } = await write(indexOf(manyDocuments(600)), ['bidrag', 'bidragene 3', 'irak']);
  return {
    store,
    terms: root.terms[0]![1],
    words: root.words[0]![1],
    open: () => StaticReader.open(store.fetch),
  };
}

describe('StaticReader.open', () => {
  it.each(faults)(
    'says which file it is when the root is %s, and works when it is there again',
    async (_name, fault) => {
      const { store, open } = await small();
      const mend = spoil(store, 'root.bin', fault);
      await expect(open()).rejects.toThrow(new SearchFileError('root.bin'));
      mend();
      expect((await (await open()).term('irak'))?.frequency).toBe(600);
    },
  );

  it.each([
    ['another version', { version: formatVersion + 1 }],
    ['no version', { terms: [] }],
    ['null', null],
    ['a list', []],
  ])('refuses a root of %s', async (_name, root) => {
    const store = new FileStore(new Map([['root.bin', packed(root)]]));
    await expect(StaticReader.open(store.fetch)).rejects.toMatchObject({
      code: 'SEARCH_FILE',
      file: 'root.bin',
    });
  });

  it('tells the versions it met and expected in the cause', async () => {
    const store = new FileStore(new Map([['root.bin', packed({ version: 99 })]]));
    const error: unknown = await StaticReader.open(store.fetch).catch(error => error);
    expect((error as Error).cause).toEqual(new RangeError(`version 99, expected ${formatVersion}`));
  });
});

describe('StaticReader', () => {
  it.each(faults)(
    'says which file it is when terms are %s, and asks for it again next time',
    async (_name, fault) => {
      const { store, terms, open } = await small();
      const reader = await open();
      const mend = spoil(store, terms, fault);
      await expect(reader.term('irak')).rejects.toThrow(new SearchFileError(terms));
      mend();
      expect((await reader.term('irak'))?.frequency).toBe(600);
      expect(store.asked.filter(name => name === terms)).toHaveLength(2);
    },
  );

  it.each(faults)(
    'says so when the further postings are %s, and gives the best ones all the same',
    async (_name, fault) => {
      const { store, terms, words, open } = await small();
      const tail = [...store.files.keys()].find(name => ![terms, words, 'root.bin'].includes(name))!;
      const reader = await open();
      const mend = spoil(store, tail, fault);
      await expect(reader.term('irak', true)).rejects.toThrow(new SearchFileError(tail));
      expect((await reader.term('irak'))?.postings).toHaveLength(512);
      mend();
      expect((await reader.term('irak', true))?.postings).toHaveLength(600);
    },
  );

  it('says so when the further postings are not all in the file that is there', async () => {
    const { store, terms, words, open } = await small();
    const tail = [...store.files.keys()].find(name => ![terms, words, 'root.bin'].includes(name))!;
    const mend = spoil(store, tail, () => new Uint8Array(gzipSync('')));
    const reader = await open();
    await expect(reader.term('irak', true)).rejects.toThrow(new SearchFileError(tail));
    mend();
  });

  it('gives the right terms or an error, whichever bit of a file is changed', async () => {
    const { root, store } = await write(indexOf(new Map([[3, { irak: 1, styrk: 4 }]])));
    const name = root.terms[0]![1];
    const whole = store.files.get(name)!;
    let refused = 0;
    for (let bit = 0; bit < whole.length * 8; bit++) {
      store.files.set(
        name,
        whole.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
      );
      const reader = await StaticReader.open(store.fetch);
      const found: unknown = await reader.term('styrk').catch(error => error);
      if (found instanceof SearchFileError) refused++;
      else expect(found).toEqual({ key: 'styrk', frequency: 1, postings: [{ id: 3, slot: 4 }] });
    }
    // Only the header's flags, time and machine may change without harm.
    expect(refused).toBeGreaterThan((whole.length - 10) * 8);
  });

  it('asks again for a file whose fetcher failed at once', async () => {
    const { store, terms } = await small();
    let calls = 0;
    const reader = await StaticReader.open(name => {
      if (name === terms && ++calls === 1) throw new Error('no network');
      return store.fetch(name);
    });
    await expect(reader.term('irak')).rejects.toThrow(new SearchFileError(terms));
    expect((await reader.term('irak'))?.frequency).toBe(600);
  });

  it('keeps the reason of a failure', async () => {
    const { store, terms, open } = await small();
    const reader = await open();
    store.files.delete(terms);
    const error: unknown = await reader.term('irak').catch(error => error);
    expect((error as Error).cause).toEqual(new Error(`404 ${terms}`));
    expect((error as Error).message).toBe(`The search file ${terms} could not be read.`);
  });

  it('fetches a file once for all that ask at the same time and later', async () => {
    const { store, terms, open } = await small();
    const reader = await open();
    await Promise.all(['irak', 'nr1', 'nr2', 'nr1'].map(key => reader.term(key)));
    await reader.term('nr3');
    expect(store.asked).toEqual(['root.bin', terms]);
  });

  it('fails for all that ask at the same time, and only for them', async () => {
    const { store, terms, open } = await small();
    const reader = await open();
    const mend = spoil(store, terms, () => undefined);
    const both = await Promise.allSettled([reader.term('irak'), reader.term('nr1')]);
    mend();
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await reader.term('nr1'))?.frequency).toBe(1);
  });

  it('knows no term that is not there, before the first, between two and after the last', async () => {
    const { open } = await small();
    const reader = await open();
    expect(
      await Promise.all(['', 'a', 'irakk', 'nr1x', 'å', '\u{10428}'].map(key => reader.term(key))),
    ).toEqual(Array(6).fill(undefined));
  });

  it('gives the terms that begin with a prefix, also where a file ends among them', async () => {
    const { root, store } = await write(indexOf(manyDocuments(6_000)));
    const reader = await StaticReader.open(store.fetch);
    const boundary = root.terms[2]![0];
    const prefix = boundary.slice(0, -1);
    const expected = Array.from({ length: 6_000 }, (_, id) => `nr${id}`).filter(key =>
      key.startsWith(prefix),
    );
    expect(expected.length).toBeGreaterThan(1);
    expect((await reader.keysWithPrefix(prefix)).map(({ key }) => key)).toEqual(expected.sort());
  });

  it('answers from an index without terms', async () => {
    const { store } = await write(indexOf(new Map()));
    const reader = await StaticReader.open(store.fetch);
    expect(await reader.term('irak')).toBeUndefined();
    expect(await reader.keysWithPrefix('ir')).toEqual([]);
    expect(await reader.words('i')).toEqual([]);
    expect(await reader.has(1)).toBe(false);
  });

  it('knows which documents it has, those far down a long list too', async () => {
    const { open } = await small();
    const reader = await open();
    expect(await Promise.all([0, 599, 600].map(id => reader.has(id)))).toEqual([true, true, false]);
  });

  it('gives the words of a letter with their stems', async () => {
    const { open } = await small();
    expect(await (await open()).words('b')).toContain('bidragene 3');
  });
});

describe('an index mounted on a StaticReader', () => {
  async function mounted() {
    const { store } = await write(indexOf(manyDocuments(3)));
    const index = new Index({ tokenize: 'strict', cache: false, encode: ((keys: unknown) => keys) as never });
    await index.mount((await StaticReader.open(store.fetch)) as never);
    return index;
  }
  const message =
    'Unexpected change of an index that is mounted on static files, expected only searches. Build the files again with a StaticWriter.';

  it.each(['add', 'append', 'update'] as const)('refuses %s where it is called', async method => {
    const index = await mounted();
    expect(() => index[method](4, ['irak'] as never)).toThrow(message);
  });

  it('refuses remove where it is called', async () => {
    const index = await mounted();
    expect(() => index.remove(1)).toThrow(message);
  });

  it.each(['commit', 'clear', 'destroy'] as const)('refuses %s', async method => {
    const index = await mounted();
    await expect(index[method]()).rejects.toMatchObject({ code: 'STORAGE_USE', message });
  });

  it('finds the same after all that', async () => {
    const index = await mounted();
    expect(() => index.remove(1)).toThrow();
    await expect(index.clear()).rejects.toThrow();
    expect(await index.search({ query: ['irak', 'nr1'] } as never)).toEqual([1]);
    expect(await Promise.all([0, 2, 3].map(id => index.contain(id)))).toEqual([true, true, false]);
  });

  it('may have no context', async () => {
    const { store } = await write(indexOf(manyDocuments(3)));
    const reader = await StaticReader.open(store.fetch);
    await expect(reader.mount(new Index({ context: true }))).rejects.toMatchObject({
      code: 'UNSUPPORTED_INDEX',
      message:
        'Unexpected context of depth 1 in the index, expected none: static files hold terms only. Leave `context` out.',
    });
  });

  it.each(['open', 'close', 'tag', 'enrich'] as const)('has a %s that does nothing', async method => {
    const { store } = await write(indexOf(manyDocuments(3)));
    const reader = await StaticReader.open(store.fetch);
    expect((await reader[method]()) ?? []).toEqual([]);
  });
});

describe('StaticReader.words and endings', () => {
  const list = [
    ...new Set(fc.sample(fc.stringMatching(/^[a-zæøå]{2,12}$/), { numRuns: 12_000, seed: 5 })),
  ].sort();

  it('give every word that begins or ends so, in a few files', async () => {
    const { root, store } = await write(indexOf(new Map()), list);
    expect(Math.min(root.words.length, root.endings.length)).toBeGreaterThan(5);
    const reader = await StaticReader.open(store.fetch);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...list), fc.integer({ min: 1, max: 4 }), async (word, length) => {
        const [beginning, ending] = [word.slice(0, length), word.slice(-length)];
        expect((await reader.words(beginning)).filter(other => other.startsWith(beginning))).toEqual(
          list.filter(other => other.startsWith(beginning)),
        );
        const found = (await reader.endings(backwards(ending))).map(backwards);
        expect(found.filter(other => other.endsWith(ending)).sort()).toEqual(
          list.filter(other => other.endsWith(ending)),
        );
      }),
    );
  });

  it('read six files at most, however many words begin alike', async () => {
    const alike = Array.from({ length: 20_000 }, (_, i) => `ord${i.toString(36).padStart(6, 'x')}`).sort();
    const { root, store } = await write(indexOf(new Map()), alike);
    expect(root.words.length).toBeGreaterThan(7);
    const reader = await StaticReader.open(store.fetch);
    expect((await reader.words('ord')).length).toBeGreaterThan(0);
    expect(store.asked).toHaveLength(1 + 6);
  });
});
