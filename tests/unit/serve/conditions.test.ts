import type { Stats } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { etagOf, isUnchanged, rangeToSend } from '../../../lib/serve/conditions';

const mtime = new Date('2026-01-02T03:04:05.678Z');
const stats = { size: 1000, mtime, mtimeMs: mtime.getTime() } as Stats;
const etag = etagOf(stats);

describe('isUnchanged', () => {
  it.each([etag, `W/${etag}`, `"other", ${etag}`, '*'])('holds for If-None-Match %s', known => {
    expect(isUnchanged({ 'if-none-match': known }, stats, etag)).toBe(true);
  });

  it('does not hold for another tag, even when the date would do', () => {
    const headers = { 'if-none-match': '"other"', 'if-modified-since': mtime.toUTCString() };
    expect(isUnchanged(headers, stats, etag)).toBe(false);
  });

  it('goes by the date, to the second, when there is no tag', () => {
    expect(isUnchanged({ 'if-modified-since': mtime.toUTCString() }, stats, etag)).toBe(true);
    expect(isUnchanged({ 'if-modified-since': 'Fri, 02 Jan 2026 03:04:04 GMT' }, stats, etag)).toBe(false);
    expect(isUnchanged({ 'if-modified-since': 'yesterday' }, stats, etag)).toBe(false);
    expect(isUnchanged({}, stats, etag)).toBe(false);
  });
});

describe('rangeToSend', () => {
  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=0-0', 0, 0],
    ['bytes=990-', 990, 999],
    ['bytes=-5', 995, 999],
    ['bytes=-5000', 0, 999],
    ['bytes=10-18446744073709551615', 10, 999],
  ])('reads %s as %d to %d', (range, start, end) => {
    expect(rangeToSend({ range }, stats, etag)).toEqual({ start, end });
  });

  it.each(['bytes=1000-', 'bytes=1000-2000', 'bytes=-0'])('finds nothing of the file in %s', range => {
    expect(rangeToSend({ range }, stats, etag)).toBe('beyond');
  });

  it.each([undefined, 'bytes=-', 'bytes=5-2', 'bytes=2000-1000', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b'])(
    'sends the whole file for %s',
    range => {
      expect(rangeToSend(range === undefined ? {} : { range }, stats, etag)).toBeUndefined();
    },
  );

  it('goes on with a part of this version only', () => {
    const range = 'bytes=10-';
    const part = { start: 10, end: 999 };
    expect(rangeToSend({ range, 'if-range': etag }, stats, etag)).toEqual(part);
    expect(rangeToSend({ range, 'if-range': mtime.toUTCString() }, stats, etag)).toEqual(part);
    for (const other of ['"other"', `W/${etag}`, 'Thu, 01 Jan 2026 00:00:00 GMT'])
      expect(rangeToSend({ range, 'if-range': other }, stats, etag)).toBeUndefined();
  });

  it('never yields an end before the start or beyond the file', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(2000)), fc.option(fc.nat(2000)), (from, to) => {
        const range = rangeToSend({ range: `bytes=${from ?? ''}-${to ?? ''}` }, stats, etag);
        if (range === undefined || range === 'beyond') return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThan(stats.size);
      }),
    );
  });
});
