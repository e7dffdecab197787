import type { Commanders, Timeline, TimelineEvent } from '../../content/data/model';
import { type DateSpan, dateSpan } from '../../draw/date-span';
import { formatDate } from '../../i18n/format';
import { translator } from '../../i18n/translate';
import { type DataContext, type EntryView, entryView } from './entry-view';

export interface TimelineView {
  kind: 'timeline';
  /** The filters; `number` ties one to its events and to the style sheet. */
  scopes: { number: number; title: string }[];
  /** What the line beside events means; undefined where none has it. */
  led?: string;
  years: { id: string; year: string; events: EventView[] }[];
}

export interface EventView extends EntryView {
  /** ISO, as exact as known. */
  date: string;
  dateText: string;
  title: string;
  text?: string;
  scope: { number: number; title: string };
  /** Within the command of the highlighted country. */
  isLed: boolean;
}

/** Events by year. */
export function timelineView({ scopes, events }: Timeline, context: DataContext): TimelineView {
  const { locale, content } = context;
  const { commanders } = content.data;
  const filters = scopes.map(({ id, title }, i) => ({ id, number: i + 1, title: title[locale] }));
  const led = ledSpans(commanders);
  const view = (event: TimelineEvent): EventView => {
    const { number, title } = filters.find(({ id }) => id === event.scope)!;
    return {
      ...entryView(event, context),
      date: event.date,
      dateText: formatDate(event.date, locale),
      title: event.title[locale],
      ...(event.text && { text: event.text[locale] }),
      scope: { number, title },
      isLed: led.some(span => isWithin(dateSpan(event.date), span)),
    };
  };
  const years = [...new Set(events.map(yearOf))].map(year => ({
    id: `y${year}`,
    year,
    events: events.filter(event => yearOf(event) === year).map(view),
  }));
  const country = highlighted(commanders)[0]?.country[locale];
  const hasLed = years.some(({ events: list }) => list.some(({ isLed }) => isLed));
  return {
    kind: 'timeline',
    scopes: filters.map(({ number, title }) => ({ number, title })),
    ...(country && hasLed && { led: translator(locale)('data.led', { country }) }),
    years,
  };
}

const yearOf = ({ date }: TimelineEvent) => date.slice(0, 4);

function highlighted(commanders: Commanders | undefined): Commanders['commanders'] {
  return commanders?.commanders.filter(({ countryCode }) => countryCode === commanders.highlight) ?? [];
}

/** When the highlighted country had the command; periods that meet or overlap are one. */
function ledSpans(commanders: Commanders | undefined): DateSpan[] {
  const spans: DateSpan[] = [];
  for (const { from, to, lastSeen } of highlighted(commanders)) {
    const span = dateSpan(from, to ?? lastSeen ?? from);
    const last = spans.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else spans.push(span);
  }
  return spans;
}

/** Surely within: a month of which only a part is does not count. */
function isWithin(date: DateSpan, span: DateSpan): boolean {
  return date.start >= span.start && date.end <= span.end;
}
