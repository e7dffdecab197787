import './packs.css';
import { locales } from '@/lib/i18n/locales';
import { h } from '../search/dom';
import { canSave } from './pack-state';
import { PackView } from './pack-view';
import { loadWords } from './words';

/** The place on the page where readers save a language: Danish left, English right, each for itself. */
class OfflinePacks extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const words = await loadWords();
    if (!canSave()) {
      this.append(h('p', { class: 'intro' }, words('unsupported')));
      return;
    }
    const views = locales.map(locale => new PackView(locale, words));
    this.append(h('div', { class: 'packs' }, ...views.map(({ element }) => element)));
    await Promise.all(views.map(view => view.refresh()));
  }
}

if (!customElements.get('offline-packs')) customElements.define('offline-packs', OfflinePacks);
