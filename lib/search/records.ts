import { createHash } from 'node:crypto';
import type { Locale } from '../i18n/locales';
import {
  type RecordBlock,
  type RecordFiles,
  type SearchCollection,
  type SectionRecord,
  sectionIds,
} from './collection';
import { missingFile, recordFile } from './record-file';
import { nameOf, pack, type StaticFiles } from './storage/writer';

/**
 * Bytes of the block that a section is in, on average and before compression: a result fetches one or two. On a large site
 * they hold two pages, since files are a cost as well: of sections in pairs there would be four for each page.
 */
const blockBytes = (sections: number) => Math.min(16_000, Math.max(1_800, 2.25 * sections));
/** Blocks share the hash in their names by groups, so that the root lists few; a changed section renames its group. */
const group = { smallest: 8, most: 256 } as const;
/** More ranges of missing blocks than these leave the root for files of their groups. */
const mostRanges = 256;

type Ranges = RecordFiles['missing'];

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
  const stride = strideOf(collection, locale, span);
  const { own, missing } = blockNumbers(collection, locale, span, stride);
  const inRoot = missing.length <= mostRanges;
  const groupSize = Math.max(group.smallest, Math.ceil(own.length / group.most));
  const groups: RecordFiles['groups'] = [];
  const add = (members: readonly (readonly [number, Uint8Array])[], ranges: Ranges) => {
    const hash = createHash('sha256');
    for (const [, bytes] of members) hash.update(bytes);
    if (ranges.length) hash.update(JSON.stringify(ranges));
    const name = nameOf(hash);
    groups.push(ranges.length ? [members[0]![0], name, 1] : [members[0]![0], name]);
    for (const [number, bytes] of members) files.set(recordFile(name, number), pack(bytes));
    if (ranges.length) files.set(missingFile(name), pack(encode(ranges)));
  };
  // group by group: all blocks at once would be the texts a second time
  let members: (readonly [number, Uint8Array])[] = [];
  let written = 0;
  for (const [number, block] of blocksOf(collection, locale, span, stride)) {
    members.push([number, encode(block)]);
    written++;
    if (members.length < groupSize && written < own.length) continue;
    const end = own[written] ?? Number.POSITIVE_INFINITY;
    const isHere = ([first]: Ranges[number]) =>
      first < end && (groups.length === 0 || first >= members[0]![0]);
    add(members, inRoot ? [] : missing.filter(isHere));
    members = [];
  }
  return { stride, groups, missing: inRoot || !groups.length ? missing : [] };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/**
 * The blocks of a language; and ranges of those with sections of another language only, so that nobody asks for a file
 * that is not there.
 */
function blockNumbers(
  { pages }: SearchCollection,
  locale: Locale,
  span: number,
  stride: number,
): { own: number[]; missing: Ranges } {
  const own: number[] = [];
  /** Block → whether this language has sections in it; in order. */
  const blocks = new Map<number, boolean>();
  for (const [n, page] of pages.entries()) {
    const has = new Set(page.texts[locale]?.sections.map(({ id }) => id));
    for (const [i, id] of sectionIds(page).entries()) {
      const block = Math.floor((n * span + i) / stride);
      blocks.set(block, blocks.get(block) || has.has(id));
    }
  }
  const missing: Ranges = [];
  let previous: number | undefined;
  for (const [block, isOwn] of blocks) {
    const last = missing.at(-1);
    if (isOwn) own.push(block);
    else if (last && last[1] === previous) last[1] = block;
    else missing.push([block, block]);
    previous = block;
  }
  return { own, missing };
}

/** Document numbers in a block, as many as `blockBytes` allows: a power of two, or those of whole pages. */
function strideOf(collection: SearchCollection, locale: Locale, span: number): number {
  const sections = sectionSizes(collection, locale, span);
  const most = blockBytes(sections.length);
  let stride = 1;
  while (stride < collection.pages.length * span) {
    const next = stride < span ? stride * 2 : stride + span;
    if (fetchedBytes(sections, next) > most) break;
    stride = next;
  }
  return stride;
}

type SectionSize = readonly [number: number, bytes: number];

/** The sections of a language by their document numbers. */
function sectionSizes({ pages }: SearchCollection, locale: Locale, span: number): SectionSize[] {
  const sizes = pages.flatMap((page, n) => {
    const ids = sectionIds(page);
    const sections = page.texts[locale]?.sections ?? [];
    return sections.map(({ id, text, heading }): SectionSize => {
      const labels = 40;
      return [n * span + ids.indexOf(id), text.length + heading.length + labels];
    });
  });
  return sizes.sort(([a], [b]) => a - b);
}

/** Bytes of the block that a section is in, on average over all sections. */
function fetchedBytes(sections: readonly SectionSize[], stride: number): number {
  let sum = 0;
  for (let i = 0; i < sections.length; ) {
    const block = Math.floor(sections[i]![0] / stride);
    const first = i;
    let bytes = 0;
    for (; i < sections.length && Math.floor(sections[i]![0] / stride) === block; i++)
      bytes += sections[i]![1];
    sum += bytes * (i - first);
  }
  return sum / Math.max(1, sections.length);
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
