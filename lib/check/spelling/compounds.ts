/** Parts shorter than this make compounds of slips: `bi` + `dragt`, `tropp` + `r`. */
const minFirst = 4;
const minLast = 4;

/**
 * Whether a Danish word is put together of known ones, as Danish does freely: `radar` + `bidraget`,
 * `eskorte` + `enhed`; with `s` between where the first part is itself a compound or takes one: `uddannelse` + `s` + `forløb`.
 * @param isWord whether a dictionary has a word
 */
export function isCompound(word: string, isWord: (word: string) => boolean): boolean {
  for (let at = word.length - minLast; at >= minFirst; at--) {
    const last = word.slice(at);
    if (!isWord(last)) continue;
    const first = word.slice(0, at);
    if (isWord(first)) return true;
    const bare = first.replace(/s$/, '');
    if (bare !== first && bare.length >= minFirst && (isWord(bare) || isCompound(bare, isWord))) return true;
  }
  return false;
}

const letters = [...'abcdefghijklmnopqrstuvwxyzæøå'];

/**
 * Whether a word that only counts as a compound is more likely a slip in another word: `soldatter` is `soldater`, not
 * `sold` + `atter`. One letter less, more or changed makes a word that the dictionary has as it stands.
 */
export function isNearWord(word: string, isWord: (word: string) => boolean): boolean {
  for (let at = 1; at < word.length; at++) {
    const [before, from, after] = [word.slice(0, at), word.slice(at), word.slice(at + 1)];
    if (isWord(before + after)) return true;
    if (letters.some(letter => isWord(before + letter + from) || isWord(before + letter + after)))
      return true;
  }
  return false;
}
