import './note.css';
import { openPopover } from './popover';
import { readingWords } from './reading-words';
import { h } from './search/dom';

/** The mark of a note: the note beside it, as it stands in the list below, and a link to it there. */
export async function showNote(link: HTMLAnchorElement): Promise<void> {
  const note = document.getElementById(link.hash.slice(1));
  if (!note) throw new Error(`No note ${link.hash}`);
  const words = await readingWords();
  const text = note.cloneNode(true) as Element;
  for (const back of text.querySelectorAll('.back')) back.remove();
  // Marks within a note are in the list already: no id may stand twice.
  for (const element of text.querySelectorAll('[id]')) element.removeAttribute('id');
  openPopover(
    link,
    link.ariaLabel ?? link.text,
    h('div', { class: 'note ui', lang: note.closest<HTMLElement>('[lang]')!.lang }, ...text.childNodes),
    h('p', { class: 'ui' }, h('a', { href: link.hash }, words('toNote'))),
  );
}
