import { bibtex } from '../cite/bibtex';
import type { Citation } from '../cite/citation';
import { cslJson } from '../cite/csl-json';
import { plainCitation } from '../cite/plain-text';
import { type Content, textFor } from '../content/model';
import type { Locale } from '../i18n/locales';
import { absoluteAddress, pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { routeOf } from './page-view';

/** What the page about citing shows beside its words. */
export interface CitingView {
  site: string;
  /** Form → a citation of the first article and its first section; none on a site without articles. */
  examples: { name: string; text: string; isCode: boolean }[];
}

/** The view of the page about citing. The day of access is that of the last change: a page has no today. */
export function citingView({ site, articles }: Content, locale: Locale): CitingView {
  const [article] = articles;
  if (!article) return { site: site.name, examples: [] };
  const t = translator(locale);
  const { title, sections, updated, locale: lang } = textFor(article, locale);
  const [section] = sections;
  const url = absoluteAddress(site.baseUrl, pathname(lang, routeOf(article, lang)));
  const citation: Citation = {
    site: site.name,
    title,
    section: section?.heading,
    lang,
    updated,
    accessed: updated,
    url: section ? `${url}#${section.id}` : url,
  };
  const plain = plainCitation(citation, locale, (key, values) => t(`reading.${key}`, values));
  return {
    site: site.name,
    examples: [
      { name: t('reading.plainText'), text: plain, isCode: false },
      { name: 'BibTeX', text: bibtex(citation), isCode: true },
      { name: 'CSL-JSON', text: cslJson(citation), isCode: true },
    ],
  };
}
