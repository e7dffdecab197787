import { counterpartOf } from '@/lib/i18n/locales';
import type { PageResult, SearchResults } from '@/lib/search/query/results';
import { SearchFileError } from '@/lib/search/storage/errors';
import { editDistance } from '@/lib/text/edit-distance';
import { locale } from '../site';
import { h } from './dom';
import { searchPath } from './paths';
import { QueryRun } from './run';
import { wordsOrNone } from './words';

/** Pages that are shown, and pages that are looked at for them. */
const limit = 3;
const looked = 12;

/** Shows pages near a wrong address: found by the words in it, those first whose own address differs least from it. */
export async function mountNear(container: HTMLElement): Promise<void> {
  const words = await wordsOrNone();
  if (!words) return;
  const query = wordsOfAddress(location.pathname);
  if (!query) return;
  container.append(h('p', { class: 'ui' }, h('code', {}, location.pathname)));
  const shown = new QueryRun(query).present({ limit: looked }, ({ results, complete }) => {
    if (!complete) return;
    const near = nearestFirst(foundPages(results)).slice(0, limit);
    if (near.length) {
      const items = near.map(({ href, title, locale: lang }) =>
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
  // Neither language can be searched: the page's own links remain.
  await shown.catch(error => {
    if (!(error instanceof SearchFileError)) throw error;
  });
}

/** The pages of all results, a term's own among them. */
function foundPages({ answer, pages }: SearchResults): Pick<PageResult, 'href' | 'title' | 'locale'>[] {
  if (!answer) return pages;
  const lang = answer.sides[locale] ? locale : counterpartOf(locale);
  return [{ href: answer.href, title: answer.sides[lang]!.name, locale: lang }, ...pages];
}

/** A slip leaves most of an address whole: what differs by a third at most goes before what the search prefers. */
function nearestFirst<T extends { href: string }>(pages: readonly T[]): readonly T[] {
  const { pathname } = location;
  const max = Math.floor(pathname.length / 3);
  const distances = new Map(pages.map(page => [page, editDistance(pathname, page.href, max)]));
  return [...pages].sort((a, b) => distances.get(a)! - distances.get(b)!);
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
