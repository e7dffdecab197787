/**
 * The entry of what moves on a page. Loaded on every page, so it stays small: the search and its words come on intent.
 * Nothing here is needed to read or navigate, and no element changes its server-rendered children.
 */
import { activateLinks } from './active-links';
import { LanguageSwitch } from './language-switch';
import { NearPages, SearchPage } from './lazy-search';
import { SectionList } from './section-list';
import { SiteSearchElement } from './site-search-element';
import { ThemeChoice } from './theme-choice';

const elements: Record<string, CustomElementConstructor> = {
  'language-switch': LanguageSwitch,
  'near-pages': NearPages,
  'search-page': SearchPage,
  'section-list': SectionList,
  'site-search': SiteSearchElement,
  'theme-choice': ThemeChoice,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}

activateLinks();

try {
  // A result of the search led here: its words are marked.
  if (sessionStorage.found) (await import('./arrival')).arrive();
} catch {
  // Storage is denied or the module cannot be had: nothing is marked.
}

try {
  // Something is saved on this device, or here is where readers save.
  if (navigator.serviceWorker?.controller || document.querySelector('offline-packs'))
    await import('./offline/offline');
} catch {
  // The same: nothing is saved.
}
