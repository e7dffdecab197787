import type { Content } from '../content/model';
import type { Locale } from '../i18n/locales';

/**
 * Remembers what was made of a content, by language. A long list is many pages, and each of them asks for the whole
 * list, sorted; without this a build would sort it once per page.
 */
export function perContent<T>(
  make: (content: Content, locale: Locale) => T,
): (content: Content, locale: Locale) => T {
  const made = new WeakMap<Content, Map<Locale, T>>();
  return (content, locale) => {
    const byLocale = made.get(content) ?? new Map<Locale, T>();
    made.set(content, byLocale);
    if (!byLocale.has(locale)) byLocale.set(locale, make(content, locale));
    return byLocale.get(locale)!;
  };
}
