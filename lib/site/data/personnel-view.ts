import type { Personnel, PersonnelEntry } from '../../content/data/model';
import { kindWord } from '../../content/data/wording';
import { type LaneChart, laneChart, type Mark } from '../../draw/lane-chart';
import { formatNumber, formatPeriod } from '../../i18n/format';
import { localized } from '../../i18n/locales';
import { translator } from '../../i18n/translate';
import { type DataContext, type DataHeading, dataHeading, type EntryView, entryView } from './entry-view';

export interface PersonnelView {
  kind: 'personnel';
  chart: { heading: DataHeading; drawing: LaneChart; title: string; description: string };
  table: { heading: DataHeading; lanes: { heading: DataHeading; rows: NumberView[] }[] };
}

/** A row of the table: a number as its source gives it. */
export interface NumberView extends EntryView {
  period: string;
  label: string;
  /** What the number is, in a word. */
  kind: string;
  /** What was counted. */
  text: string;
}

/** How each kind of number is drawn; what is meant but not seen is a diamond. */
const marks: Readonly<Record<PersonnelEntry['kind'], Mark>> = {
  count: 'dot',
  report: 'dot',
  ceiling: 'bar',
  plan: 'diamond',
  offer: 'diamond',
  expectation: 'diamond',
  decision: 'diamond',
  moved: 'arrow',
};

/** Numbers by lane, drawn and as a table. */
export function personnelView({ lanes, entries }: Personnel, context: DataContext): PersonnelView {
  const { locale } = context;
  const t = translator(locale);
  const ofLane = (id: string) => entries.filter(({ lane }) => lane === id);
  const drawing = laneChart(
    lanes.map(({ id, title }) => ({
      title: title[locale],
      numbers: ofLane(id).map(({ kind, from, to, number, approximate }) => {
        const figure = formatNumber(number, locale);
        const label = approximate ? t('data.about', { number: figure }) : figure;
        return { mark: marks[kind], from, to, number, label };
      }),
    })),
  );
  const used = lanes.filter(({ id }) => ofLane(id).length);
  return {
    kind: 'personnel',
    chart: {
      heading: dataHeading('chart', wordOf('chart'), context),
      drawing,
      title: t('data.chartTitle', { lanes: used.length, numbers: entries.length }),
      description: t('data.chartDescription'),
    },
    table: {
      heading: dataHeading('table', wordOf('table'), context),
      lanes: used.map(lane => ({
        heading: dataHeading(lane.id, lane.title, context),
        rows: ofLane(lane.id).map(entry => numberView(entry, context)),
      })),
    },
  };
}

function wordOf(key: 'chart' | 'table') {
  return localized(locale => translator(locale)(`data.${key}`));
}

function numberView(entry: PersonnelEntry, context: DataContext): NumberView {
  const { locale } = context;
  return {
    ...entryView(entry, context),
    period: formatPeriod(entry.from, entry.to, locale),
    label: entry.label[locale],
    kind: kindWord(entry.kind, locale),
    text: entry.text[locale],
  };
}
