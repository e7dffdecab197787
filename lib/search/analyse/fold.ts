/**
 * Brings a word to the form that is stemmed: composed, lower case, the ä and ö of neighbours as æ and ø. Idempotent.
 * NFKC first, so that å typed as a + ring and ligatures are one letter. It spells some letters out as several words
 * (ﷺ): without their spaces, since keys and the word list are cut at spaces.
 */
export function normalizeWord(word: string): string {
  const lower = word.toLowerCase();
  return plainWord.test(lower) ? lower : compose(word);
}

/** A word that is nothing but letters of the two languages and digits needs no more; nearly all are. */
const plainWord = /^[a-z0-9æøå]+$/;

function compose(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ä/g, 'æ')
    .replace(/ö/g, 'ø')
    .replace(/\s/g, '')
    .normalize('NFC');
}

/**
 * Folds a normalised word to ASCII where it can be: å→aa, æ→ae, ø→oe, other marks dropped.
 * Runs after the stemmer: folding first damages 1.2 % of a real vocabulary (kontoen, fakturaer).
 * A plain NFD fold leaves ø and æ untouched, so they are mapped, after their own accents are off (gǿr, "barks").
 * Idempotent.
 * @example fold('ørnen') // => 'oernen'
 */
export function fold(word: string): string {
  if (asciiWord.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/a\u030A/g, 'aa')
    .replace(/\p{M}/gu, '')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/ß/g, 'ss')
    .normalize('NFC');
}

const asciiWord = /^[a-z0-9]+$/;

/**
 * Where in a word, as it is written, the last part begins that folds to `ending` or to more that begins with it.
 * @example startOfPart('Militærakademiet', 'akademi') // => 7
 */
export function startOfPart(written: string, ending: string): number {
  for (let start = written.length - 1; start > 0; start--) {
    if (fold(normalizeWord(written.slice(start))).startsWith(ending)) return start;
  }
  return 0;
}
