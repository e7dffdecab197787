import { describe, expect, it } from 'vitest';
import { dateSpan, timeScale, yearsOf } from '@/lib/draw/date-span';

const lengthOf = (from: string, to?: string) => {
  const { start, end } = dateSpan(from, to);
  return end - start;
};

describe('dateSpan', () => {
  it.each([
    ['2018', undefined, 365],
    ['2020', undefined, 366],
    ['2020-02', undefined, 29],
    ['2020-11-24', undefined, 1],
    ['2017', '2018', 730],
    ['2020-11-24', '2020-12', 38],
  ])('is as long as what %s to %s may mean', (from, to, days) => {
    expect(lengthOf(from, to)).toBe(days);
  });

  it('counts days since 1970', () => {
    expect(dateSpan('1970-01')).toEqual({ start: 0, end: 31 });
  });
});

describe('yearsOf', () => {
  it('names every year between the first and the last, and none that only begins', () => {
    expect(yearsOf([dateSpan('2020-12-31'), dateSpan('2018-07')])).toEqual([2018, 2019, 2020]);
    expect(yearsOf([])).toEqual([]);
  });
});

describe('timeScale', () => {
  it('fills the width with the years, in whole units', () => {
    const x = timeScale([2018, 2019], 0, 730);
    expect(x(dateSpan('2018').start)).toBe(0);
    expect(x(dateSpan('2018-02-01').start)).toBe(31);
    expect(x(dateSpan('2019').end)).toBe(730);
  });
});
