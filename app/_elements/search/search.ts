import './search.css';
import { counterpartOf } from '@/lib/i18n/locales';
import { h } from './dom';
import { locale, siteSearch } from './engine';
import { runQuery } from './run';
import { SearchView, searchPath, shortcutChoice } from './view';
import { loadWords } from './words';

const wordsOnce = loadWords(locale);

/** Fetches the roots of both indexes, so that the first query starts at its terms. */
export function warm(): void {
  for (const side of [locale, counterpartOf(locale)]) siteSearch.open(side).catch(() => {});
}

let dialog: { element: HTMLDialogElement; view: SearchView } | undefined;

/** Opens the search dialog; focus returns to where it was when it closes. */
export async function openDialog(): Promise<void> {
  warm();
  dialog ??= await createDialog();
  if (dialog.element.open) return;
  dialog.element.showModal();
  dialog.view.input.select();
}

async function createDialog(): Promise<NonNullable<typeof dialog>> {
  const words = await wordsOnce;
  const ownPage = h('a', { href: searchPath() }, words('ownPage'));
  const view = new SearchView('dialog', words, query => {
    ownPage.href = searchPath(query);
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
    if ((event.target as Element).closest?.('a[href]')) element.close();
  });
  view.input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      view.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && view.selected && !view.isBusy) {
      event.preventDefault();
      view.selected.click();
    } else if (event.key === 'Escape') {
      // Without this, a search field with text is emptied instead.
      event.preventDefault();
      element.close();
    }
  });
  document.body.append(element);
  return { element, view };
}

/** Fills the search page: the query is the address's, and the address follows the query. */
export async function mountPage(container: HTMLElement): Promise<void> {
  warm();
  const words = await wordsOnce;
  const { title } = document;
  const view = new SearchView('page', words, query => {
    history.replaceState(null, '', searchPath(query));
    document.title = query ? `${query} – ${title}` : title;
    dispatchEvent(new Event('addresschange'));
  });
  container.append(
    view.form,
    ...view.body,
    h('p', { class: 'keys ui' }, shortcutChoice(words), h('span', { class: 'own' }, words('privacy'))),
  );
  const read = () => {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    view.input.value = query;
    if (query) view.search(query, true);
  };
  addEventListener('popstate', read);
  read();
  if (!view.input.value) view.input.focus();
}

/** Shows pages near a wrong address, found by the words in it. */
export async function mountNear(container: HTMLElement): Promise<void> {
  const words = await wordsOnce;
  const query = wordsOfAddress(location.pathname);
  if (!query) return;
  container.append(h('p', { class: 'ui' }, h('code', {}, location.pathname)));
  await runQuery(query, 3, ({ results, complete }) => {
    if (!complete) return;
    if (results.pages.length) {
      const items = results.pages.map(({ href, title, locale: lang }) =>
        h(
          'li',
          {},
          h('a', { href, lang: lang === locale ? undefined : lang }, title),
          h('span', { class: 'ui' }, href),
        ),
      );
      container.append(h('h2', {}, words('near')), h('ol', { id: 'results', class: 'near' }, ...items));
    }
    container.append(
      h('p', { class: 'ui' }, h('a', { href: searchPath(query) }, words('searchFor', { query }))),
    );
  });
}

/** `/da/artikler/dansk-bidrag/` → `dansk bidrag` */
function wordsOfAddress(pathname: string): string {
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last)
      .replace(/[-_.+]+/g, ' ')
      .replace(/\b(?:html?|index|404|da|en)\b/g, '')
      .trim()
      .slice(0, 80);
  } catch {
    return '';
  }
}
