import { isPlainClick } from '../plain-click';
import { SearchController } from './controller';
import { h } from './dom';
import { warm } from './engine';
import { searchPath } from './paths';
import { shortcutChoice } from './shortcut-choice';
import type { SearchView } from './view';
import { wordsOnce } from './words';

interface SearchDialog {
  element: HTMLDialogElement;
  view: SearchView;
}

/** Made once, also when it is asked for again while its words are on their way. */
let dialog: Promise<SearchDialog> | undefined;

/** Opens the search dialog; focus returns to where it was when it closes. */
export async function openDialog(): Promise<void> {
  warm();
  dialog ??= createDialog().catch(error => {
    dialog = undefined;
    throw error;
  });
  const { element, view } = await dialog;
  if (element.open) return;
  element.showModal();
  view.input.select();
}

async function createDialog(): Promise<SearchDialog> {
  const words = await wordsOnce();
  const ownPage = h('a', { href: searchPath() }, words('ownPage'));
  const { view } = new SearchController('dialog', words, (query, facet) => {
    ownPage.href = searchPath(query, facet);
  });
  const close = h(
    'button',
    { type: 'button', class: 'shut ui' },
    words('close'),
    h('kbd', { 'aria-hidden': 'true' }, 'Esc'),
  );
  view.form.append(close);
  view.input.autofocus = true;
  const key = (name: string) => h('kbd', {}, name);
  const element = h(
    'dialog',
    { class: 'search', 'aria-label': words('searchTitle') },
    view.form,
    h('div', { class: 'found' }, ...view.body),
    h(
      'p',
      { class: 'keys ui' },
      h('span', {}, key('↑'), key('↓'), ` ${words('keyChoose')}`),
      h('span', {}, key('Enter'), ` ${words('keyOpen')}`),
      ownPage,
      shortcutChoice(words),
      h('span', { class: 'own' }, words('privacy')),
    ),
  );
  close.addEventListener('click', () => element.close());
  element.addEventListener('click', event => {
    if (event.target === element) element.close();
    // A result on this very page does not load anew: the dialog has to make room itself.
    if ((event.target as Element).closest('a[href]') && isPlainClick(event)) element.close();
  });
  view.input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const { current } = view.selection;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      view.selection.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && current && !view.isBusy) {
      event.preventDefault();
      current.click();
    } else if (event.key === 'Escape') {
      // Without this, a search field with text is emptied instead.
      event.preventDefault();
      element.close();
    }
  });
  document.body.append(element);
  return { element, view };
}
