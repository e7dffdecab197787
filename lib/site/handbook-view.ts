import type { Content } from '../content/model';
import { formatDate } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { addressReader, nameInBook } from './book/addresses';
import { type Book, type BookPart, bookOf, type Chapter } from './book/book';
import { type Relinking, relink } from './book/relink';
import type { NoteView } from './source-label';

/** The whole handbook on one page; every id in it is the page's own, and links between articles stay on it. */
export interface HandbookView extends Omit<Book, 'updated' | 'parts'> {
  /** A phrase; undefined of an empty site. */
  edition: string | undefined;
  parts: (Omit<BookPart, 'chapters'> & { anchor: string; chapters: HandbookChapter[] })[];
}

export interface HandbookChapter extends Chapter {
  /** Its id on the page. */
  anchor: string;
}

/** Headings of a chapter's text stand below book, part and chapter: h2 becomes h4. */
const shift = 2;

/** The view of the handbook page. */
export function handbookView(content: Content, locale: Locale): HandbookView {
  const { updated, ...book } = bookOf(content, locale);
  const read = addressReader(content);
  return {
    ...book,
    edition: updated && translator(locale)('handbook.edition', { date: formatDate(updated, locale) }),
    parts: book.parts.map(part => ({
      ...part,
      anchor: `g-${part.id}`,
      chapters: part.chapters.map(chapter => onPage(chapter, locale, read)),
    })),
  };
}

function onPage(chapter: Chapter, locale: Locale, read: ReturnType<typeof addressReader>): HandbookChapter {
  const anchor = nameInBook(chapter);
  const relinking: Relinking = { shift, id: id => `${anchor}_${id}`, href };
  const { counterpart } = chapter;
  return {
    ...chapter,
    anchor,
    ...(counterpart && { counterpart: { ...counterpart, href: href(counterpart.href) } }),
    html: relink(chapter.html, relinking),
    notes: chapter.notes.map(note => noteOnPage(note, relinking)),
  };

  /** A text of the other language is on that language's handbook; the glossary here has no sections. */
  function href(address: string): string {
    if (address.startsWith('#')) return `#${relinking.id(address.slice(1))}`;
    const target = read(address);
    if (!target) return address;
    const section = target.section && target.kind !== 'term' ? `_${target.section}` : '';
    const page = target.locale === locale ? '' : pathname(target.locale, { kind: 'handbook' });
    return `${page}#${nameInBook(target)}${section}`;
  }
}

function noteOnPage(note: NoteView, relinking: Relinking): NoteView {
  return {
    ...note,
    backs: note.backs.map(relinking.href),
    ...(note.html !== undefined && { html: relink(note.html, relinking) }),
  };
}
