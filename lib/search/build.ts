import { Index } from 'flexsearch';
import type { Locale } from '../i18n/locales';
import { analyse, surfaceKey, transliteratedStem, wholeKey } from './analyse/analyse';
import {
  type IndexMeta,
  type RecordBlock,
  type SearchCollection,
  type SearchText,
  sectionIds,
} from './collection';
import { fieldWeights, impactOf, levels } from './impact';
import { addFile, type StaticFiles, StaticWriter } from './storage/writer';
import { wordEntry } from './words';

/** Bytes of a block of records before compression; a result fetches one or two. */
const recordBlockBytes = 1_500;

/** One section of one language, analysed: key → weighted term frequency, and its length in words. */
interface Document {
  number: number;
  weights: Map<string, number>;
  length: number;
}

/**
 * Builds the static search files of one language: FlexSearch index → files, records, root.
 * @returns file name → bytes; `root.bin` is the only name that does not change with its content
 */
export async function buildIndex(collection: SearchCollection, locale: Locale): Promise<StaticFiles> {
  const span = spanOf(collection);
  const { documents, words } = analyseCollection(collection, locale, span);
  const writer = new StaticWriter();
  await commitDocuments(documents, writer);

  const files: StaticFiles = new Map();
  const records = writeRecords(collection, locale, span, files);
  const meta: IndexMeta = { span, documents: documents.length, pages: collection.pages.length, records };
  const { root, files: indexFiles } = writer.finish(meta, [...words].sort());
  for (const [name, bytes] of indexFiles) files.set(name, bytes);
  const rootFiles: StaticFiles = new Map();
  const name = addFile(rootFiles, new TextEncoder().encode(JSON.stringify(root)));
  files.set('root.bin', rootFiles.get(name)!);
  return files;
}

/** Numbers of sections per page: the next power of two, so that the numbers stay put while pages grow a little. */
function spanOf(collection: SearchCollection): number {
  const most = Math.max(1, ...collection.pages.map(page => sectionIds(page).length));
  return 2 ** Math.ceil(Math.log2(most + 1));
}

function analyseCollection(collection: SearchCollection, locale: Locale, span: number) {
  const documents: Document[] = [];
  /** stem → its surface forms; only where there are several does the exact form say more than the stem */
  const surfaces = new Map<string, Set<string>>();
  const words = new Set<string>();
  collection.pages.forEach((page, pageNumber) => {
    const text = page.texts[locale];
    if (!text) return;
    const ids = sectionIds(page);
    text.sections.forEach((section, i) => {
      const number = pageNumber * span + ids.indexOf(section.id);
      documents.push(analyseSection(text, i, number, locale, surfaces, words));
    });
  });
  for (const { weights } of documents) {
    for (const key of [...weights.keys()]) {
      if (key.endsWith('=') && !isTelling(key.slice(0, -1), surfaces)) weights.delete(key);
    }
  }
  return { documents, words };
}

function isTelling(surface: string, surfaces: ReadonlyMap<string, Set<string>>): boolean {
  return (surfaces.get(surface)?.size ?? 0) > 1;
}

function analyseSection(
  text: SearchText,
  index: number,
  number: number,
  locale: Locale,
  surfaces: Map<string, Set<string>>,
  words: Set<string>,
): Document {
  const section = text.sections[index]!;
  const weights = new Map<string, number>();
  let length = 0;
  const add = (key: string, weight: number) => weights.set(key, (weights.get(key) ?? 0) + weight);
  const addText = (value: string, weight: number, keepStopWords: boolean) => {
    for (const term of analyse(value, locale)) {
      if (term.stop && !keepStopWords) continue;
      add(term.stem, weight);
      add(surfaceKey(term.surface), weight);
      const alias = transliteratedStem(term.word, locale);
      if (alias) add(alias, weight);
      shareForms(surfaces, term.stem, term.surface);
      words.add(wordEntry(term.surface, term.stem));
      if (!term.joined) length++;
    }
  };

  addText(section.text, fieldWeights.text, false);
  const own = length;
  addText(section.heading, fieldWeights.heading, true);
  if (index === 0) {
    addText(text.title, fieldWeights.title, true);
    for (const name of text.names) addText(name, fieldWeights.name, true);
    for (const word of text.related) addText(word, fieldWeights.related, true);
    for (const name of new Set([text.title, ...text.names])) {
      const key = wholeKey(name, locale);
      if (key) weights.set(key, name === text.title ? fieldWeights.title : fieldWeights.name);
    }
  }
  return { number, weights, length: own };
}

/** Notes that a surface form belongs to a stem; every form knows the whole set. */
function shareForms(surfaces: Map<string, Set<string>>, stem: string, surface: string): void {
  const stemSet = surfaces.get(`${stem} `) ?? new Set<string>();
  stemSet.add(surface);
  surfaces.set(`${stem} `, stemSet);
  surfaces.set(surface, stemSet);
}

/**
 * Feeds FlexSearch and commits it. Its score callback must give an integer below the resolution, so the weight of a
 * term in a document is one of 16 levels; content goes in as keys, since strings would be analysed again.
 */
async function commitDocuments(documents: readonly Document[], writer: StaticWriter): Promise<void> {
  const average = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length);
  let current: Document | undefined;
  const index = new Index({
    tokenize: 'strict',
    resolution: levels,
    cache: false,
    // FlexSearch's types know strings only; arrays pass through since 0.8 (nextapps-de/flexsearch#432).
    encode: ((keys: unknown) => keys) as never,
    score: ((_content: unknown, key: string) =>
      impactOf(current!.weights.get(key)!, current!.length, average)) as never,
  });
  for (const document of documents) {
    current = document;
    index.add(document.number, [...document.weights.keys()] as never);
  }
  await writer.mount(index);
  await index.commit();
}

/** Cuts the sections of a language into blocks by document number. */
function writeRecords(
  collection: SearchCollection,
  locale: Locale,
  span: number,
  files: StaticFiles,
): [number, string][] {
  const blocks: [number, string][] = [];
  let block: RecordBlock = { pages: [] };
  let size = 0;
  const close = () => {
    const first = block.pages[0]?.sections[0]?.n;
    if (first !== undefined)
      blocks.push([first, addFile(files, new TextEncoder().encode(JSON.stringify(block)))]);
    block = { pages: [] };
    size = 0;
  };
  collection.pages.forEach((page, n) => {
    const text = page.texts[locale];
    if (!text) return;
    const { title, href, topic, answer } = text;
    const ids = sectionIds(page);
    const inOrder = text.sections
      .map(section => ({ n: n * span + ids.indexOf(section.id), ...section }))
      .sort((a, b) => a.n - b.n);
    for (const section of inOrder) {
      const bytes = section.text.length + section.heading.length + 40;
      if (size && size + bytes > recordBlockBytes) close();
      if (block.pages.at(-1)?.n !== n)
        block.pages.push({ n, kind: page.kind, title, href, topic, ...(answer && { answer }), sections: [] });
      block.pages.at(-1)!.sections.push(section);
      size += bytes;
    }
  });
  close();
  return blocks;
}
