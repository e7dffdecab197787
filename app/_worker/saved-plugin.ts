import type { WorkboxPlugin } from 'workbox-core/types.js';
import { requestPath } from '@/lib/offline/request-path';
import { savedFile } from '@/lib/offline/saved-answer';
import { savedPacks } from './saved-packs';
import { base } from './scope';

/**
 * Makes one of Workbox's strategies read the packs: an address is looked up by its path and the hash that a valid
 * pack names. Nothing is written: only a reader who asks for it saves, and what is saved is checked first.
 */
export const savedPlugin: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request, state }) => {
    const file = await fileFor(request.url);
    if (state && file) state.saved = file.pack.saved;
    return file?.key ?? request;
  },
  cachedResponseWillBeUsed: async ({ cachedResponse, state }) =>
    cachedResponse && state?.saved ? marked(cachedResponse, String(state.saved)) : undefined,
  cacheWillUpdate: async () => null,
  // a server in trouble, or a proxy without one, is no better than no network where a copy is there
  fetchDidSucceed: async ({ request, response }) => {
    if (response.status >= 500 && (await fileFor(request.url)))
      throw new Error(`${request.url} answered ${response.status}`);
    return response;
  },
};

async function fileFor(address: string) {
  const path = requestPath(address, base);
  return path === undefined ? undefined : savedFile(await savedPacks(), path, base);
}

/** A page reads off its own timing that it is a saved copy, and of when: it sees no other header of itself. */
function marked(response: Response, saved: string): Response {
  const headers = new Headers(response.headers);
  headers.set('Server-Timing', `pack;desc="${saved}"`);
  return new Response(response.body, { status: 200, headers });
}
