import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { PageText } from '../content/model';
import type { Locale } from '../i18n/locales';
import { translator } from '../i18n/translate';
import { type NoteView, noteView } from './source-label';

/** The one list of notes of a page that shows a text and, as its guest, the same page's text in the other language. */
export interface SharedNotes {
  notes: NoteView[];
  /** Makes the marks in the guest's HTML lead to the shared list, under ids of their own. Changes the tree. */
  adopt(tree: Nodes): void;
}

/**
 * Joins the notes of two texts. The text's own keep their numbers, as they stand on its own page; a source that both
 * cite is listed once, and what only the guest cites comes after.
 * @param locale the page's language, in which sources are named
 */
export function shareNotes(own: PageText, guest: PageText, locale: Locale): SharedNotes {
  const notes = own.notes.map(note => noteView(note, locale));
  const ownNumbers = new Map(own.notes.map(({ source, number }) => [source?.id, number]));
  /** number of a note on the guest's own page → its number here */
  const numbers = new Map<number, number>();
  let last = own.notes.length;
  for (const { number, source } of guest.notes) {
    const shared = source && ownNumbers.get(source.id);
    numbers.set(number, shared ?? ++last);
  }
  const marks = new Set(guest.notes.flatMap(note => note.marks));
  const t = translator(guest.locale);
  // `r3` and what follows it is reserved: no section has such an id
  const markId = (mark: string) => `${mark}-${guest.locale}`;

  const adopt = (tree: Nodes) => {
    visit(tree, 'element', ({ properties, children }) => {
      const mark = String(properties.id);
      if (!marks.has(mark)) return;
      const number = numbers.get(Number(String(properties.href).slice('#n'.length)))!;
      properties.id = markId(mark);
      properties.href = `#n${number}`;
      properties.ariaLabel = t('content.note', { number });
      children.splice(0, children.length, { type: 'text', value: String(number) });
    });
  };

  for (const note of guest.notes) {
    const number = numbers.get(note.number)!;
    const backs = note.marks.map(mark => `#${markId(mark)}`);
    const there = notes.find(candidate => candidate.number === number);
    if (there) there.backs.push(...backs);
    else notes.push({ ...noteView(note, locale), ...guestBody(note.html), number, backs });
  }
  return { notes, adopt };

  function guestBody(html: string | undefined): Pick<NoteView, 'html' | 'lang'> {
    if (html === undefined) return {};
    const tree: Root = fromHtml(html, { fragment: true });
    adopt(tree);
    return { html: toHtml(tree), lang: guest.locale };
  }
}
