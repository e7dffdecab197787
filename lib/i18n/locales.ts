/** The one list of languages; routes, switch, messages, search and hreflang derive from it. Danish lies left. */
export const locales = ['da', 'en'] as const;

export type Locale = (typeof locales)[number];

/** A value that exists in every language. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}

/** The other side of the spread. */
export function counterpartOf(locale: Locale): Locale {
  return locale === 'da' ? 'en' : 'da';
}

/** Builds a value for every language from a function of the language. */
export function localized<T>(value: (locale: Locale) => T): Localized<T> {
  return { da: value('da'), en: value('en') };
}
