import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLocale } from '../i18n/locales';
import { chooseVariant } from './encoding';
import { sendText } from './send-text';
import { findInSite, type SiteFile } from './site-file';

/**
 * Answers 404 with the page of the address's language (`/da/…` → `da/404.html`), else `404.html`, else a line of text.
 * @param segments of the address below the base path; empty for addresses outside it
 */
export async function sendNotFound(
  root: string,
  segments: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await findNotFoundPage(root, segments[0] ?? '');
  if (!page) return sendText(response, 404, 'Not found');
  const variant = await chooseVariant(root, page, request.headers['accept-encoding']);
  const body = await readFile(variant.path);
  response.writeHead(404, {
    'Cache-Control': 'no-cache',
    'Content-Type': 'text/html;charset=utf-8',
    'Content-Length': body.length,
    ...(variant.coding && { 'Content-Encoding': variant.coding }),
    Vary: 'Accept-Encoding',
  });
  response.end(body);
}

async function findNotFoundPage(root: string, first: string): Promise<SiteFile | undefined> {
  for (const path of [...(isLocale(first) ? [[first, '404.html']] : []), ['404.html']]) {
    const found = await findInSite(root, path, false);
    if (found && found !== 'folder') return found;
  }
  return undefined;
}
