import { normalizeWord } from './fold';

/** A word of a text, with its place in the original, so that marks are exact. */
export interface Token {
  /** Offsets into the original text, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
  /** Lower case, composed; not yet stemmed or folded. */
  word: string;
  /** True for a designation joined from its parts: `F-16` gives `f`, `16` and the joined `f16`. */
  joined: boolean;
}

/** A grouped number (2.580, 1,200) or a run of letters, marks and digits. */
const piece = /\d+(?:[.,]\d{3})+(?![\d])|[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between the parts of one designation: hyphens of all kinds, a slash, a dot. */
const joiner = /^[-\u2010\u2011\u2012\u2013/.]$/;
const apostrophe = /^['’\u02BC]$/;
/** Endings written after an apostrophe: NATO’s, F-16’er, NMI’en, I’ve. */
const apostropheEnding = /^(?:s|er|en|et|erne|ers|ens|ets|ernes|eren|m|re|ve|ll|d)$/;
/** n’t belongs to its word: don’t and dont are one. */
const negation = /n$/;
/** What a word needs besides marks: an emoji's variation selector alone is none. */
const letterOrDigit = /[\p{L}\p{N}]/u;
/** Longest word that is kept; a longer run of letters is cut, so that hostile input stays cheap. */
const maxLength = 64;

/**
 * Cuts a text into words. Total: any string gives tokens, never an error.
 * @example tokenize('NATO’s F-16').map(t => t.word) // => ['nato', 'f', '16', 'f16']
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let chain: Token[] = [];
  const closeChain = () => {
    if (chain.length > 1 && chain.length <= 6) {
      const word = chain.map(token => token.word).join('');
      tokens.push({ start: chain[0]!.start, end: chain.at(-1)!.end, word: cut(word), joined: true });
    }
    chain = [];
  };
  for (const match of text.matchAll(piece)) {
    const start = match.index;
    const end = start + match[0].length;
    const previous = chain.at(-1);
    const between = previous ? text.slice(previous.end, start) : '';
    const word = cut(normalizeWord(/^\d/.test(match[0]) ? match[0].replace(/[.,]/g, '') : match[0]));
    if (!letterOrDigit.test(word)) continue;
    if (previous && apostrophe.test(between)) {
      const isNegation = word === 't' && negation.test(previous.word);
      if (isNegation || apostropheEnding.test(word)) {
        previous.end = end;
        if (isNegation) previous.word += word;
        continue;
      }
    }
    const token: Token = { start, end, word, joined: false };
    if (previous && !(joiner.test(between) || (between === ' ' && isDesignation(text, previous, match[0]))))
      closeChain();
    tokens.push(token);
    chain.push(token);
  }
  closeChain();
  return tokens;
}

/** The beginning of a long word, without half a character at its end. */
function cut(word: string): string {
  return word.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '');
}

/** `B 159`, `EH 101`, `TF 61`: one to three capitals, a space, a number of at most three digits. */
function isDesignation(text: string, previous: Token, next: string): boolean {
  return /^\d{1,3}$/.test(next) && /^\p{Lu}{1,3}$/u.test(text.slice(previous.start, previous.end));
}
