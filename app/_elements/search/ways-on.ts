import { segments } from '@/lib/i18n/routes';
import { parseQuery } from '@/lib/search/query/parse';
import { base, locale } from '../site';
import { h } from './dom';
import type { Words } from './words';

/**
 * Ways on where nothing was found.
 * @param query empty where nothing could be searched: then no other words help
 * @param search repeats the search with another query
 */
export function renderWaysOn(query: string, words: Words, search: (query: string) => void): HTMLElement[] {
  const link = (kind: 'articles' | 'glossary', label: string) =>
    h('li', {}, h('a', { href: `${base}/${locale}/${segments[kind][locale]}/` }, label));
  const parsed = parseQuery(query);
  const marks = [
    ...(parsed.phrases.length ? ['phrase'] : []),
    ...(parsed.excluded.length ? ['exclusion'] : []),
  ].join('-');
  const plain = h('button', { type: 'button', class: 'plain' }, words('tryPlain', { marks }));
  plain.addEventListener('click', () => search(parsed.words.replace(/\s+/g, ' ').trim()));
  return [
    h('p', { class: 'ui' }, words('tryTitle')),
    h(
      'ul',
      { class: 'ui' },
      marks && h('li', {}, plain),
      query !== '' && h('li', {}, words('tryFewer')),
      link('articles', words('tryArticles')),
      link('glossary', words('tryGlossary')),
    ),
  ];
}
