/**
 * The list of words that typos are compared with: each surface form with the stem it leads to. Stored as the form
 * alone where the stem is the form, else as the form, a space, how many letters the stem lacks, and its own ending.
 * @example wordEntry('bidragene', 'bidrag') // => 'bidragene 3'
 */
export function wordEntry(surface: string, stem: string): string {
  if (surface === stem) return surface;
  let shared = 0;
  while (shared < stem.length && stem[shared] === surface[shared]) shared++;
  return `${surface} ${surface.length - shared}${stem.slice(shared)}`;
}

/** The reverse of `wordEntry`. */
export function readWordEntry(entry: string): { surface: string; stem: string } {
  const space = entry.indexOf(' ');
  if (space === -1) return { surface: entry, stem: entry };
  const surface = entry.slice(0, space);
  const [, cut = '0', ending = ''] = /^(\d+)(.*)$/.exec(entry.slice(space + 1)) ?? [];
  return { surface, stem: surface.slice(0, surface.length - Number(cut)) + ending };
}

/** A word spelt backwards. */
export function reversed(word: string): string {
  return [...word].reverse().join('');
}

/** What an entry of the list of endings is followed by when it is a stem, no word. */
const stemMark = '|';

/** An entry of the list of endings: a word spelt backwards, with its stem as in `wordEntry`. */
export function endingEntry(surface: string, stem: string): string {
  const entry = wordEntry(surface, stem);
  return reversed(surface) + entry.slice(surface.length);
}

/** An entry for a stem that is no word itself, so that it too is found by how it ends. */
export function stemEntry(stem: string): string {
  return reversed(stem) + stemMark;
}

/** The reverse of `endingEntry` and `stemEntry`. */
export function readEndingEntry(entry: string): { surface: string; stem: string; isWord: boolean } {
  if (entry.endsWith(stemMark)) {
    const stem = reversed(entry.slice(0, -1));
    return { surface: stem, stem, isWord: false };
  }
  const [word = '', ...rest] = entry.split(' ');
  return { ...readWordEntry([reversed(word), ...rest].join(' ')), isWord: true };
}
