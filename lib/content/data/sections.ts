import { formatDate, formatPeriod } from '../../i18n/format';
import type { Locale } from '../../i18n/locales';
import type { DataKind, SiteData } from './model';
import { commandPeriod, kindWord } from './wording';

/** An entry of data as a section of its page, in plain text: what search reads. */
export interface EntrySection {
  id: string;
  heading: string;
  text: string;
  /** Other words that lead there. */
  related?: readonly string[];
}

/** The entries of a kind of data as sections, in the order of display. */
export function entrySections(data: SiteData, kind: DataKind, locale: Locale): EntrySection[] {
  switch (kind) {
    case 'timeline':
      return (data.timeline?.events ?? []).map(({ id, title, date, text }) => ({
        id,
        heading: title[locale],
        text: sentences(formatDate(date, locale), text?.[locale]),
      }));
    case 'places':
      return (data.places?.places ?? []).map(({ id, name, country, text, searchForms }) => ({
        id,
        heading: name[locale],
        text: sentences(name[locale] === country[locale] ? '' : country[locale], text[locale]),
        related: searchForms,
      }));
    case 'personnel':
      return (data.personnel?.entries ?? []).map(({ id, lane, label, kind, from, to, text }) => {
        const title = data.personnel!.lanes.find(candidate => candidate.id === lane)?.title[locale];
        return {
          id,
          heading: `${title}, ${formatPeriod(from, to, locale)}`,
          text: sentences(`${label[locale]} (${kindWord(kind, locale)})`, text[locale]),
        };
      });
    case 'commanders':
      return (data.commanders?.commanders ?? []).map(({ id, name, rank, country, text, ...when }) => ({
        id,
        heading: name,
        text: sentences(`${rank[locale]}, ${country[locale]}, ${commandPeriod(when, locale)}`, text[locale]),
      }));
  }
}

function sentences(...parts: (string | undefined)[]): string {
  return parts
    .filter(Boolean)
    .map(part => (/[.!?]$/.test(part!) ? part! : `${part}.`))
    .join(' ');
}
