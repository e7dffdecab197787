import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { documentHeaders, subresource } from '../finish/policy';
import { closeWithResponse } from './close-with-response';
import { etagOf, isUnchanged, rangeToSend } from './conditions';
import { chooseVariant } from './encoding';
import { cacheControl, contentType } from './headers';
import type { SiteFile } from './site-file';

/** Sends one file of the site. `segments` are its name below root. */
export type SendFile = (
  file: SiteFile,
  segments: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

/**
 * Sends files through sirv, with the request first made as plain as sirv 3.0.2 needs it. As it comes, it
 * takes `br;q=0` for a yes, compares `If-None-Match` as a whole, reads `bytes=-5` as the first six bytes, and a range
 * that ends before it begins or beyond 2^53 brings the process down (https://github.com/lukeed/sirv/pull/175).
 * `dev` makes it look at the file each time: its listing from the start would be wrong after the next build.
 * @param onGone called when the file went away after it was found
 */
export function fileSender(
  root: string,
  onGone: (request: IncomingMessage, response: ServerResponse) => void,
): SendFile {
  const serve = sirv(root, { dev: true, etag: true, brotli: true, gzip: true, extensions: [] });
  return async (file, segments, request, response) => {
    const { headers } = request;
    const { stats, coding } = await chooseVariant(root, file, headers['accept-encoding']);
    const pathname = `/${segments.join('/')}`;
    const type = contentType(pathname);
    if (subresource.test(pathname)) for (const name of documentHeaders) response.removeHeader(name);
    response.setHeader('Cache-Control', cacheControl(pathname));
    response.setHeader('ETag', etagOf(stats));
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Accept-Ranges', 'bytes');

    const range = request.method === 'GET' ? rangeToSend(headers, stats) : undefined;
    replaceHeader(request, 'range', range);
    replaceHeader(request, 'if-none-match', isUnchanged(headers, stats) ? etagOf(stats) : undefined);
    replaceHeader(request, 'accept-encoding', coding);
    if (type && headers['if-none-match'] === undefined) response.setHeader('Content-Type', type);
    request.url = encodeURI(pathname);
    closeWithResponse(response);
    serve(request, response, () => onGone(request, response));
  };
}

function replaceHeader(request: IncomingMessage, name: string, value: string | undefined): void {
  if (value === undefined) delete request.headers[name];
  else request.headers[name] = value;
}
