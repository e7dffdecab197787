import { readChoice } from './storage';

/**
 * The language choice at `/`: goes on to the reader's own choice, else to the first of the browser's languages that
 * the site has. Without either, or without script, the reader chooses.
 */
export class LanguageChoice extends HTMLElement {
  connectedCallback(): void {
    const links = new Map([...this.querySelectorAll('a')].map(link => [link.hreflang, link.href]));
    const wanted = [readChoice('language') ?? '', ...navigator.languages];
    for (const language of wanted) {
      const href = links.get(language.toLowerCase().split('-')[0]!);
      if (href) {
        location.replace(href + location.search + location.hash);
        return;
      }
    }
  }
}
