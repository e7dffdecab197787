/** A word that a result of the search had marked. */
export interface FoundWord {
  /** The language of the text it stood in; it is looked for in such text only. */
  lang: string;
  text: string;
  /** True for the last part of a compound, which is found in others as well. */
  isPart: boolean;
}

/** What is handed from a result to the page it leads to, in the storage of the tab. */
export interface FoundWords {
  pathname: string;
  /** Id of the section; empty for what stands before the first heading, which stands for the whole page. */
  id: string;
  words: FoundWord[];
}

const letter = String.raw`[\p{L}\p{M}\p{N}]`;

/**
 * Where the words stand in a text, in order, as offsets; small and capital letters are the same.
 * @example findWords('Et bidrag, eskortebidraget', [{ lang: 'da', text: 'bidraget', isPart: true }]) // => [[18, 26]]
 */
export function findWords(text: string, words: readonly FoundWord[]): [start: number, end: number][] {
  if (!words.length) return [];
  // Of two words that begin alike the longer one is tried first: a designation before its first part.
  const patterns = [...words]
    .sort((a, b) => b.text.length - a.text.length)
    .map(({ text, isPart }) => `${isPart ? '' : `(?<!${letter})`}${patternOf(text)}(?!${letter})`);
  return [...text.matchAll(new RegExp(patterns.join('|'), 'giu'))].map(({ 0: found, index }) => [
    index,
    index + found.length,
  ]);
}

/** Spaces of all kinds are the same: a page keeps B 159 together with one that does not break. */
function patternOf(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
}
