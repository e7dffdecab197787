import fc from 'fast-check';
import { Index } from 'flexsearch';
import { describe, expect, it } from 'vitest';
import { StaticReader } from '../../../../lib/search/storage/reader';
import { type Documents, indexOf, manyDocuments, write } from './small-index';

const term = fc.constantFrom('irak', 'nato', 'styrk', 'bidrag', 'søværn', 'f16', 'ukendt');
const terms = fc.dictionary(
  term.filter(key => key !== 'ukendt'),
  fc.nat({ max: 15 }),
  { noNullPrototype: true },
);
/** Small collections: document numbers with gaps, in any order. */
const collection: fc.Arbitrary<Documents> = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 5_000 }), terms), { selector: ([id]) => id, maxLength: 25 })
  .map(entries => new Map(entries));
const query = fc.array(term, { minLength: 1, maxLength: 5 });

interface Searches {
  inMemory: (keys: readonly string[], suggest: boolean, more?: object) => number[];
  mounted: (keys: readonly string[], suggest: boolean, more?: object) => Promise<number[]>;
}

/** One index in memory, and the files it was written to mounted in another. */
async function both(documents: Documents): Promise<Searches> {
  const inMemory = indexOf(documents);
  const { store } = await write(indexOf(documents));
  const mounted = new Index({ tokenize: 'strict', cache: false, encode: ((keys: unknown) => keys) as never });
  await (await StaticReader.open(store.fetch)).mount(mounted);
  const options = (keys: readonly string[], suggest: boolean, more?: object) =>
    ({ query: [...keys], suggest, resolve: true, limit: 10_000, ...more }) as never;
  return {
    inMemory: (keys, suggest, more) => inMemory.search(options(keys, suggest, more)) as unknown as number[],
    mounted: (keys, suggest, more) =>
      mounted.search(options(keys, suggest, more)) as unknown as Promise<number[]>,
  };
}

/** How many of the terms a document has, and the worst slot among them: what FlexSearch orders by. */
function place(documents: Documents, keys: readonly string[], id: number): { count: number; slot: number } {
  const slots = [...new Set(keys)].flatMap(key => documents.get(id)?.[key] ?? []);
  return { count: slots.length, slot: Math.max(...slots) };
}

