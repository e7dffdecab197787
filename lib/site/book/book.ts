import {
  type ArticlePage,
  type Content,
  isFallback,
  type Page,
  type PlainPage,
  textFor,
} from '../../content/model';
import { collator, formatDate } from '../../i18n/format';
import { counterpartOf, type Locale } from '../../i18n/locales';
import { pathname } from '../../i18n/routes';
import { translator } from '../../i18n/translate';
import { dataPageView, hasData } from '../data/data-page-view';
import { termSides } from '../glossary-view';
import { groupSections } from '../list-view';
import { counterpartTitle, type PageLink, routeOf } from '../page-view';
import { type NoteView, noteView } from '../source-label';
import type { WordRow } from '../word-list';
import { dataHtml } from './data-html';

/** Everything of one language in the order of reading: what the handbook page prints and the e-book holds. */
export interface Book {
  locale: Locale;
  title: string;
  /** The same in the other language. */
  counterpart: { title: string; lang: Locale };
  /** The site's name, which stands for its editors. */
  name: string;
  description: string;
  disclaimer?: string;
  license?: { name: string; url: string };
  /** Day of the newest change in it, ISO; undefined of an empty site. */
  updated: string | undefined;
  parts: BookPart[];
  /** Every term, sorted in the alphabet of the language. */
  glossary: WordRow[];
}

/** The articles of a group, or the pages that are none. */
export interface BookPart {
  id: string;
  title: string;
  counterpart: { title: string; lang: Locale };
  chapters: Chapter[];
}

export interface Chapter {
  kind: 'article' | 'page';
  id: string;
  title: string;
  /** Language of the text: the other one where the page does not exist in the book's. */
  lang: Locale;
  counterpart?: PageLink;
  summary: string;
  /** Each a phrase. */
  dates: string[];
  /** Its own page. */
  path: string;
  /** As its own page has it: ids and addresses are those of that page. */
  html: string;
  notes: NoteView[];
}

/** Up to so many articles a site has a book unless `site.yaml` says otherwise: one page of all is then still usable. */
const bookLimit = 300;

/** Whether the site's articles are also offered as one: a page for print, and an e-book. */
export function hasBook({ site, articles }: Content): boolean {
  return site.handbook ?? articles.length <= bookLimit;
}

/** The book of a language: articles by group, then the other pages, then the glossary in the order of the alphabet. */
export function bookOf(content: Content, locale: Locale): Book {
  const { site, articles, pages, terms } = content;
  const other = counterpartOf(locale);
  return {
    locale,
    title: site.title[locale],
    counterpart: { title: site.title[other], lang: other },
    name: site.name,
    description: site.description[locale],
    ...(site.disclaimer && { disclaimer: site.disclaimer[locale] }),
    ...(site.license && { license: site.license }),
    updated: newestDay([...articles, ...pages, ...terms], locale),
    parts: partsOf(content, locale).filter(({ chapters }) => chapters.length),
    glossary: glossaryOf(content, locale),
  };
}

function newestDay(pages: readonly Page[], locale: Locale): string | undefined {
  return pages
    .map(page => textFor(page, locale).updated)
    .sort()
    .at(-1);
}

function partsOf(content: Content, locale: Locale): BookPart[] {
  const other = counterpartOf(locale);
  const chapters = (list: readonly (ArticlePage | PlainPage)[]) =>
    list.map(page => chapterOf(content, page, locale));
  return [
    ...groupSections(content, locale).map(
      ({ id, title, counterpart, items }): BookPart => ({
        id,
        title,
        counterpart: { title: counterpart, lang: other },
        chapters: chapters(items),
      }),
    ),
    {
      id: 'reference',
      title: translator(locale)('handbook.reference'),
      counterpart: { title: translator(other)('handbook.reference'), lang: other },
      chapters: chapters(content.pages),
    },
  ];
}

function chapterOf(content: Content, page: ArticlePage | PlainPage, locale: Locale): Chapter {
  const t = translator(locale);
  const text = textFor(page, locale);
  const counterpart = counterpartTitle(page, locale);
  const { asOf } = page.data;
  return {
    kind: page.kind,
    id: page.id,
    title: text.title,
    lang: text.locale,
    ...(counterpart && { counterpart }),
    summary: text.summary,
    dates: [
      ...(isFallback(page, locale) ? [t('article.fallback')] : []),
      t('article.updated', { date: formatDate(text.updated, locale) }),
      ...(asOf ? [t('article.asOf', { date: formatDate(asOf, locale) })] : []),
    ],
    path: pathname(locale, routeOf(page, locale)),
    html: page.kind === 'page' && hasData(page) ? dataHtml(dataPageView(content, page, locale)) : text.html,
    notes: text.notes.map(note => noteView(note, locale)),
  };
}

function glossaryOf({ terms }: Content, locale: Locale): WordRow[] {
  const { compare } = collator(locale);
  return [...terms]
    .sort((a, b) => compare(textFor(a, locale).title, textFor(b, locale).title))
    .map(term => ({ id: term.id, sides: termSides(term) }));
}
