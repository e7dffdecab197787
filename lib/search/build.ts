import { createHash } from 'node:crypto';
import type { Locale } from '../i18n/locales';
import { type IndexMeta, type SearchCollection, sectionIds } from './collection';
import { commitDocuments } from './commit-documents';
import { type AnalysisOptions, DocumentTable } from './documents';
import { writeRecords } from './records';
import { nameOf, pack, type StaticFiles, StaticWriter } from './storage/writer';

/**
 * Builds the static search files of one language: FlexSearch index → files, records, root.
 * @returns file name → bytes; `root.bin` is the only name that does not change with its content
 */
export async function buildIndex(
  collection: SearchCollection,
  locale: Locale,
  options: AnalysisOptions = {},
): Promise<StaticFiles> {
  const span = spanOf(collection);
  const table = new DocumentTable(collection, locale, span, options);
  const writer = new StaticWriter();
  await commitDocuments(table, writer);

  const files: StaticFiles = new Map();
  const meta: IndexMeta = {
    span,
    documents: table.size,
    pages: collection.pages.length,
    numbering: numberingOf(collection),
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

/** The same in the indexes of both languages, and as long as no page or section comes, goes or moves. */
function numberingOf({ pages }: SearchCollection): string {
  const hash = createHash('sha256');
  for (const page of pages) hash.update(JSON.stringify([page.kind, page.id, ...sectionIds(page)]));
  return nameOf(hash);
}

/** Numbers of sections per page: the next power of two, so that the numbers stay put while pages grow a little. */
function spanOf(collection: SearchCollection): number {
  const most = collection.pages.reduce((most, page) => Math.max(most, sectionIds(page).length), 1);
  return 2 ** Math.ceil(Math.log2(most + 1));
}