describe('an index mounted on static files', () => {
  it.each([false, true])(
    'finds the same documents as the index in memory, with suggest %s',
    async suggest => {
      await fc.assert(
        fc.asyncProperty(collection, query, async (documents, keys) => {
          const { inMemory, mounted } = await both(documents);
          expect(new Set(await mounted(keys, suggest))).toEqual(new Set(inMemory(keys, suggest)));
        }),
      );
    },
  );

  it('tells no document twice', async () => {
    await fc.assert(
      fc.asyncProperty(collection, query, fc.boolean(), async (documents, keys, suggest) => {
        const { mounted } = await both(documents);
        const ids = await mounted(keys, suggest);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it.each([false, true])(
    'orders them alike: more terms first, then the better weight, with suggest %s',
    async suggest => {
      await fc.assert(
        fc.asyncProperty(collection, query, async (documents, keys) => {
          const { inMemory, mounted } = await both(documents);
          const places = (ids: readonly number[]) => ids.map(id => place(documents, keys, id));
          expect(places(await mounted(keys, suggest))).toEqual(places(inMemory(keys, suggest)));
        }),
      );
    },
  );

  it('finds with all terms what a plain scan finds', async () => {
    await fc.assert(
      fc.asyncProperty(collection, query, async (documents, keys) => {
        const { mounted } = await both(documents);
        const scan = [...documents].filter(([, terms]) => keys.every(key => key in terms)).map(([id]) => id);
        expect((await mounted(keys, false)).sort((a, b) => a - b)).toEqual(scan.sort((a, b) => a - b));
      }),
    );
  });

  it('gives as many as are asked for, from the place that is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        collection,
        query,
        fc.boolean(),
        fc.integer({ min: 1, max: 8 }),
        fc.nat({ max: 8 }),
        async (documents, keys, suggest, limit, offset) => {
          const { mounted } = await both(documents);
          const all = await mounted(keys, suggest);
          expect(await mounted(keys, suggest, { limit, offset })).toEqual(all.slice(offset, offset + limit));
        },
      ),
    );
  });

  it('answers one term as the index in memory does, all of it and any part of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        collection,
        term,
        fc.integer({ min: 1, max: 8 }),
        fc.nat({ max: 8 }),
        async (documents, key, limit, offset) => {
          // Within a slot FlexSearch keeps the order in which documents were added; the files keep that of numbers.
          const sorted = new Map([...documents].sort(([a], [b]) => a - b));
          const { inMemory, mounted } = await both(sorted);
          expect(await mounted([key], false)).toEqual(inMemory([key], false));
          const part = { limit, offset };
          expect(await mounted([key], false, part)).toEqual(
            inMemory([key], false).slice(offset, offset + limit),
          );
        },
      ),
    );
  });

  it('gives the first hundred where no number is asked for', async () => {
    const { inMemory, mounted } = await both(manyDocuments(300));
    const none = { limit: undefined };
    expect(inMemory(['irak'], false, none)).toHaveLength(100);
    for (const keys of [['irak'], ['irak', 'irak'], ['irak', 'nr4']])
      expect((await mounted(keys, true, none)).length).toBe(100);
  });

  it('makes a Resolver of several terms and of one, as the index in memory does', async () => {
    await fc.assert(
      fc.asyncProperty(collection, query, fc.boolean(), async (documents, keys, suggest) => {
        const { inMemory, mounted } = await both(documents);
        const more = { resolve: false };
        const ids = async (found: unknown) => {
          const resolver = (await found) as { resolve: (limit: number) => unknown };
          return new Set((await resolver.resolve(1_000)) as number[]);
        };
        expect(await ids(mounted(keys, suggest, more))).toEqual(await ids(inMemory(keys, suggest, more)));
      }),
    );
  });

  it('finds documents beyond the best 512 of a term, alone and with others', async () => {
    const { inMemory, mounted } = await both(manyDocuments(2_000));
    expect(await mounted(['irak'], false)).toEqual(inMemory(['irak'], false));
    expect(await mounted(['irak'], false)).toHaveLength(2_000);
    for (const id of [15, 1_999]) expect(await mounted(['irak', `nr${id}`], false)).toEqual([id]);
  });

  it('finds the same over several files of terms', async () => {
    const { inMemory, mounted } = await both(manyDocuments(6_000));
    for (const keys of [['nr0', 'nr5999'], ['nr17'], ['nr3', 'irak'], ['ukendt', 'nr4']]) {
      expect(new Set(await mounted(keys, true))).toEqual(new Set(inMemory(keys, true)));
    }
  });

  it('finds nothing for a query without terms', async () => {
    const { inMemory, mounted } = await both(manyDocuments(3));
    expect(inMemory([], true)).toEqual([]);
    expect(await mounted([], true)).toEqual([]);
  });

  it('asks for the files of all terms at once', async () => {
    const { root, store } = await write(indexOf(manyDocuments(6_000)));
    const [first, last] = [root.terms[1]!, root.terms.at(-1)!];
    let isAskedForBoth = () => {};
    const both = new Promise<void>(resolve => {
      isAskedForBoth = resolve;
    });
    const reader = await StaticReader.open(async name => {
      const bytes = store.fetch(name);
      if (store.asked.length === 3) isAskedForBoth();
      // no answer to the one before the other is asked for
      if (name !== 'root.bin') await both;
      return bytes;
    });
    const mounted = new Index({
      tokenize: 'strict',
      cache: false,
      encode: ((keys: unknown) => keys) as never,
    });
    await reader.mount(mounted);
    const found = mounted.search({ query: [first[0], last[0]], resolve: true } as never);
    await both;
    expect(store.asked).toEqual(['root.bin', first[1], last[1]]);
    expect(await found).toEqual([]);
  });

  it('lets a ranker order what was found, once per search that asks for it', async () => {
    const { store } = await write(
      indexOf(
        new Map([
          [1, { irak: 0 }],
          [2, { irak: 3, nato: 1 }],
        ]),
      ),
    );
    const reader = await StaticReader.open(store.fetch);
    const mounted = new Index({
      tokenize: 'strict',
      cache: false,
      encode: ((keys: unknown) => keys) as never,
    });
    await reader.mount(mounted);
    reader.rank = terms => terms.map(term => `${term?.key}: ${term?.postings.map(({ id }) => id)}`);
    const search = (keys: readonly string[], enrich: boolean) =>
      mounted.search({
        query: keys,
        suggest: true,
        resolve: true,
        enrich,
      } as never) as unknown as Promise<unknown>;
    expect(await search(['irak', 'nato', 'ukendt'], true)).toEqual([
      'irak: 1,2',
      'nato: 2',
      'undefined: undefined',
    ]);
    expect(await search(['nato'], true)).toEqual(['nato: 2']);
    expect(await search(['irak', 'nato'], false)).toEqual([2, 1]);
  });
});
