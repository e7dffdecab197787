import type { Locale } from '../i18n/locales';
import type { Prose } from './prose';

/** Abbreviations whose full stop ends no sentence. */
export const abbreviations: Record<Locale, readonly string[]> = {
  da: [
    'ca',
    'kr',
    'mio',
    'mia',
    'nr',
    'bl',
    'bl.a',
    'f.eks',
    'f',
    'dvs',
    'pkt',
    'jf',
    'stk',
    'kl',
    'hhv',
    'inkl',
    'pct',
    'm.m',
  ],
  en: ['Mr', 'Mrs', 'Dr', 'No', 'St', 'e.g', 'i.e', 'approx', 'Lt', 'Gen'],
};

/**
 * The sentences of running text: each ends with `.`, `!`, `?` or `:`, or with its paragraph. A full stop after an
 * ordinal (`24. november`) or an abbreviation (`ca.`) ends none.
 */
function sentencesOf(text: string, locale: Locale): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/[.!?:…]+["”’»)]*(?=\s)/g)) {
    const after = text.slice(index + end.length).trimStart();
    if (end.startsWith('.')) {
      const last = /[\p{L}\d.]+$/u.exec(text.slice(start, index))?.[0] ?? '';
      const goesOn = /^\p{Ll}/u.test(after);
      if (abbreviations[locale].includes(last) && (goesOn || /^[\d\p{Lu}]/u.test(after))) {
        // `50 mio. kr. Folketinget` does end
        if (goesOn || last !== 'kr') continue;
      }
      if (/^\d{1,2}$/.test(last) && goesOn) continue;
      // an initial: `Robert P. Burke`
      if (/^\p{Lu}$/u.test(last)) continue;
    }
    sentences.push(text.slice(start, index + end.length).trim());
    start = index + end.length;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter(sentence => /\p{L}/u.test(sentence));
}

/** The words of a text; `F-16-fly` and `2.580` are one each. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d](?:[\p{L}\p{M}\d.,’'–-]*[\p{L}\p{M}\d])?/gu) ?? [];
}

/** How a text reads. */
export interface Readability {
  words: number;
  wordsPerSentence: number;
  /** Words of more than six letters, in per cent. */
  longWords: number;
  /** Words per sentence + long words in per cent. Source: Björnsson (1968), “Läsbarhet”. */
  lix: number;
}

/** Measures the paragraphs and list items; headings, tables, captions and text alternatives are no running text. */
export function readability(prose: readonly Prose[], locale: Locale): Readability {
  const sentences = prose
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ text }) => sentencesOf(text, locale));
  const words = sentences.flatMap(wordsOf);
  if (!words.length) return { words: 0, wordsPerSentence: 0, longWords: 0, lix: 0 };
  const long = words.filter(word => word.replace(/[^\p{L}\d]/gu, '').length > 6).length;
  const wordsPerSentence = words.length / sentences.length;
  const longWords = (100 * long) / words.length;
  return {
    words: words.length,
    wordsPerSentence,
    longWords,
    lix: wordsPerSentence + longWords,
  };
}
