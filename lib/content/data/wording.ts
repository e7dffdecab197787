import { formatDate, formatPeriod } from '../../i18n/format';
import type { Locale } from '../../i18n/locales';
import { translator } from '../../i18n/translate';
import type { Commander, PersonnelEntry } from './model';

/** The word for a kind of number. @example kindWord('ceiling', 'da') // => 'loft' */
export function kindWord(kind: PersonnelEntry['kind'], locale: Locale): string {
  return translator(locale)(`data.kinds.${kind}`);
}

/** When someone commanded: `24. november 2020 – 6. maj 2021`, or from when, and when a source last named them. */
export function commandPeriod(
  { from, to, lastSeen }: Pick<Commander, 'from' | 'to' | 'lastSeen'>,
  locale: Locale,
): string {
  if (to) return formatPeriod(from, to, locale);
  const t = translator(locale);
  const begin = t('data.since', { date: formatDate(from, locale) });
  return lastSeen ? `${begin}, ${t('data.lastSeen', { date: formatDate(lastSeen, locale) })}` : begin;
}
