import { locales } from '@/lib/i18n/locales';
import { analyse } from '@/lib/search/analyse/analyse';
import { parseQuery } from '@/lib/search/query/parse';
import type { FoundWord, FoundWords } from '../found-words';
import { isPlainClick } from '../plain-click';

/** The last letter before a mark: it begins within a word. */
const endsInWord = /[\p{L}\p{M}\p{N}]$/u;

/**
 * Hands what was found to the page that a result leads to. It goes through the tab's own storage, not through the
 * address: that stays the plain one that a reader would share. A new tab does without.
 */
export function handOver(link: HTMLAnchorElement, event: MouseEvent, query: string): void {
  if (!isPlainClick(event)) return;
  const { pathname, hash } = link;
  const isMarked = link.querySelector('mark') !== null;
  try {
    if (isMarked) {
      const words = foundWords(link.closest('ol')!, query);
      const found: FoundWords = { pathname, id: decodeURIComponent(hash.slice(1)), words };
      sessionStorage.found = JSON.stringify(found);
    } else {
      delete sessionStorage.found;
    }
  } catch {
    // Denied or full: nothing is marked there.
    return;
  }
  // Another section of this very page: no module runs anew.
  if (isMarked && hash && link.href.split('#')[0] === location.href.split('#')[0])
    import('../arrival').then(
      ({ arrive }) => arrive(),
      () => {},
    );
}

/** What was typed, and what is marked: in all results, since an excerpt rarely has every form that its section has. */
function foundWords(list: Element, query: string): FoundWord[] {
  const typed = locales.flatMap(lang =>
    analyse(parseQuery(query).words, lang).flatMap(({ word, stop, joined }) =>
      stop || joined ? [] : [{ lang, text: word, isPart: false }],
    ),
  );
  const marked = [...list.querySelectorAll('mark')].map(mark => ({
    lang: mark.closest<HTMLElement>('[lang]')!.lang,
    text: mark.textContent,
    isPart: endsInWord.test(mark.previousSibling?.textContent ?? ''),
  }));
  const words = [...typed, ...marked];
  return [...new Map(words.map(word => [JSON.stringify(word).toLowerCase(), word])).values()];
}
