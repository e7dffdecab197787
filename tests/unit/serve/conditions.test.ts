import type { Stats } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { etagOf, isUnchanged, rangeToSend } from '../../../lib/serve/conditions';

const mtime = new Date('2026-01-02T03:04:05.678Z');
const stats = { size: 1000, mtime, mtimeMs: mtime.getTime() } as Stats;
const etag = etagOf(stats);

describe('isUnchanged', () => {
  it.each([etag, etag.slice(2), `"other", ${etag}`, '*'])('holds for If-None-Match %s', known => {
    expect(isUnchanged({ 'if-none-match': known }, stats)).toBe(true);
  });

  it('does not hold for another tag, even when the date would do', () => {
    const headers = { 'if-none-match': '"other"', 'if-modified-since': mtime.toUTCString() };
    expect(isUnchanged(headers, stats)).toBe(false);
  });

  it('goes by the date, to the second, when there is no tag', () => {
    expect(isUnchanged({ 'if-modified-since': mtime.toUTCString() }, stats)).toBe(true);
    expect(isUnchanged({ 'if-modified-since': 'Fri, 02 Jan 2026 03:04:04 GMT' }, stats)).toBe(false);
    expect(isUnchanged({ 'if-modified-since': 'yesterday' }, stats)).toBe(false);
    expect(isUnchanged({}, stats)).toBe(false);
  });
});

describe('rangeToSend', () => {
  it.each([
    ['bytes=0-99', 'bytes=0-99'],
    ['bytes=990-', 'bytes=990-999'],
    ['bytes=-5', 'bytes=995-999'],
    ['bytes=-5000', 'bytes=0-999'],
    ['bytes=10-18446744073709551615', 'bytes=10-999'],
    ['bytes=1000-', 'bytes=1000-'],
    ['bytes=-0', 'bytes=1000-'],
  ])('reads %s as %s', (range, expected) => {
    expect(rangeToSend({ range }, stats)).toBe(expected);
  });

  it.each([undefined, 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b', 'bytes=0-0'])(
    'sends the whole file for %s',
    range => {
      expect(rangeToSend(range === undefined ? {} : { range }, stats)).toBeUndefined();
    },
  );

  it('sends the whole file when the reader has a part of another version', () => {
    const range = 'bytes=10-';
    expect(rangeToSend({ range, 'if-range': 'Thu, 01 Jan 2026 00:00:00 GMT' }, stats)).toBeUndefined();
    expect(rangeToSend({ range, 'if-range': etag }, stats)).toBeUndefined();
    expect(rangeToSend({ range, 'if-range': mtime.toUTCString() }, stats)).toBe('bytes=10-999');
  });

  it('never yields an end before the start or beyond the file', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(2000)), fc.option(fc.nat(2000)), (from, to) => {
        const range = rangeToSend({ range: `bytes=${from ?? ''}-${to ?? ''}` }, stats);
        const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
        if (start !== undefined) expect(Number(end)).toBeGreaterThanOrEqual(Number(start));
        if (end !== undefined) expect(Number(end)).toBeLessThan(stats.size);
      }),
    );
  });
});
