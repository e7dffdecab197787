import { headings, headingsReadSoFar, onSectionChange } from './current-section';
import { keepChoice } from './storage';

/** Rest after scrolling up before the section there counts as read: on the way up to the switch, none does. */
const restMs = 800;

/**
 * The language switch: keeps section and query. The plain link leads to the counterpart page; this adds the section
 * being read, or the nearest earlier one that both languages have, and the query of the address.
 *
 * The header does not stick, so the reader scrolls up to it, past other sections: going down, a section is noted at
 * once; going up, after a rest; and while the switch is in view, none is.
 */
export class LanguageSwitch extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const plain = link.pathname;
    let hash = '';
    let lastY = scrollY;
    let timer = 0;
    const update = () => {
      link.href = plain + location.search + hash;
    };
    const note = () => {
      hash = sharedHash();
      update();
    };
    const noteOutOfView = () => {
      if (link.getBoundingClientRect().bottom < 0) note();
    };
    onSectionChange(() => {
      const isUp = scrollY < lastY;
      lastY = scrollY;
      clearTimeout(timer);
      if (isUp) timer = window.setTimeout(noteOutOfView, restMs);
      else noteOutOfView();
    });
    addEventListener('hashchange', note);
    addEventListener('addresschange', update);
    link.addEventListener('click', () => keepChoice('language', link.lang));
    note();
  }
}

/**
 * Headings with a counterpart stand in an hgroup with a link to it; those of data are in both languages. A page without
 * any keeps the id (the other address shows the same text), and a page without sections the hash as it is.
 */
function sharedHash(): string {
  if (!headings().length) return location.hash;
  const isShared = document.querySelector('.text .there')
    ? (heading: HTMLElement) => heading.closest('.wide') || heading.nextElementSibling?.matches('.there')
    : () => true;
  const shared = headingsReadSoFar().find(isShared);
  return shared ? `#${shared.id}` : '';
}
