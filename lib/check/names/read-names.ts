/** A word that begins with a capital letter. */
export interface Name {
  text: string;
  index: number;
  /** It begins a sentence, or all the text: then the capital may say nothing. */
  isFirst: boolean;
  /** The next word is capitalised too: `Ekstra Bladet`. */
  goesOn: boolean;
}

/** The capitalised words of a text, compounds and genitives in their parts: `NMI-chefen` → `NMI`. */
export function capitalised(text: string): Name[] {
  return [...text.matchAll(/(?<![\p{L}\d’'])\p{Lu}[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    index,
    isFirst: /(?:^|[.!?:…]["”’»)]*\s+)["“”‘«(]*$/.test(text.slice(0, index)),
    goesOn: /^ \p{Lu}/u.test(text.slice(index + word.length)),
  }));
}
