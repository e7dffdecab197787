import { isLocale } from '../i18n/locales';
import type { Exchange } from './exchange';
import { type Opened, openVariant } from './open-variant';
import { sendText, writeHead } from './respond';
import { findInSite } from './site-file';

/**
 * Answers 404 with the page of the address's language (`/da/…` → `da/404.html`), else `404.html`, else a line of text.
 * @param segments of the address below the base path; empty for addresses outside it
 */
export async function sendNotFound(
  { site, request, response }: Exchange,
  segments: readonly string[],
): Promise<void> {
  const [first = ''] = segments;
  for (const path of [...(isLocale(first) ? [[first, '404.html']] : []), ['404.html']]) {
    const page = findInSite(site, path, false);
    if (!page || page === 'folder') continue;
    const opened = await openVariant(site, page, request.headers['accept-encoding']);
    if (!opened) continue;
    const bytes = await allOf(opened);
    writeHead(response, 404, {
      'Cache-Control': 'no-cache',
      'Content-Type': 'text/html;charset=utf-8',
      'Content-Length': bytes.length,
      ...(opened.coding && { 'Content-Encoding': opened.coding }),
      Vary: 'Accept-Encoding',
    });
    response.end(bytes);
    return;
  }
  sendText(response, 404, 'Not found');
}

async function allOf({ content }: Opened): Promise<Buffer> {
  if ('bytes' in content) return content.bytes;
  try {
    return await content.readFile();
  } finally {
    await content.close();
  }
}
