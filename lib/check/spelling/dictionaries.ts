import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Locale } from '../../i18n/locales';
import { RuleSkipped } from '../rule';

/** What knows the words of a language. */
export interface Dictionary {
  has(word: string): boolean;
  /** The likeliest words for one that is misspelt, likeliest first. */
  suggest(word: string): string[];
}

/** The dictionary of a language: its package, the file in it. */
const packages: Record<Locale, { name: string; file: string }> = {
  da: { name: '@cspell/dict-da-dk', file: 'da_DK.trie' },
  en: { name: '@cspell/dict-en-gb', file: 'en_GB.trie.gz' },
};

/**
 * The Danish dictionary takes any words joined for a word (`soldatter`, `bi` + `dragt`), and cspell-lib 9.8.0 has no
 * way to ask for words alone but this. Where it is gone, they all count; tests/unit/check/rules/spelling.test.ts fails
 * then.
 */
interface WithTrie {
  dictionaries?: { trie?: { data?: { has(word: string): boolean } } }[];
}

const require = createRequire(import.meta.url);

/**
 * Loads the dictionaries from the installed packages; nothing is downloaded.
 * @throws {RuleSkipped} where cspell is not installed, as without development dependencies
 */
export function loadDictionaries(): Promise<Record<Locale, Dictionary>> {
  loaded ??= load();
  return loaded;
}

/** Loading takes a second or two, and nothing changes them. */
let loaded: Promise<Record<Locale, Dictionary>> | undefined;

async function load(): Promise<Record<Locale, Dictionary>> {
  let cspell: typeof import('cspell-lib');
  let paths: Record<Locale, string>;
  try {
    cspell = await import('cspell-lib');
    paths = { da: pathOf('da'), en: pathOf('en') };
  } catch (cause) {
    if (!/MODULE_NOT_FOUND/.test(String((cause as { code?: unknown }).code))) throw cause;
    throw new RuleSkipped(
      {
        da: 'cspell-lib eller ordbøgerne til det er ikke installeret',
        en: 'cspell-lib or its dictionaries are not installed',
      },
      { cause },
    );
  }
  const dictionaryOf = async (locale: Locale): Promise<Dictionary> => {
    const { name } = packages[locale];
    const dictionary = await cspell.getDictionary({
      dictionaryDefinitions: [{ name, path: paths[locale] }],
      dictionaries: [name],
    });
    const words = locale === 'da' && (dictionary as unknown as WithTrie).dictionaries?.[0]?.trie?.data;
    return {
      // without `ignoreCase: false`, `iraqi` would be a word
      has: word => (words ? words.has(word) : dictionary.has(word, { ignoreCase: false })),
      suggest: word =>
        dictionary
          .suggest(word, { numSuggestions: 8, ignoreCase: false, timeout: 300 })
          .map(suggestion => suggestion.word),
    };
  };
  const [da, en] = await Promise.all([dictionaryOf('da'), dictionaryOf('en')]);
  return { da, en };
}

function pathOf(locale: Locale): string {
  const { name, file } = packages[locale];
  return join(dirname(require.resolve(`${name}/cspell-ext.json`)), file);
}
