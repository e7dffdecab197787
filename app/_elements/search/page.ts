import { SearchController } from './controller';
import { h } from './dom';
import { warm } from './engine';
import { readAddress, searchPath } from './paths';
import { shortcutChoice } from './shortcut-choice';
import { wordsOrNone } from './words';

/** Fills the search page: the query is the address's, and the address follows the query. */
export async function mountPage(container: HTMLElement): Promise<void> {
  warm();
  const words = await wordsOrNone();
  if (!words) return;
  const { title } = document;
  const controller = new SearchController('page', words, (query, facet) => {
    history.replaceState(null, '', searchPath(query, facet));
    document.title = query ? `${query} – ${title}` : title;
    dispatchEvent(new Event('addresschange'));
  });
  const { view } = controller;
  container.append(
    view.form,
    ...view.body,
    h('p', { class: 'keys ui' }, shortcutChoice(words), h('span', { class: 'own' }, words('privacy'))),
  );
  const read = () => controller.open(readAddress());
  addEventListener('popstate', read);
  read();
  if (!view.input.value) view.input.focus();
}
