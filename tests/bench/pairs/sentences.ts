import { requireContent } from '../../../lib/content/load';
import { type Locale, type Localized, localized } from '../../../lib/i18n/locales';
import type { Random } from '../random';
import { knownPlace } from './phrases';

/** What a language's texts are made of. */
export interface Language {
  /**
   * A sentence that nobody wrote, of words that follow each other in the site's own texts: in their frequencies.
   * Names become places that are nowhere, so that nothing is said of anybody.
   */
  sentence(random: Random): string;
  /** A word that nobody wrote: a Danish compound (radarbidragsplan), two words in English (radar contribution). */
  compound(random: Random): string;
}

/** What a sentence has in place of a name. */
const name = '@';
/** Letters and hyphens, with a comma behind them at most: figures, quotations and links are left out. */
const plainWord = /^\p{Ll}[\p{Ll}’-]*,?$/u;
/** A figure in words would have to be the same in both languages. */
const figure =
  /^(?:to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|anden|tredje|two|three|four|five|six|seven|eight|nine|ten|twelve|second|third|hundrede|hundred|tusind|thousand|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|may),?$/;
const noun: Localized<RegExp> = {
  da: /^\p{Ll}{2,9}(?:ing|tion|else|hed|skab|styrke|plan|mission|bidrag|fly|skole|vej|hær|kamp)$/u,
  en: /^\p{Ll}{2,9}(?:tion|ment|ity|ship|ness|force|craft|school|plan|mission|base|road|ance|ence)$/u,
};
/** Words of a sentence. */
const limits = { least: 6, most: 20 };
/** So many nouns become a new word, so that the vocabulary grows with the pages as a real one does. */
const newWords = 0.06;

/** Both languages as the shipped pages have them. @param folder the project's own content */
export function learnLanguages(folder: string): Localized<Language> {
  const { articles, terms } = requireContent(folder);
  return localized(locale => {
    const texts = [...articles, ...terms].flatMap(({ texts }) => {
      const text = texts[locale];
      return text ? [text.intro, ...text.sections.map(section => section.text)] : [];
    });
    return learn(texts, locale);
  });
}

function learn(texts: readonly string[], locale: Locale): Language {
  const sentences = plainSentences(texts);
  const starts = sentences.map(words => [words[0]!, words[1]!] as const);
  // two words → those that follow them, as often as they do; '' ends the sentence
  const followers = new Map<string, string[]>();
  for (const words of sentences) {
    for (let at = 2; at <= words.length; at++) {
      const key = `${words[at - 2]} ${words[at - 1]}`;
      const list = followers.get(key);
      if (list) list.push(words[at] ?? '');
      else followers.set(key, [words[at] ?? '']);
    }
  }
  const nouns = [...new Set(sentences.flat().filter(word => noun[locale].test(word)))].sort();
  const walk = (random: Random): string[] => {
    const words: string[] = [...random.pick(starts)];
    while (words.length <= limits.most) {
      const next = random.pick(followers.get(words.slice(-2).join(' '))!);
      if (!next) break;
      words.push(next);
    }
    return words;
  };
  const compound = (random: Random) => {
    const [first, second] = [random.pick(nouns), random.pick(nouns)];
    if (locale === 'en') return `${first} ${second}`;
    return `${first}${/(?:ing|tion|hed|skab)$/.test(first) ? 's' : ''}${second}`;
  };
  const sentence = (random: Random) => {
    let words = walk(random);
    while (words.length < limits.least || words.length > limits.most) words = walk(random);
    const text = words
      .map(word => {
        if (word.startsWith(name)) return word.replace(name, knownPlace(random));
        return noun[locale].test(word) && random.chance(newWords) ? compound(random) : word;
      })
      .join(' ')
      .replace(/,$/, '');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return { sentence, compound };
}

/** Sentences as words, in small letters, that hold nothing but plain words and names. */
function plainSentences(texts: readonly string[]): string[][] {
  const sentences = texts
    .flatMap(text => text.split(/(?<=\p{Ll}{3}[.!?:])\s+/u))
    .filter(sentence => /^\p{Lu}.* .*\p{L}{3}\.$/u.test(sentence))
    .map(sentence => sentence.slice(0, -1).split(/\s+/));
  const known = new Set(sentences.flatMap(words => words.slice(1)));
  return sentences
    .map(([first = '', ...rest]) => {
      const small = first.toLowerCase();
      const words = [known.has(small) ? small : first, ...rest].map(asName);
      // the words of one name are one
      return words.filter((word, i) => !word.startsWith(name) || words[i + 1]?.startsWith(name) !== true);
    })
    .filter(words => words.length > 4 && words.every(word => word.startsWith(name) || isPlain(word)));
}

/** A word that begins with a capital, without what it is; its genitive and a comma stay. */
function asName(word: string): string {
  return word.replace(/^\p{Lu}[\p{L}’-]*?(’s)?(,?)$/u, `${name}$1$2`);
}

function isPlain(word: string): boolean {
  return plainWord.test(word) && !figure.test(word);
}
