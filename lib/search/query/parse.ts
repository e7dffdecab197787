/** A query as it was typed, taken apart. */
export interface ParsedQuery {
  /** The words, those of phrases included, without marks of syntax. */
  words: string;
  /** What stood between quotation marks: sections must have it word for word. */
  phrases: readonly string[];
  /** What stood after a minus, a word or a phrase: pages that have it are left out. */
  excluded: readonly string[];
}

/** Straight quotation marks and the pairs of both languages, with the minus before them; »…«-kørsel is a word. */
const phrase =
  /(?<![\p{L}\p{N}])((?<=^|\s)-)?(?:"([^"]*)"|[“”„]([^“”„]*)[“”]|»([^«»]*)«|«([^«»]*)»)(?![-\p{L}\p{N}])/gu;
/**
 * A minus that begins a word. No minus are a hyphen within a word, a range (2014 -2016), a dash between words, and the
 * hyphen that stands for the rest of a compound in a row: kladdetyper, -navne og -priser.
 */
const exclusion = /(?<=^|(?<!,|(?<![\p{L}\p{N}])(?:og|eller|samt|and|or))\s)-(?=\p{L})(\S+)/giu;
/** The longest query that is read, in characters; the rest cannot narrow it any further. */
const longest = 512;

/**
 * Takes phrases and exclusions out of a query. Never leaves it without words: a query of nothing but exclusions is
 * one of words.
 * @example parseQuery('radar "Al Asad" -kontrol') // => words: 'radar Al Asad', phrases: ['Al Asad'], excluded: ['kontrol']
 */
export function parseQuery(query: string): ParsedQuery {
  const text = query.slice(0, longest);
  const phrases: string[] = [];
  const excluded: string[] = [];
  const rest = text.replace(phrase, (_, minus: string | undefined, ...groups: (string | undefined)[]) => {
    const words = groups.slice(0, 4).find(group => group !== undefined) ?? '';
    if (!/[\p{L}\p{N}]/u.test(words)) return ' ';
    (minus ? excluded : phrases).push(words);
    return minus ? ' ' : ` ${words} `;
  });
  const words = rest.replace(exclusion, (_, word: string) => {
    excluded.push(word);
    return ' ';
  });
  if (!/[\p{L}\p{N}]/u.test(words)) return { words: text, phrases: [], excluded: [] };
  // a query without any syntax stays as it is, to the space at its end
  return phrases.length || excluded.length
    ? { words, phrases, excluded }
    : { words: text, phrases, excluded };
}
