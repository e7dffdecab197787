import format, { type CompiledMessage } from 'icu-minify/format';
import { languageTags } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/translate';
import { locale as pageLocale } from '../site';

type Key = keyof Messages['elements'];
type Values = Record<string, string | number>;

/** The words of the elements in the page's language: `words('count', { places: 5, pages: 4 })`. */
export type Words = (key: Key, values?: Values) => string;

/** Loads them; they are compiled from messages/*.json at build time. */
async function loadWords(locale: Locale): Promise<Words> {
  const { default: compiled } = await (locale === 'da'
    ? import('@/generated/words.da.json')
    : import('@/generated/words.en.json'));
  const messages = compiled as unknown as Record<Key, CompiledMessage>;
  return (key, values) => String(format(messages[key], languageTags[locale], values, { formatters }));
}

const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
};

let words: Promise<Words> | undefined;

/** The words of the page's language, loaded once; a failed load is tried again at the next call. */
export function wordsOnce(): Promise<Words> {
  words ??= loadWords(pageLocale).catch(error => {
    words = undefined;
    throw error;
  });
  return words;
}

/** The same for what is not asked for by a click: undefined where they cannot be had, and the page stays as it is. */
export function wordsOrNone(): Promise<Words | undefined> {
  return wordsOnce().catch(() => undefined);
}
