import { editDistance } from '../../text/edit-distance';
import type { StaticReader } from '../storage/reader';
import { readWordEntry } from '../words';

/** From this many letters on, one and two slips are forgiven. */
const lettersFor = { one: 4, two: 8 } as const;
const most = 6;

/**
 * Words of the index that differ from an unknown one by a slip or two: a letter too many, missing, wrong, or two
 * swapped. Words that begin like it or like its second letter are looked at: that finds a first letter that is one too
 * many or swapped; a wrong or missing one is found only where the list of words is a single file.
 */
export async function typoCandidates(
  word: string,
  reader: StaticReader,
): Promise<{ stem: string; distance: number }[]> {
  if (word.length < lettersFor.one || /\d/.test(word)) return [];
  const max = word.length >= lettersFor.two ? 2 : 1;
  const entries = await reader.words(new Set([word[0]!, word[1]!]));
  /** stem → smallest distance of any of its forms */
  const found = new Map<string, number>();
  for (const entry of entries) {
    const { surface, stem } = readWordEntry(entry);
    const distance = editDistance(word, surface, max);
    if (distance > max || distance >= (found.get(stem) ?? Number.POSITIVE_INFINITY)) continue;
    found.set(stem, distance);
  }
  const nearest = Math.min(...found.values());
  return [...found]
    .map(([stem, distance]) => ({ stem, distance }))
    .filter(({ distance }) => distance === nearest)
    .sort((a, b) => (a.stem < b.stem ? -1 : 1))
    .slice(0, most);
}
