import { h } from './dom';
import { locale } from './engine';
import { searchPath } from './paths';
import { QueryRun } from './run';
import { wordsOnce } from './words';

const limit = 3;

/** Shows pages near a wrong address, found by the words in it. */
export async function mountNear(container: HTMLElement): Promise<void> {
  const words = await wordsOnce;
  const query = wordsOfAddress(location.pathname);
  if (!query) return;
  container.append(h('p', { class: 'ui' }, h('code', {}, location.pathname)));
  await new QueryRun(query).present({ limit }, ({ results, complete }) => {
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
