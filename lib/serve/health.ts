import { versionPath } from '../publish/version-file';
import type { Exchange } from './exchange';
import { openVariant } from './open-variant';
import { sendText, writeHead } from './respond';
import { findInSite } from './site-file';

/** Answers 200 with the site's `version.json`, which tells what is out, or 503 when there is no such file. */
export async function sendHealth({ site, response }: Exchange): Promise<void> {
  const noStore = { 'Cache-Control': 'no-store' };
  const found = findInSite(site, [versionPath.slice(1)], false);
  const opened = found && found !== 'folder' && (await openVariant(site, found, undefined));
  if (!opened || !('bytes' in opened.content)) {
    sendText(response, 503, 'No finished site', noStore);
    return;
  }
  writeHead(response, 200, {
    ...noStore,
    'Content-Type': 'application/json',
    'Content-Length': opened.content.bytes.length,
  });
  response.end(opened.content.bytes);
}
