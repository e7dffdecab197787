import type { CheckedText, Rule, RuleFinding } from '../rule';
import { readability as measure } from '../sentences';

/** LIX of Danish articles: aimed at 35–44; up to this a warning, beyond it an error. */
const lixAimed = 44;
const lixAllowed = 50;

/** Words in an English sentence, on average. */
const sentenceLimit = 22;

/** Texts shorter than this are not measured: a sentence more or less would change the figure too much. */
const minWords = 100;

/** Danish articles that are hard to read by LIX, English ones by the length of their sentences. */
export const readability: Rule = {
  id: 'readability',
  severity: 'warning',
  check: ({ texts }) => texts.filter(({ draft }) => draft.kind === 'article').flatMap(checkText),
};

function checkText({ text, prose }: CheckedText): RuleFinding[] {
  const { words, lix, wordsPerSentence, longWords } = measure(prose, text.locale);
  if (words < minWords) return [];
  const at = { path: text.findings.path, place: undefined };
  const average = wordsPerSentence.toFixed(1);
  if (text.locale === 'en') {
    if (wordsPerSentence <= sentenceLimit) return [];
    return [
      {
        ...at,
        message: {
          da: `Sætningerne har ${average.replace('.', ',')} ord i gennemsnit, men må højst have ${sentenceLimit}. Del de længste.`,
          en: `Sentences have ${average} words on average, expected at most ${sentenceLimit}. Divide the longest ones.`,
        },
      },
    ];
  }
  const rounded = Math.round(lix);
  if (rounded <= lixAimed) return [];
  return [
    {
      ...at,
      severity: rounded > lixAllowed ? 'error' : 'warning',
      message: {
        da: `LIX er ${rounded}; målet er 35–${lixAimed}, højst ${lixAllowed}: ${average.replace('.', ',')} ord pr. sætning, ${Math.round(longWords)} % lange ord. Del lange sætninger, og skriv kortere ord.`,
        en: `LIX is ${rounded}, expected 35–${lixAimed} and at most ${lixAllowed}: ${average} words per sentence, ${Math.round(longWords)} % long words. Divide long sentences and write shorter words.`,
      },
    },
  ];
}
