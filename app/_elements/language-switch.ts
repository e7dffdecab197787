import { currentHeading, onSectionChange } from './current-section';
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

/** Headings with a counterpart stand in an hgroup with a link to it; on a page without counterparts the id is kept. */
function sharedHash(): string {
  const current = currentHeading();
  if (!current) return document.querySelector('.text') ? '' : location.hash;
  const all = [...document.querySelectorAll<HTMLElement>('.text :is(h2, h3, h4)[id]')];
  if (!document.querySelector('.text .there')) return `#${current.id}`;
  for (let i = all.indexOf(current); i >= 0; i--) {
    if (all[i]!.parentElement?.querySelector('.there')) return `#${all[i]!.id}`;
  }
  return '';
}
