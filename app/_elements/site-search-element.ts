import { loadSearch } from './load-search';
import { isPlainClick } from './plain-click';
import { readChoice } from './storage';

/**
 * The search button in the header: a plain link to the search page that opens the dialog instead. The module is loaded
 * on intent (pointer, focus). Ctrl/⌘+K works everywhere, `/` too where no field has the focus, and `?` shows the keys;
 * these two can be switched off in the search and among the keys (WCAG 2.1.4).
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
      if (!isPlainClick(event)) return;
      event.preventDefault();
      this.open(link);
    });
    addEventListener('keydown', event => {
      const isCtrlK =
        event.key.toLowerCase() === 'k' &&
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey;
      const isSingle =
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !isTyping(event.target) &&
        readChoice('shortcuts') !== 'off';
      if (isCtrlK || (isSingle && event.key === '/')) {
        event.preventDefault();
        this.open(link);
      } else if (isSingle && event.key === '?') {
        loadSearch().then(
          search => search.showKeys(),
          () => {},
        );
      }
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
    loadSearch()
      .then(search => search.openDialog())
      .catch(() => location.assign(link.href));
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
