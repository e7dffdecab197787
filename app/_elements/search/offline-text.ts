import { formatDate } from '@/lib/i18n/format';
import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { readMarks } from '@/lib/offline/read-marks';
import { base, locale } from '../site';
import type { Words } from './words';

/** What is searched without a network: the pages that are saved, of when, and which language's results are missing. */
export async function offlineText(words: Words, missing: readonly Locale[]): Promise<string> {
  const marks = await readMarks(base);
  const [own, other] = [marks[locale], marks[counterpartOf(locale)]];
  const dates = [own, other].flatMap(mark => (mark ? [mark.saved] : [])).sort();
  const packs = own && other ? 'both' : own ? 'own' : 'counterpart';
  return [
    // of two that differ the older one, which both are at least as new as
    dates[0] ? words('offlinePacks', { packs, date: formatDate(dates[0], locale) }) : words('offline'),
    ...missing.map(side => words('sideMissing', { side: side === locale ? 'own' : 'other' })),
  ].join(' ');
}
