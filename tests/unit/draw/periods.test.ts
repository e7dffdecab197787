import { describe, expect, it } from 'vitest';
import { periodChart } from '@/lib/draw/periods';

describe('periodChart', () => {
  it('lets one period begin where the one before ends, and keeps an end open', () => {
    const { periods, years } = periodChart([
      { from: '2020-01-01', to: '2020-12-31', isOpen: false },
      { from: '2021-01-01', to: '2021-06', isOpen: true },
    ]);
    expect(periods[0]!.right).toBe(periods[1]!.left);
    expect(periods.map(({ isOpen }) => isOpen)).toEqual([false, true]);
    expect(years.map(({ year }) => year)).toEqual([2020, 2021]);
  });

  it('draws nothing of nothing', () => {
    expect(periodChart([]).periods).toEqual([]);
  });
});
