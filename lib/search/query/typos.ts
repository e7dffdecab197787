import { editDistance } from '../../text/edit-distance';
import type { WordForms } from '../analyse/analyse';
import type { StaticReader } from '../storage/reader';
import { readWordEntry, reversed } from '../words';

/** The words of the index around an unknown one. */
export interface Neighbours {
  /** Words that begin like it. */
  words: readonly { surface: string; stem: string }[];
  /** Stems that end like its stem. */
  stems: readonly string[];
}

/** A word of the index that the reader may have meant. */
export interface NearWord {
  stem: string;
  distance: number;
}

/** From this many letters on, one and two slips are forgiven. */
const lettersFor = { one: 4, two: 8 } as const;
const most = 6;

/**
 * The words of the index around an unknown one. A slip leaves either the beginning or the ending whole, also one in
 * the first letter; only two slips, one at each end, do not.
 * Source of the idea: Wu & Manber (1992), "Fast text searching allowing errors" (partitioning).
 */
export async function neighboursOf({ surface, stem }: WordForms, reader: StaticReader): Promise<Neighbours> {
  const [words, stems] = await Promise.all([
    reader.words(surface.slice(0, borderOf(surface))),
    // a swap across the border spoils a letter on either side of it
    reader.endings(reversed(stem.slice(Math.min(borderOf(stem) + 1, stem.length - 1)))),
  ]);
  return { words: words.map(readWordEntry), stems: stems.map(reversed) };
}

/** How long a beginning is, so that both it and the ending say something. */
function borderOf({ length }: string): number {
  if (length >= 9) return 4;
  if (length >= 7) return 3;
  return length >= 5 ? 2 : 1;
}

/**
 * Words that differ from an unknown one by a slip or two: a letter too many, missing, wrong, or two swapped; only the
 * nearest.
 */
export async function typoCandidates(
  term: WordForms,
  near: Neighbours,
  reader: StaticReader,
): Promise<NearWord[]> {
  const { surface } = term;
  if (surface.length < lettersFor.one || /\d/.test(surface)) return [];
  const found = nearest(term, near);
  if (found.length || surface.length < lettersFor.two) return found;
  // one slip at each end: the first two letters are mostly right
  const words = (await reader.words(surface.slice(0, 2))).map(readWordEntry);
  return nearest(term, { words, stems: [] });
}

function nearest(term: WordForms, { words, stems }: Neighbours): NearWord[] {
  const max = term.surface.length >= lettersFor.two ? 2 : 1;
  /** stem → smallest distance of any of its forms */
  const found = new Map<string, number>();
  const compare = (typed: string, word: string, stem: string) => {
    const distance = editDistance(typed, word, max);
    if (distance <= max && distance < (found.get(stem) ?? Number.POSITIVE_INFINITY))
      found.set(stem, distance);
  };
  for (const { surface, stem } of words) compare(term.surface, surface, stem);
  for (const stem of stems) compare(term.stem, stem, stem);
  const best = Math.min(...found.values());
  return [...found]
    .flatMap(([stem, distance]) => (distance === best ? [{ stem, distance }] : []))
    .sort((a, b) => (a.stem < b.stem ? -1 : 1))
    .slice(0, most);
}
