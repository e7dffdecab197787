import { headingsReadSoFar, onSectionChange } from './current-section';

/** The contents list: marks the section that is being read; a subsection counts as its section. */
export class SectionList extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll('a')];
    onSectionChange(() => {
      const current = headingsReadSoFar().find(({ id }) => links.some(link => link.hash === `#${id}`));
      for (const link of links) {
        if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    });
  }
}
