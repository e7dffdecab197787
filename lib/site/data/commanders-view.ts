import type { Commanders } from '../../content/data/model';
import { commandPeriod } from '../../content/data/wording';
import { type DrawnPeriod, periodChart } from '../../draw/periods';
import { localized } from '../../i18n/locales';
import { translator } from '../../i18n/translate';
import { type DataContext, type DataHeading, dataHeading, type EntryView, entryView } from './entry-view';

export interface CommandersView {
  kind: 'commanders';
  heading: DataHeading;
  /** Width of the axis, and where years begin on it. */
  width: number;
  years: { year: number; x: number }[];
  commanders: CommanderView[];
}

export interface CommanderView extends EntryView {
  name: string;
  rank: string;
  country: string;
  /** In words, also where the end is not known. */
  period: string;
  bar: DrawnPeriod;
  isHighlighted: boolean;
  text: string;
}

/** Commanders in order, each with a bar on one axis of time. */
export function commandersView({ highlight, commanders }: Commanders, context: DataContext): CommandersView {
  const { locale } = context;
  const { width, years, periods } = periodChart(
    commanders.map(({ from, to, lastSeen }) => ({ from, to: to ?? lastSeen ?? from, isOpen: !to })),
  );
  return {
    kind: 'commanders',
    heading: dataHeading(
      'overview',
      localized(lang => translator(lang)('data.overview')),
      context,
    ),
    width,
    years,
    commanders: commanders.map((commander, i) => ({
      ...entryView(commander, context),
      name: commander.name,
      rank: commander.rank[locale],
      country: commander.country[locale],
      period: commandPeriod(commander, locale),
      bar: periods[i]!,
      isHighlighted: commander.countryCode === highlight,
      text: commander.text[locale],
    })),
  };
}
