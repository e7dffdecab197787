/** What a service worker has beside a page; TypeScript's own types for it and for pages cannot stand in one program. */
export interface WorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: Event & { waitUntil(promise: Promise<unknown>): void }) => void,
  ): void;
}

export const scope = self as unknown as WorkerScope;

/** Where the site lies on its host: '' or '/path'; the worker lies there too. */
export const base = new URL(scope.registration.scope).pathname.replace(/\/$/, '');
