import type { ServerResponse } from 'node:http';
import { typeOf } from '../finish/content-types';
import { subresource } from '../finish/policy';
import { closeWithResponse } from './close-with-response';
import { type ByteRange, etagOf, isUnchanged, rangeToSend } from './conditions';
import type { Exchange } from './exchange';
import { cacheControl } from './headers';
import { type Opened, openVariant } from './open-variant';
import { securityOf } from './respond';
import type { SiteFile } from './site-file';

/**
 * Sends a file of the site or its compressed twin: whole, the part asked for, or that it is unchanged.
 * @param pathname its own, below the base path
 * @returns false when it went away after it was found, or is not for readers; nothing is sent then
 */
export async function sendFile(
  { site, request, response }: Exchange,
  found: SiteFile,
  pathname: string,
): Promise<boolean> {
  const { method, headers } = request;
  const opened = await openVariant(site, found, headers['accept-encoding']);
  if (!opened) return false;
  const { stats, content, coding } = opened;
  const etag = etagOf(stats, coding);
  const range = method === 'GET' ? rangeToSend(headers, stats, etag) : undefined;
  const all = { start: 0, end: stats.size - 1 };
  if (isUnchanged(headers, stats, etag)) {
    response.writeHead(304, headOf(opened, pathname, {}));
    await sendBody(opened, undefined, response);
  } else if (range === 'beyond') {
    const none = { 'Content-Range': `bytes */${stats.size}`, 'Content-Length': '0' };
    response.writeHead(416, headOf(opened, pathname, none));
    await sendBody(opened, undefined, response);
  } else if (range) {
    const { start, end } = range;
    const part = {
      'Content-Range': `bytes ${start}-${end}/${stats.size}`,
      ...bodyHead(opened, pathname, range),
    };
    response.writeHead(206, headOf(opened, pathname, part));
    await sendBody(opened, range, response);
  } else {
    // most answers by far: what begins them is put together once
    const kept = 'bytes' in content ? content : undefined;
    const head = kept?.head ?? headOf(opened, pathname, bodyHead(opened, pathname, all));
    if (kept) kept.head = head;
    response.writeHead(200, head);
    await sendBody(opened, method === 'HEAD' ? undefined : all, response);
  }
  return true;
}

function bodyHead({ coding }: Opened, pathname: string, { start, end }: ByteRange): Record<string, string> {
  return {
    'Content-Type': typeOf(pathname),
    'Content-Length': String(end - start + 1),
    ...(coding && { 'Content-Encoding': coding }),
  };
}

/** @returns names and values in turn, which node writes as they are */
function headOf(
  { stats, coding }: Opened,
  pathname: string,
  more: Readonly<Record<string, string>>,
): string[] {
  return Object.entries({
    ...securityOf(subresource.test(pathname)),
    'Cache-Control': cacheControl(pathname),
    ETag: etagOf(stats, coding),
    'Last-Modified': stats.mtime.toUTCString(),
    Vary: 'Accept-Encoding',
    'Accept-Ranges': 'bytes',
    ...more,
  }).flat();
}

/** @param range undefined for nothing */
async function sendBody(
  { content }: Opened,
  range: ByteRange | undefined,
  response: ServerResponse,
): Promise<void> {
  if ('bytes' in content) {
    const { bytes } = content;
    response.end(
      range &&
        (range.end - range.start + 1 < bytes.length ? bytes.subarray(range.start, range.end + 1) : bytes),
    );
  } else if (range) {
    const source = content.createReadStream(range);
    closeWithResponse(source, range.end - range.start + 1, response);
    source.pipe(response);
  } else {
    response.end();
    await content.close();
  }
}
