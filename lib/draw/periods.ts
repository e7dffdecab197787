import { dateSpan, timeScale, yearsOf } from './date-span';

export interface Period {
  from: string;
  /** The last day known, where the period has no end: it is drawn open. */
  to: string;
  isOpen: boolean;
}

export interface DrawnPeriod {
  left: number;
  right: number;
  isOpen: boolean;
}

/** Periods over one axis of time. */
export interface PeriodChart {
  width: number;
  /** Where years begin. */
  years: { year: number; x: number }[];
  periods: DrawnPeriod[];
}

const width = 1000;

/** Lays periods out, each from its first day to the end of its last one: where one hands over to another, both have that day. */
export function periodChart(periods: readonly Period[]): PeriodChart {
  const spans = periods.map(({ from, to }) => dateSpan(from, to));
  const years = yearsOf(spans);
  if (!years.length) return { width, years: [], periods: [] };
  const x = timeScale(years, 0, width);
  return {
    width,
    years: years.map(year => ({ year, x: x(dateSpan(String(year)).start) })),
    periods: spans.map(({ start, end }, i) => ({
      left: x(start),
      right: x(end),
      isOpen: periods[i]!.isOpen,
    })),
  };
}
