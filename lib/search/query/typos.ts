import { editDistance } from '../../text/edit-distance';
import type { WordForms } from '../analyse/analyse';
import type { StaticReader } from '../storage/reader';
import { readEndingEntry, readWordEntry, reversed } from '../words';

/** A word of the index with the stem it leads to. */
interface IndexWord {
  surface: string;
  stem: string;
}

/** The words of the index around an unknown one. */
export interface Neighbours {
  /** Words that begin like it, or end like it. */
  words: readonly IndexWord[];
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
  const border = borderOf(surface);
  const beginnings = Promise.all(vowelsOf(surface.slice(0, border)).map(prefix => reader.words(prefix)));
  const [words, endings, stems] = await Promise.all([
    beginnings,
    // a swap across the border spoils a letter on either side of it
    reader.endings(reversed(surface.slice(Math.min(border + 1, surface.length - 1)))),
    reader.endings(reversed(stem)),
  ]);
  const byEnding = [...new Set([...endings, ...stems])].map(readEndingEntry);
  return {
    words: [...new Set(words.flat())].map(readWordEntry).concat(byEnding.filter(({ isWord }) => isWord)),
    stems: byEnding.flatMap(word => (word.surface === word.stem ? [word.stem] : [])),
  };
}

/** How long a beginning is, so that both it and the ending say something. */
function borderOf({ length }: string): number {
  if (length >= 9) return 4;
  if (length >= 7) return 3;
  return length >= 5 ? 2 : 1;
}

/** A beginning as typed, and with its first a or o as å, æ or ø. */
function vowelsOf(beginning: string): string[] {
  const at = beginning.search(/[ao](?![aeo])/);
  if (at === -1) return [beginning];
  const letters = beginning[at] === 'a' ? ['a', 'aa', 'ae'] : ['o', 'oe'];
  return letters.map(letter =>
    (beginning.slice(0, at) + letter + beginning.slice(at + 1)).slice(0, beginning.length + 1),
  );
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
  const found = nearest(term, near.words);
  if (found.length || surface.length < lettersFor.two) return found;
  // one slip at each end: the first two letters are mostly right
  return nearest(term, (await reader.words(surface.slice(0, 2))).map(readWordEntry));
}

function nearest(typed: WordForms, words: readonly IndexWord[]): NearWord[] {
  const isLong = typed.stem.length >= lettersFor.two;
  const max = typed.surface.length >= lettersFor.two ? 2 : 1;
  /** stem → smallest distance of any of its forms */
  const found = new Map<string, number>();
  for (const { surface, stem } of words) {
    // a form that the index does not have is near to the stem; short stems are near to everything
    const distance = Math.min(
      editDistance(typed.surface, surface, max),
      isLong ? editDistance(typed.stem, stem, max) : Number.POSITIVE_INFINITY,
    );
    if (distance <= max && distance < (found.get(stem) ?? Number.POSITIVE_INFINITY))
      found.set(stem, distance);
  }
  const best = Math.min(...found.values());
  return [...found]
    .flatMap(([stem, distance]) => (distance === best ? [{ stem, distance }] : []))
    .sort((a, b) => (a.stem < b.stem ? -1 : 1))
    .slice(0, most);
}
