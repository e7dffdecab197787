import { withCounterpart } from '@/lib/offline/not-saved-page';
import { requestPath } from '@/lib/offline/request-path';
import { substituteFor } from '@/lib/offline/saved-answer';
import { savedCopy, savedPacks } from './saved-packs';
import { base } from './scope';

/** The answer to a page that can neither be fetched nor is saved; undefined where no pack has one. */
export async function substitute(address: string): Promise<Response | undefined> {
  const path = requestPath(address, base);
  if (path === undefined) return undefined;
  const found = substituteFor(await savedPacks(), path, base, navigator.languages);
  if (!found) return undefined;
  if ('redirect' in found) return Response.redirect(found.redirect + new URL(address).search, 302);
  const page = await savedCopy(found.notSaved.key);
  if (!page) return undefined;
  const html = await page.text();
  const headers = new Headers(page.headers);
  headers.set('Cache-Control', 'no-store');
  return new Response(found.counterpart ? withCounterpart(html, found.counterpart) : html, {
    status: 503,
    headers,
  });
}
