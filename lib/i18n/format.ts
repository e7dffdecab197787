import type { Locale, Localized } from './locales';

/** BCP 47 tags for formatting: British English, as the editorial line asks. */
export const languageTags: Localized = { da: 'da-DK', en: 'en-GB' };

/** Names of the languages in themselves; never translated. */
export const languageNames: Localized = { da: 'Dansk', en: 'English' };

/**
 * A calendar date as readers write it, at the precision it is known with.
 * @param date ISO: `2018`, `2018-07` or `2018-07-11`
 * @example formatDate('2018-07', 'da') // => 'juli 2018'
 */
export function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  return new Intl.DateTimeFormat(languageTags[locale], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}

/** Alphabetical order of a language: in Danish æ, ø and å (also written aa) come last. */
export function collator(locale: Locale): Intl.Collator {
  return new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
}
