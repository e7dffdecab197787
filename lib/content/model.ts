import type { z } from 'zod';
import type { Locale, Localized } from '../i18n/locales';
import type { WordChange } from '../text/word-diff';
import type { SectionDrift } from './counterparts/compare';
import type { SiteData } from './data/model';
import type { articleSchema, plainPageSchema, siteSchema, sourcesSchema, termSchema } from './schema';

/** What the content folder holds, read, checked and linked. Pages are in reading order. */
export interface Content {
  site: Site;
  sources: ReadonlyMap<string, Source>;
  data: SiteData;
  articles: readonly ArticlePage[];
  terms: readonly TermPage[];
  pages: readonly PlainPage[];
  /** Media used by pages: address below `/media/` → file on disk. */
  media: ReadonlyMap<string, string>;
  /** Old address → new address, both without the base path. */
  redirects: ReadonlyMap<string, string>;
  /** Bytes of the e-books, for the pages that offer them; a build sets them once it has made the books. */
  bookSizes?: Readonly<Partial<Record<Locale, number>>>;
}

export type Site = z.output<typeof siteSchema>;
export type Source = z.output<typeof sourcesSchema>[string] & { id: string };
export type PageKind = 'article' | 'term' | 'page';

export interface ArticlePage extends PageBase {
  kind: 'article';
  data: z.output<typeof articleSchema>;
}
export interface TermPage extends PageBase {
  kind: 'term';
  data: z.output<typeof termSchema>;
}
export interface PlainPage extends PageBase {
  kind: 'page';
  data: z.output<typeof plainPageSchema>;
}
export type Page = ArticlePage | TermPage | PlainPage;

interface PageBase {
  /** Identity in both languages; unique per kind. */
  id: string;
  /** A page exists in one language at least. */
  texts: Readonly<Partial<Record<Locale, PageText>>>;
  /** Pages that lead here: those whose author links here, then those where the term became a link; in reading order. */
  mentionedOn: Page[];
  /** Sections whose two languages are not known to match, in reading order. */
  outOfStep: readonly SectionDrift[];
}

/** One language of a page. */
export interface PageText {
  locale: Locale;
  title: string;
  slug: string;
  /** One sentence for lists, search and metadata; a term's definition. */
  summary: string;
  /** Day of the last change in this language, ISO. */
  updated: string;
  /** Plain text before the first heading. */
  intro: string;
  sections: readonly Section[];
  /** The body, safe to insert as it is; headings carry their counterparts. */
  html: string;
  notes: readonly Note[];
  /** Only of pages that show data; `html` is then what stands before it. */
  around?: AroundData;
  words: number;
  /** By section, or `page` for the opening: what the other language has newer. Undefined where there is nothing. */
  behind?: ReadonlyMap<string, Behind>;
  /** By section, or `page` for the whole page: questions it answers. */
  questions: Readonly<Record<string, readonly string[]>>;
  /** Only of terms. */
  forms?: TermForms;
}

/** What readers are told of a section whose counterpart was changed since the two were last confirmed to match. */
export interface Behind {
  /** `bothChanged`: this side was changed too. */
  kind: 'newer' | 'bothChanged';
  /** Day of the counterpart's last change, ISO. */
  date: string;
  /** What changed in the counterpart, in its language. */
  changes: readonly WordChange[];
}

export interface Section {
  /** Shared by both languages. */
  id: string;
  /** Earlier ids that still lead here. */
  aliases: readonly string[];
  level: number;
  heading: string;
  /** Plain text between this heading and the next one. */
  text: string;
}

/** Other words that mean a term, beside its title. */
interface TermForms {
  abbreviations: readonly string[];
  /** Approved variants and inflected forms. */
  variants: readonly string[];
  /** Related words that lead here in search but are no approved words. */
  searchForms: readonly string[];
}

/** An entry of a page's list of notes: a source, or an ordinary note with a body of its own. */
export interface Note {
  number: number;
  source?: Source;
  /** Body of an ordinary note, safe to insert. */
  html?: string;
  /** Ids of the marks in the text that lead here, for the back links. */
  marks: readonly string[];
}

/** A mark in the text that leads to a note. */
export interface Mark {
  /** Its anchor, for the way back. */
  id: string;
  number: number;
}

/** What a page with data needs beside its introduction. */
export interface AroundData {
  /** Id of an entry → the marks of its sources. */
  marks: ReadonlyMap<string, readonly Mark[]>;
  /** The text after the data; a part ends where a diagram follows. */
  parts: readonly { html: string; diagram?: string }[];
}

/** The text a reader of `locale` gets: in that language, or else in the one there is. */
export function textFor(page: Page, locale: Locale): PageText {
  return page.texts[locale] ?? page.texts.da ?? page.texts.en!;
}

/** True when the page has to be shown in the other language. */
export function isFallback(page: Page, locale: Locale): boolean {
  return !page.texts[locale];
}

/** A field that may be the same in both languages or differ. */
export function inLocale(value: string | Localized, locale: Locale): string {
  return typeof value === 'string' ? value : value[locale];
}
