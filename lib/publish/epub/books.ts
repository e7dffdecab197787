import type { Content } from '../../content/model';
import { type Locale, locales } from '../../i18n/locales';
import { hasBook } from '../../site/book/book';
import { bookAddress, fileAt } from '../addresses';
import { type EpubParts, epub } from './epub';

/** An e-book of the site. */
export interface PublishedBook {
  locale: Locale;
  /** Relative to the site's root. */
  path: string;
  bytes: Uint8Array;
}

/** The e-books, one per language; none of a site without a handbook. */
export function books(content: Content, parts: EpubParts): PublishedBook[] {
  if (!hasBook(content)) return [];
  return locales.map(locale => ({
    locale,
    path: fileAt(bookAddress(content.site, locale)),
    bytes: epub(content, locale, parts),
  }));
}
