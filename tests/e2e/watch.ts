import type { Page, Request } from '@playwright/test';

/** What a page did against the policy or said in the console, and when it has come to rest. */
interface Watch {
  /** In words, as they came; across navigations. */
  faults: string[];
  /** Waits until nothing is under way: also what a page fetches after it has loaded. */
  settled(): Promise<void>;
}

/**
 * Listens, before any script of a page runs, for violations of the policy, errors and warnings in the console, requests to
 * another origin and requests that fail; from now on.
 * @param origin the site's own
 */
export async function watch(page: Page, origin: string): Promise<Watch> {
  const faults: string[] = [];
  const underWay = new Set<object>();
  await page.addInitScript(() => {
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sample }) => {
        // biome-ignore lint/suspicious/noConsole: the console is where the test listens
        console.error(`policy violated: ${effectiveDirective} ${blockedURI} ${sample}`);
      },
      true,
    );
  });
  page.on('console', message => {
    // a 404 page is one, and the browser says so
    const isOwn404 = message.text().includes('status of 404') && message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !isOwn404) faults.push(message.text());
  });
  page.on('pageerror', error => faults.push(String(error)));
  page.on('request', request => {
    underWay.add(request);
    const { protocol } = new URL(request.url());
    if (protocol.startsWith('http') && new URL(request.url()).origin !== origin)
      faults.push(`asked for ${request.url()}`);
  });
  page.on('requestfinished', request => underWay.delete(request));
  page.on('requestfailed', request => {
    underWay.delete(request);
    if (!isIconLeftBehind(request)) faults.push(`failed: ${request.url()}`);
  });
  return {
    faults,
    settled: async () => {
      do {
        // what an answer leads to is asked for within a task or a frame
        await page.evaluate(
          () => new Promise(resolve => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve)))),
        );
      } while (underWay.size > 0);
    },
  };
}

/** The browser asks for the icon when it likes; a page that is left meanwhile takes the request with it. */
function isIconLeftBehind(request: Request): boolean {
  return (
    request.failure()?.errorText === 'net::ERR_ABORTED' && new URL(request.url()).pathname === '/icon.svg'
  );
}
