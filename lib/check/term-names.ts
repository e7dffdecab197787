import type { Draft } from '../content/read';
import type { Locale } from '../i18n/locales';

/** What a term is called in a language: its name, abbreviations and variants. */
export function termNames(term: Draft<'term'>, locale: Locale): string[] {
  const front = term.texts[locale]?.front.value;
  return front ? [front.term, ...(front.abbreviation ?? []), ...front.variants].filter(Boolean) : [];
}
