import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { healthPath } from '../publish/version-file';
import { type Address, folderPathname, parseAddress } from './address';
import type { Exchange } from './exchange';
import { FileCache } from './file-cache';
import { sendHealth } from './health';
import { sendNotFound } from './not-found';
import { releaseOf } from './release';
import { sendRedirect, sendText } from './respond';
import { sendFile } from './send-file';
import { findInSite } from './site-file';

/** A site's pages, modules and search files; pictures and e-books may be larger, and are read anew each time. */
const fileLimitBytes = 256 * 1024;
const cacheLimitBytes = 64 * 1024 * 1024;

/**
 * Answers every request to the site:
 * 1 method, 2 address well-formed, 3 there is a site, 4 health, 5 below the base path, 6 folder without a slash → the one
 * with it, 7 file, 8 404 page.
 * @param basePath '' or '/path', without a slash at the end
 * @param onFault told what kept a request from its answer, which then is a 500
 */
export function siteHandler(
  root: string,
  basePath: string,
  onFault: (error: unknown) => void = () => {},
): RequestListener {
  const base = basePath.split('/').filter(Boolean);
  const folderNow = releaseOf(root);
  const cache = new FileCache(cacheLimitBytes, fileLimitBytes);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      // whatever the reader is about to send, nobody waits for it
      return sendText(response, 405, 'Method not allowed', { Allow: 'GET, HEAD', Connection: 'close' });
    }
    const address = parseAddress(request.url ?? '');
    if (address === 'too long') return sendText(response, 414, 'Address too long');
    if (!address || !hasRightHosts(request)) return sendText(response, 400, 'Bad request');
    // a second time when a file went away between being found and being opened: with its release, and the next one has it
    for (let attempt = 1; attempt <= 2; attempt++) {
      const folder = folderNow();
      // a release that is not there is an accident: nobody should take its pages for gone
      if (folder === undefined)
        return sendText(response, 503, 'No site at the moment', { 'Retry-After': '10' });
      const exchange = { site: { folder, cache }, request, response };
      const below = await answerFrom(exchange, base, address);
      if (!below) return;
      if (attempt === 2) return sendNotFound(exchange, below);
    }
  }

  return (request, response) => {
    answer(request, response).catch(error => {
      onFault(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'Internal server error');
    });
  };
}

/** @returns the address below the base path when nothing was sent, as its file has just gone away */
async function answerFrom(
  exchange: Exchange,
  base: readonly string[],
  { segments, isFolder, search }: Address,
): Promise<readonly string[] | undefined> {
  const { site, response } = exchange;
  if (!isFolder && segments.length === 1 && `/${segments[0]}` === healthPath) {
    await sendHealth(exchange);
    return undefined;
  }
  if (base.length > 0 && segments.length === 0) {
    // temporary: the next site on this host and port may have no base path
    sendRedirect(response, 302, folderPathname(base) + search);
    return undefined;
  }
  const isBelow = base.every((segment, index) => segments[index] === segment);
  const below = isBelow ? segments.slice(base.length) : [];
  const found = isBelow ? findInSite(site, below, isFolder) : undefined;
  if (found === 'folder') {
    sendRedirect(response, 301, folderPathname(segments) + search);
  } else if (!found) {
    await sendNotFound(exchange, below);
  } else {
    const pathname = `/${[...below, ...(isFolder ? ['index.html'] : [])].join('/')}`;
    if (!(await sendFile(exchange, found, pathname))) return below;
  }
  return undefined;
}

/** One and only one, as others on the way to a server might have taken another one of two (RFC 9112, 3.2). */
function hasRightHosts({ httpVersion, rawHeaders }: IncomingMessage): boolean {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.toLowerCase() === 'host') count++;
  return httpVersion === '1.1' ? count === 1 : count <= 1;
}
