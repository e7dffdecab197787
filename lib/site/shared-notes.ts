import type { PageText } from '../content/model';
import type { Locale } from '../i18n/locales';
import { translator } from '../i18n/translate';
import { attributesOf } from '../text/html-tags';
import { type NoteView, noteView } from './source-label';

/** The one list of notes of a page that shows a text and, as its guest, the same page's text in the other language. */
export interface SharedNotes {
  notes: NoteView[];
  /** The guest's HTML with marks that lead to the shared list, under ids of their own. */
  adopt(html: string): string;
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

  const adopt = (html: string) =>
    html.replace(linkWithWords, (link, attributes: string) => {
      const { id = '', href = '' } = Object.fromEntries(attributesOf({ attributes }));
      if (!marks.has(id)) return link;
      const number = numbers.get(Number(href.slice('#n'.length)))!;
      return `<a id="${markId(id)}" href="#n${number}" aria-label="${t('content.note', { number })}">${number}</a>`;
    });

  for (const note of guest.notes) {
    const number = numbers.get(note.number)!;
    const backs = note.marks.map(mark => `#${markId(mark)}`);
    const there = notes.find(candidate => candidate.number === number);
    if (there) there.backs.push(...backs);
    else notes.push({ ...noteView(note, locale), ...guestBody(note.html), number, backs });
  }
  return { notes, adopt };

  function guestBody(html: string | undefined): Pick<NoteView, 'html' | 'lang'> {
    return html === undefined ? {} : { html: adopt(html), lang: guest.locale };
  }
}

/** A link with nothing but words in it, such as the mark of a note, in HTML that we wrote. */
const linkWithWords = /<a((?:\s[^\s=>"/]+(?:="[^"]*")?)+)>[^<]*<\/a>/g;
