import { headings, headingsReadSoFar, onSectionChange } from './current-section';
import { keepChoice } from './storage';

/**
 * The language switch: keeps section and query. The plain link leads to the counterpart page; this adds the section
 * being read, or the nearest earlier one that both languages have, and the query of the address.
 */
export class LanguageSwitch extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const plain = link.pathname;
    const update = () => {
      link.href = plain + location.search + sharedHash();
    };
    onSectionChange(update);
    addEventListener('addresschange', update);
    for (const event of ['pointerdown', 'focusin', 'click']) this.addEventListener(event, update, true);
    link.addEventListener('click', () => keepChoice('language', link.lang));
  }
}

/**
 * Headings with a counterpart stand in an hgroup with a link to it. A page without any keeps the id (the other address
 * shows the same text), and a page without sections the hash as it is.
 */
function sharedHash(): string {
  if (!headings().length) return location.hash;
  const isShared = document.querySelector('.text .there')
    ? (heading: HTMLElement) => heading.nextElementSibling?.matches('.there')
    : () => true;
  const shared = headingsReadSoFar().find(isShared);
  return shared ? `#${shared.id}` : '';
}
