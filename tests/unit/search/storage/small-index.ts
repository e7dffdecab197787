import { Index } from 'flexsearch';
import type { Root } from '../../../../lib/search/storage/format';
import type { StaticFiles } from '../../../../lib/search/storage/writer';
import { StaticWriter } from '../../../../lib/search/storage/writer';
import { FileStore } from '../file-store';

/** A document: its number, and the slot of each of its terms. */
export type Documents = ReadonlyMap<number, Readonly<Record<string, number>>>;

/** A FlexSearch index of terms with given slots. */
export function indexOf(documents: Documents, resolution = 16): Index {
  let slots: Readonly<Record<string, number>> = {};
  const index = new Index({
    tokenize: 'strict',
    resolution,
    cache: false,
    // FlexSearch's types know strings only; see lib/search/build.ts.
    encode: ((keys: unknown) => keys) as never,
    score: ((_content: unknown, key: string) => slots[key]!) as never,
  });
  for (const [id, terms] of documents) {
    slots = terms;
    index.add(id, Object.keys(terms) as never);
  }
  return index;
}

/** Writes an index with words for suggestions; `endings` are they, spelt backwards, where nothing else is said. */
export async function write(
  index: Index,
  words: readonly string[] = [],
  meta: unknown = null,
  endings: readonly string[] = words.map(backwards).sort(),
): Promise<{ root: Root<unknown>; files: StaticFiles; store: FileStore }> {
  const writer = new StaticWriter();
  await writer.mount(index);
  await index.commit();
  const { root, files } = writer.finish(meta, words, endings);
  return { root, files, store: FileStore.of(root, files) };
}

export function backwards(word: string): string {
  return [...word].reverse().join('');
}

/** `count` documents that all have the term `irak`, and each one of its own. */
export function manyDocuments(count: number, slotOf: (id: number) => number = id => id % 16): Documents {
  return new Map(Array.from({ length: count }, (_, id) => [id, { irak: slotOf(id), [`nr${id}`]: 0 }]));
}
