import { Index } from 'flexsearch';
import type { Locale } from '../i18n/locales';
import { type IndexMeta, type SearchCollection, sectionIds } from './collection';
import { DocumentTable } from './documents';
import { impactOf, levels } from './impact';
import { writeRecords } from './records';
import { pack, type StaticFiles, StaticWriter } from './storage/writer';

/**
 * Builds the static search files of one language: FlexSearch index → files, records, root.
 * @returns file name → bytes; `root.bin` is the only name that does not change with its content
 */
export async function buildIndex(collection: SearchCollection, locale: Locale): Promise<StaticFiles> {
  const span = spanOf(collection);
  const table = new DocumentTable(collection, locale, span);
  const writer = new StaticWriter();
  await commitDocuments(table, writer);

  const files: StaticFiles = new Map();
  const meta: IndexMeta = {
    span,
    documents: table.documents.length,
    pages: collection.pages.length,
    facets: facetsOf(collection, locale),
    apart: collection.pages.flatMap(({ apart }, n) => (apart ? [n] : [])),
    records: writeRecords(collection, locale, span, files),
  };
  const { words, endings } = table.wordLists();
  const { root, files: indexFiles } = writer.finish(meta, words, endings);
  for (const [name, bytes] of indexFiles) files.set(name, bytes);
  files.set('root.bin', pack(new TextEncoder().encode(JSON.stringify(root))));
  return files;
}

/** Facets as ranges of page numbers: a few entries, however many pages there are. */
function facetsOf(collection: SearchCollection, locale: Locale): IndexMeta['facets'] {
  const facets: IndexMeta['facets'] = [];
  collection.pages.forEach(({ facet = '', texts }, n) => {
    if (facets.at(-1)?.[1] !== facet) facets.push([n, facet, '']);
    const last = facets.at(-1)!;
    last[2] ||= texts[locale]?.topic ?? '';
  });
  return facets;
}

/** Numbers of sections per page: the next power of two, so that the numbers stay put while pages grow a little. */
function spanOf(collection: SearchCollection): number {
  const most = collection.pages.reduce((most, page) => Math.max(most, sectionIds(page).length), 1);
  return 2 ** Math.ceil(Math.log2(most + 1));
}

/**
 * Feeds FlexSearch and commits it. Its score callback must give an integer below the resolution, so the weight of a
 * term in a document is one of 16 levels; content goes in as keys, since strings would be analysed again.
 */
async function commitDocuments(table: DocumentTable, writer: StaticWriter): Promise<void> {
  const { documents } = table;
  const average = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length);
  const keysOf = table.keys();
  /** key → weighted frequency in the document at hand */
  let frequencies = new Map<string, number>();
  let length = 0;
  const index = new Index({
    tokenize: 'strict',
    resolution: levels,
    cache: false,
    // FlexSearch's types know strings only; arrays pass through since 0.8 (nextapps-de/flexsearch#432).
    encode: ((keys: unknown) => keys) as never,
    score: ((_content: unknown, key: string) => impactOf(frequencies.get(key)!, length, average)) as never,
  });
  for (const document of documents) {
    frequencies = new Map(document.names);
    length = document.length;
    document.words.forEach((word, i) => {
      for (const key of keysOf[word]!)
        frequencies.set(key, (frequencies.get(key) ?? 0) + document.frequencies[i]!);
    });
    index.add(document.number, [...frequencies.keys()] as never);
  }
  await writer.mount(index);
  await index.commit();
}
