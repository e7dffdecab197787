import { createHash } from 'node:crypto';
import type { Locale } from '../i18n/locales';
import {
  type RecordBlock,
  type RecordFiles,
  type SearchCollection,
  type SectionRecord,
  sectionIds,
} from './collection';
import { recordFile } from './record-file';
import { nameOf, pack, type StaticFiles } from './storage/writer';

/** Bytes of a block before compression, about: a result fetches one or two, and a large site must not have too many. */
const blockBytes = 1_500;
/** Blocks share the hash in their names by groups, so that the root lists few; a changed section renames its group. */
const group = { smallest: 8, most: 256 } as const;

/**
 * Writes what results show of each section, in blocks of a fixed number of document numbers: where a record stands
 * follows from its number, without a directory to fetch first.
 */
export function writeRecords(
  collection: SearchCollection,
  locale: Locale,
  span: number,
  files: StaticFiles,
): RecordFiles {
  const stride = strideOf(collection, locale);
  const blocks = [...blocksOf(collection, locale, span, stride)].map(
    ([number, block]) => [number, new TextEncoder().encode(JSON.stringify(block))] as const,
  );
  const groupSize = Math.max(group.smallest, Math.ceil(blocks.length / group.most));
  const groups: RecordFiles['groups'] = [];
  for (let i = 0; i < blocks.length; i += groupSize) {
    const members = blocks.slice(i, i + groupSize);
    const hash = createHash('sha256');
    for (const [, bytes] of members) hash.update(bytes);
    const name = nameOf(hash);
    groups.push([members[0]![0], name]);
    for (const [number, bytes] of members) files.set(recordFile(name, number), pack(bytes));
  }
  return {
    stride,
    groups,
    missing: missingBlocks(collection, span, stride, new Set(blocks.map(([n]) => n))),
  };
}

/** Blocks with sections of another language only, so that nobody asks for a file that is not there. */
function missingBlocks(
  { pages }: SearchCollection,
  span: number,
  stride: number,
  own: ReadonlySet<number>,
): RecordFiles['missing'] {
  const missing: RecordFiles['missing'] = [];
  let previous: number | undefined;
  for (const [n, page] of pages.entries()) {
    for (let i = 0; i < sectionIds(page).length; i++) {
      const block = Math.floor((n * span + i) / stride);
      if (block === previous) continue;
      const last = missing.at(-1);
      if (!own.has(block)) {
        if (last && last[1] === previous) last[1] = block;
        else missing.push([block, block]);
      }
      previous = block;
    }
  }
  return missing;
}

/** Document numbers in a block: a power of two that makes blocks of the right size on average. */
function strideOf({ pages }: SearchCollection, locale: Locale): number {
  const sizes = pages.flatMap(({ texts }) => texts[locale]?.sections.map(sizeOf) ?? []);
  const average = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  const numbered = sizes.length / Math.max(1, pages.length);
  return (
    2 ** Math.max(0, Math.round(Math.log2((blockBytes / Math.max(1, average)) * Math.max(1, 1 / numbered))))
  );
}

function sizeOf({ text, heading }: { text: string; heading: string }): number {
  return text.length + heading.length + 40;
}

/** Blocks by their number, in order. */
function* blocksOf(
  collection: SearchCollection,
  locale: Locale,
  span: number,
  stride: number,
): Generator<[number, RecordBlock]> {
  let current: [number, RecordBlock] | undefined;
  for (const [n, page] of collection.pages.entries()) {
    const text = page.texts[locale];
    if (!text) continue;
    const { title, href, topic, answer } = text;
    const ids = sectionIds(page);
    const sections: SectionRecord[] = text.sections
      .map(({ id, heading, text, questions }) => ({
        n: n * span + ids.indexOf(id),
        id,
        heading,
        text,
        ...(questions?.length && { questions }),
      }))
      .sort((a, b) => a.n - b.n);
    for (const section of sections) {
      const number = Math.floor(section.n / stride);
      if (current?.[0] !== number) {
        if (current) yield current;
        current = [number, { pages: [] }];
      }
      const [, { pages }] = current;
      if (pages.at(-1)?.n !== n)
        pages.push({ n, kind: page.kind, title, href, topic, ...(answer && { answer }), sections: [] });
      pages.at(-1)!.sections.push(section);
    }
  }
  if (current) yield current;
}
