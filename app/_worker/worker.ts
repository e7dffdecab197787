/**
 * The service worker, registered when a reader saves a language and gone with the last pack. With a network readers
 * get what they would get without it, except that a file whose name changes with its content comes from the pack:
 * so pages of an older release find their modules and styles after the site has moved on.
 */
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { cacheName } from '@/lib/offline/pack';
import { isLasting, requestPath } from '@/lib/offline/request-path';
import { savedPlugin } from './saved-plugin';
import { base, scope } from './scope';
import { substitute } from './substitute';

/** How long a page is waited for before its saved copy is shown. */
const networkTimeoutSeconds = 3;

/** Workbox makes this cache only where it writes, which the plugin forbids. */
const saved = { cacheName: cacheName(base), plugins: [savedPlugin] };

scope.addEventListener('install', event => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', event => event.waitUntil(scope.clients.claim()));

/** A saving asks for `no-store`, so that it never takes an old copy for a new file. */
const isOurs = ({ url, request, sameOrigin }: { url: URL; request: Request; sameOrigin: boolean }) =>
  sameOrigin && request.cache !== 'no-store' && requestPath(url.href, base) !== undefined;

registerRoute(
  options => isOurs(options) && isLasting(requestPath(options.url.href, base)!),
  new CacheFirst(saved),
);
registerRoute(
  options => isOurs(options) && options.request.mode === 'navigate',
  new NetworkFirst({
    ...saved,
    networkTimeoutSeconds,
    plugins: [savedPlugin, { handlerDidError: ({ request }) => substitute(request.url) }],
  }),
);
registerRoute(
  isOurs,
  new NetworkFirst({
    ...saved,
    networkTimeoutSeconds,
    plugins: [savedPlugin, { handlerDidError: async () => Response.error() }],
  }),
);
