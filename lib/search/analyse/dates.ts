import type { Locale } from '../../i18n/locales';
import type { Token } from './tokens';

const months = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'january february march april may june july august september october november december'.split(' '),
} as const;

/**
 * Spells the month of dates written in figures, so that they are the dates of running text: `24.11.2020`,
 * `24/11-2020` and `2020-11-24` become 24, november, 2020. The first of two possible months is the second figure, as
 * both languages have it; `11/24/2020` can only be read the other way round.
 */
export function spellDates(tokens: readonly Token[], locale: Locale): readonly Token[] {
  const dates = tokens.filter(({ joined, word }) => joined && /^\d{6,8}$/.test(word));
  if (!dates.length) return tokens;
  const replaced = new Map<Token, Token | undefined>();
  for (const date of dates) {
    const parts = tokens.filter(token => !token.joined && token.start >= date.start && token.end <= date.end);
    const month = monthOf(parts.map(({ word }) => word));
    if (!month) continue;
    replaced.set(date, undefined);
    replaced.set(parts[month.place]!, { ...parts[month.place]!, word: months[locale][month.number - 1]! });
  }
  return tokens.flatMap(token => (replaced.has(token) ? (replaced.get(token) ?? []) : [token]));
}

/** Which of three figures is the month; undefined when they are no date. */
function monthOf(figures: readonly string[]): { place: number; number: number } | undefined {
  if (figures.length !== 3) return undefined;
  const numbers = figures.map(Number) as [number, number, number];
  const isYear = (i: number) => figures[i]!.length === 4;
  const isMonth = (value: number) => value >= 1 && value <= 12;
  const isDay = (value: number) => value >= 1 && value <= 31;
  const [a, b, c] = numbers;
  if (isYear(0) && !isYear(2) && isMonth(b) && isDay(c)) return { place: 1, number: b };
  if (!isYear(2)) return undefined;
  if (isDay(a) && isMonth(b)) return { place: 1, number: b };
  if (isMonth(a) && isDay(b)) return { place: 0, number: a };
  return undefined;
}
