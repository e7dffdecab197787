import { formatDate, languageName } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import type { Citation } from './citation';

/** Says one of the two sentences with its values; the messages `reading.citePage` and `reading.citeSection`. */
export type CitationWords = (
  key: 'citePage' | 'citeSection',
  values: Record<'title' | 'section' | 'site' | 'language' | 'updated' | 'accessed' | 'url', string>,
) => string;

/** A citation as a sentence, in the language of the reader. */
export function plainCitation(citation: Citation, locale: Locale, words: CitationWords): string {
  const { section = '', lang, updated, accessed, title, site, url } = citation;
  return words(section ? 'citeSection' : 'citePage', {
    title,
    section,
    site,
    language: languageName(lang, locale),
    updated: formatDate(updated, locale),
    accessed: formatDate(accessed, locale),
    url,
  });
}
