import { describe, expect, it } from 'vitest';
import { withinTime } from '../../../lib/content/within-time';

describe('withinTime', () => {
  it('gives what comes of it', () => {
    expect(withinTime(100_000, () => 'a')).toEqual({ value: 'a' });
    expect(withinTime(100_000, () => undefined)).toEqual({ value: undefined });
  });

  it('stops what never ends', () => {
    const run = () => {
      for (;;);
    };
    expect(withinTime(100_000, run, 50)).toBeUndefined();
    expect(withinTime(100_000, () => 'again')).toEqual({ value: 'again' });
  });

  it('lets faults through, as they are', () => {
    const fault = new RangeError('deep');
    const run = () => {
      throw fault;
    };
    expect(() => withinTime(100_000, run)).toThrow(fault);
  });

  it('can be asked for within itself', () => {
    expect(withinTime(100_000, () => withinTime(100_000, () => 1)!.value + 1)).toEqual({ value: 2 });
  });
});
