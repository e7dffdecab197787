import type { Locale } from '../i18n/locales';

/** What is cited: a page, or a section of one, in one language, as it stood on a day. */
export interface Citation {
  /** Name of the site. */
  site: string;
  /** Of the page. */
  title: string;
  /** Heading of the section; undefined for the whole page. */
  section?: string | undefined;
  /** Language of the text. */
  lang: Locale;
  /** Day of the last change in this language, ISO. */
  updated: string;
  /** Day on which the reader saw it, ISO. */
  accessed: string;
  /** Lasting address, with the section's anchor. */
  url: string;
}

/**
 * A name for the entry that stays the same from one visit to the next: site, language, page and section.
 * @example citationKey(…) // => 'sidestykke-da-nmi-i-tal-the-years'
 */
export function citationKey({ site, lang, url }: Citation): string {
  const { pathname, hash } = new URL(url);
  const slug = pathname.split('/').filter(Boolean).at(-1);
  return [site.toLowerCase().replace(/[^a-z0-9]/g, ''), lang, slug, hash.slice(1)].filter(Boolean).join('-');
}
