import { loadSearch } from './load-search';
import { readChoice } from './storage';

/**
 * The search button in the header: a plain link to the search page that opens the dialog instead. The module is loaded
 * on intent (pointer, focus). Ctrl/⌘+K works everywhere, `/` too where no field has the focus; `/` can be switched off
 * in the search itself (WCAG 2.1.4).
 */
export class SiteSearchElement extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')!;
    const warm = () => {
      loadSearch().then(
        search => search.warm(),
        () => {},
      );
    };
    link.addEventListener('pointerenter', warm, { once: true });
    link.addEventListener('focus', warm, { once: true });
    link.addEventListener('click', event => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
      event.preventDefault();
      this.open(link);
    });
    addEventListener('keydown', event => {
      const isCtrlK =
        event.key.toLowerCase() === 'k' &&
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey;
      const isSlash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (!isCtrlK && !(isSlash && readChoice('shortcuts') !== 'off')) return;
      event.preventDefault();
      this.open(link);
    });
  }

  /** On the search page the field there takes the focus; elsewhere the dialog opens. If neither can, the page. */
  private open(link: HTMLAnchorElement): void {
    const field = document.querySelector<HTMLInputElement>('search-page input');
    if (field) {
      field.focus();
      field.select();
      return;
    }
    loadSearch().then(
      search => search.openDialog(),
      () => location.assign(link.href),
    );
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
