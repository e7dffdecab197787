import type { Stats } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';

/** The part of a file to send, both ends included, within the file. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The ETag of a file: another size or time is another file, down to less than a millisecond, so that it counts as strong
 * and a broken-off download can be gone on with. A twin has its own.
 */
export function etagOf({ size, mtimeMs }: Stats, coding = ''): string {
  return `"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}${coding && `-${coding}`}"`;
}

/**
 * Whether the browser already has this file: by `If-None-Match` (a list, weak or strong, or `*`), and only without
 * one by `If-Modified-Since` (RFC 9110, 13.2.2).
 */
export function isUnchanged(headers: IncomingHttpHeaders, stats: Stats, etag: string): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) {
    return known.trim() === '*' || (known.match(/"[^"]*"/g) ?? []).some(tag => tag === etag);
  }
  const since = headers['if-modified-since'];
  // HTTP dates have no milliseconds; an unreadable date is NaN, and nothing is as new as that
  return since !== undefined && Math.floor(stats.mtimeMs / 1000) <= Date.parse(since) / 1000;
}

/**
 * The part of a file that a request asks for.
 * @returns undefined for the whole file: no range asked for, several, a malformed one, or one of another version
 *   (`If-Range`); 'beyond' when nothing of it is in the file
 * @example rangeToSend({ range: 'bytes=-500' }, statsOf1000Bytes, etag) // => { start: 500, end: 999 }
 */
export function rangeToSend(
  headers: IncomingHttpHeaders,
  stats: Stats,
  etag: string,
): ByteRange | 'beyond' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.replace(/\s/g, '') ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const ifRange = headers['if-range'];
  if (ifRange !== undefined && ifRange !== etag && ifRange !== stats.mtime.toUTCString()) return undefined;
  const { size } = stats;
  const isSuffix = match[1] === '';
  const start = isSuffix ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = isSuffix || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (!isSuffix && match[2] !== '' && Number(match[2]) < start) return undefined;
  return start >= size ? 'beyond' : { start, end };
}
