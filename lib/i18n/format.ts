import { type Locale, type Localized, localized } from './locales';

/** BCP 47 tags for formatting: British English, as the editorial line asks. */
export const languageTags: Localized = { da: 'da-DK', en: 'en-GB' };

/** Names of the languages in themselves; never translated. */
export const languageNames: Localized = { da: 'Dansk', en: 'English' };

const dateFormats = localized(locale => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(languageTags[locale], { timeZone: 'UTC', year: 'numeric', ...options });
  return {
    day: format({ month: 'long', day: 'numeric' }),
    month: format({ month: 'long' }),
    year: format({}),
  };
});

/**
 * A calendar date as readers write it, at the precision it is known with.
 * @param date ISO: `2018`, `2018-07` or `2018-07-11`
 * @example formatDate('2018-07', 'da') // => 'juli 2018'
 */
export function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const precision = day ? 'day' : month ? 'month' : 'year';
  return dateFormats[locale][precision].format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}

/** Alphabetical order of a language: in Danish æ, ø and å (also written aa) come last. */
export function collator(locale: Locale): Intl.Collator {
  return new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
}

/**
 * The name of a language, in the reader's. Of a tag with parts only the first counts.
 * @example languageName('en-US', 'da') // => 'engelsk'
 */
export function languageName(tag: string, locale: Locale): string {
  const language = tag.split('-')[0]!;
  return new Intl.DisplayNames(languageTags[locale], { type: 'language' }).of(language) ?? language;
}

/**
 * A period as readers write it; a single date where there is no end.
 * @example formatPeriod('2022-05', '2023', 'da') // => 'maj 2022 – 2023'
 */
export function formatPeriod(from: string, to: string | undefined, locale: Locale): string {
  if (!to || to === from) return formatDate(from, locale);
  // years alone stand close, as in 2017–2018
  const dash = `${from}${to}`.length === 8 ? '–' : ' – ';
  return formatDate(from, locale) + dash + formatDate(to, locale);
}

/** A number in figures, with the language's own signs. @example formatNumber(33.3, 'da') // => '33,3' */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: 6 }).format(value);
}
