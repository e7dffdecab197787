import type { Stats } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';

/** The ETag sirv gives a file. A twin has its own, as its size and time differ. */
export function etagOf({ size, mtime }: Stats): string {
  return `W/"${size}-${mtime.getTime()}"`;
}

/**
 * Whether the browser already has this file: by `If-None-Match` (a list, weak or strong, or `*`), and only without
 * one by `If-Modified-Since` (RFC 9110, 13.2.2).
 */
export function isUnchanged(headers: IncomingHttpHeaders, stats: Stats): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) {
    const opaque = etagOf(stats).slice(2);
    return known.trim() === '*' || (known.match(/"[^"]*"/g) ?? []).some(tag => tag === opaque);
  }
  // HTTP dates have no milliseconds; an unreadable date is NaN, and nothing is as new as that
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(stats.mtimeMs / 1000) <= since / 1000;
}

/**
 * The part of a file to send, as sirv reads it: both ends given, within the file.
 * @returns undefined for the whole file: no range asked for, several, a malformed one, or one of an older version
 *   (`If-Range`). A range beyond the file is passed on; sirv answers it with 416.
 * @example rangeToSend({ range: 'bytes=-500' }, statsOf1000Bytes) // => 'bytes=500-999'
 */
export function rangeToSend(headers: IncomingHttpHeaders, stats: Stats): string | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.replace(/\s/g, '') ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const ifRange = headers['if-range'];
  // our ETags are weak, and a weak one never matches here (RFC 9110, 13.1.5)
  if (ifRange !== undefined && ifRange !== stats.mtime.toUTCString()) return undefined;
  const { size } = stats;
  const isSuffix = match[1] === '';
  const start = isSuffix ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = isSuffix || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (start >= size) return `bytes=${size}-`;
  // sirv takes an end of 0 for none given; a server may always send the whole
  if (end < start || end === 0) return undefined;
  return `bytes=${start}-${end}`;
}
