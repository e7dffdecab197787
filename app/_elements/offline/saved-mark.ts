import './saved-mark.css';
import { formatDate } from '@/lib/i18n/format';
import { pathname } from '@/lib/i18n/routes';
import { h } from '../search/dom';
import { base, locale } from '../site';
import { loadWords } from './words';

/**
 * Says at the top of a page that it is a saved copy, and of when. The service worker tells so in a timing of the
 * response, the one header that a page can read of itself.
 */
export async function markSavedPage(): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const date = navigation?.serverTiming.find(({ name }) => name === 'pack')?.description;
  if (!date) return;
  const words = await loadWords();
  const link = h(
    'a',
    { href: base + pathname(locale, { kind: 'offline' }) },
    words('mark', { date: formatDate(date, locale) }),
  );
  document.getElementById('main')?.prepend(h('p', { class: 'saved-copy ui' }, link));
}
