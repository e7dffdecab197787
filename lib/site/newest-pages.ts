import { type ArticlePage, type Content, isFallback, type PlainPage, textFor } from '../content/model';
import type { Locale } from '../i18n/locales';

/**
 * Articles and pages that exist in a language, the last changed first; those of the same day in reading order, articles
 * before pages. Terms are left out: a glossary is corrected by the dozen.
 */
export function newestPages(
  content: Content,
  locale: Locale,
  limit: number,
): { page: ArticlePage | PlainPage; day: string }[] {
  return [...content.articles, ...content.pages]
    .filter(page => !isFallback(page, locale))
    .map(page => ({ page, day: textFor(page, locale).updated }))
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))
    .slice(0, limit);
}
