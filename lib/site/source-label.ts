import { inLocale, type Note, type Source } from '../content/model';
import { formatDate } from '../i18n/format';
import type { Locale } from '../i18n/locales';

/** An entry of the list of notes, ready to show. */
export interface NoteView {
  number: number;
  source?: SourceView;
  html?: string;
  /** Language of `html`, where it is not the page's. */
  lang?: Locale;
  /** Addresses of the marks in the text, for the way back. */
  backs: string[];
}

export interface SourceView {
  publisher: string;
  title: string;
  /** Language of the title, where it is not the page's. */
  titleLang?: string;
  url?: string;
  /** In words, empty when the source is undated. */
  date: string;
}

/** A source as the page's language names it. */
export function sourceView(source: Source, locale: Locale): SourceView {
  const lang = typeof source.title === 'string' ? source.lang : undefined;
  const parts = [source.date && formatDate(source.date, locale), source.dateNote?.[locale]];
  return {
    publisher: inLocale(source.publisher, locale),
    title: inLocale(source.title, locale),
    ...(lang && lang !== locale && { titleLang: lang }),
    ...(source.url && { url: source.url }),
    date: parts.filter(Boolean).join(', '),
  };
}

/** A note as the page's language shows it. */
export function noteView(note: Note, locale: Locale): NoteView {
  return {
    number: note.number,
    ...(note.source && { source: sourceView(note.source, locale) }),
    ...(note.html !== undefined && { html: note.html }),
    backs: note.marks.map(mark => `#${mark}`),
  };
}
