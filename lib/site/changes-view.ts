import type { Content } from '../content/model';
import { formatDate } from '../i18n/format';
import { counterpartOf, type Locale } from '../i18n/locales';
import { type RowView, rowView } from './list-view';
import { newestPages } from './newest-pages';

/** The pages that changed on one day. */
interface ChangedDay {
  /** ISO; also its anchor. */
  day: string;
  title: string;
  /** The same day as the other language writes it. */
  counterpart: { title: string; lang: Locale };
  rows: RowView[];
}

export interface ChangesView {
  /** How many pages are named. */
  count: number;
  days: ChangedDay[];
}

/** So many changes are shown. */
const changesLimit = 50;

/** The latest changes in a language, by day, the newest first. */
export function changesView(content: Content, locale: Locale): ChangesView {
  const other = counterpartOf(locale);
  const newest = newestPages(content, locale, changesLimit);
  /** day → the pages that changed on it */
  const days = new Map<string, ChangedDay>();
  for (const { page, day } of newest) {
    const shown = days.get(day) ?? {
      day,
      title: formatDate(day, locale),
      counterpart: { title: formatDate(day, other), lang: other },
      rows: [],
    };
    shown.rows.push(rowView(page, locale));
    days.set(day, shown);
  }
  return { count: newest.length, days: [...days.values()] };
}
