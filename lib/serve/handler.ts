import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { securityHeaders } from '../finish/policy';
import { folderPathname, parseAddress } from './address';
import { sendNotFound } from './not-found';
import { fileSender, type SendFile } from './send-file';
import { sendRedirect, sendText } from './send-text';
import { findInSite } from './site-file';

/**
 * Answers every request to the site:
 * 1 method, 2 address well-formed, 3 below the base path, 4 folder without a slash → the one with it, 5 file, 6 404 page.
 * @param basePath '' or '/path', without a slash at the end
 */
export function siteHandler(root: string, basePath: string): RequestListener {
  const base = basePath.split('/').filter(Boolean);
  const sendFile = fileSender(root, (_request, response) => sendText(response, 404, 'Not found'));
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
    answer({ root, base, sendFile, request, response }).catch(() => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'Internal server error');
    });
  };
}

interface Exchange {
  root: string;
  base: readonly string[];
  sendFile: SendFile;
  request: IncomingMessage;
  response: ServerResponse;
}

async function answer({ root, base, sendFile, request, response }: Exchange): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    // whatever the reader is about to send, nobody waits for it
    response.setHeader('Connection', 'close');
    return sendText(response, 405, 'Method not allowed');
  }
  const address = parseAddress(request.url ?? '');
  if (!address || (request.httpVersion === '1.1' && request.headers.host === undefined)) {
    return sendText(response, 400, 'Bad request');
  }
  const { segments, isFolder, search } = address;
  // temporary: the next site on this host and port may have no base path
  if (base.length > 0 && segments.length === 0)
    return sendRedirect(response, 302, folderPathname(base) + search);
  if (!base.every((segment, index) => segments[index] === segment)) {
    return sendNotFound(root, [], request, response);
  }
  const below = segments.slice(base.length);
  const found = await findInSite(root, below, isFolder);
  if (found === 'folder') return sendRedirect(response, 301, folderPathname(segments) + search);
  if (!found) return sendNotFound(root, below, request, response);
  return sendFile(found, isFolder ? [...below, 'index.html'] : below, request, response);
}
