/** A stretch of time in days since 1970, the end not included. */
export interface DateSpan {
  start: number;
  end: number;
}

const day = (year: number, month: number, date: number) => Date.UTC(year, month, date) / 86_400_000;

/**
 * The time that a date may mean, at the precision it is known with: a year, a month or a day; of two, from the
 * first day of one to the last of the other.
 * @param from ISO: `2018`, `2018-07` or `2018-07-11`
 * @example dateSpan('1970-01') // => { start: 0, end: 31 }
 */
export function dateSpan(from: string, to = from): DateSpan {
  return { start: firstDay(from), end: dayAfter(to) };
}

function firstDay(date: string): number {
  const [year, month, dayOfMonth] = parts(date);
  return day(year, (month ?? 1) - 1, dayOfMonth ?? 1);
}

function dayAfter(date: string): number {
  const [year, month, dayOfMonth] = parts(date);
  if (dayOfMonth) return day(year, month! - 1, dayOfMonth + 1);
  return month ? day(year, month, 1) : day(year + 1, 0, 1);
}

function parts(date: string): [number, number?, number?] {
  return date.split('-').map(Number) as [number, number?, number?];
}

/** The years that spans touch, in order. */
export function yearsOf(spans: readonly DateSpan[]): number[] {
  if (!spans.length) return [];
  const yearOf = (days: number) => new Date(days * 86_400_000).getUTCFullYear();
  const first = yearOf(Math.min(...spans.map(({ start }) => start)));
  const last = yearOf(Math.max(...spans.map(({ end }) => end)) - 1);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** A scale from days to whole units of a drawing, so that `years` fill the width from `left` to `right`. */
export function timeScale(years: readonly number[], left: number, right: number): (days: number) => number {
  const [start, end] = [day(years[0]!, 0, 1), day(years.at(-1)! + 1, 0, 1)];
  return days => Math.round(left + ((days - start) / (end - start)) * (right - left));
}
