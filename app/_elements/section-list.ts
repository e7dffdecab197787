import { currentHeading, onSectionChange } from './current-section';

/** The contents list: marks the section that is being read. */
export class SectionList extends HTMLElement {
  connectedCallback(): void {
    onSectionChange(() => {
      const current = currentHeading();
      // A subsection belongs to the entry of its section.
      let heading: Element | undefined = current;
      const links = new Map([...this.querySelectorAll('a')].map(link => [link.hash, link]));
      const all = [...document.querySelectorAll('.text :is(h2, h3, h4)[id]')];
      while (heading && !links.has(`#${heading.id}`)) heading = all[all.indexOf(heading) - 1];
      for (const [hash, link] of links) {
        if (heading && hash === `#${heading.id}`) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    });
  }
}
