import { startServer } from '../../lib/serve/server';
import { findBrowser } from './find-browser';
import { thisMachine } from './machine';
import { announce } from './site-under-test';

/** Finds a browser and serves `out/` on a free port for the whole run. @returns what stops the server */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const browser = await findBrowser(thisMachine());
  const server = await startServer({ root: 'out', host: '127.0.0.1', port: 0 });
  announce({ address: server.address, browser });
  return () => server.stop();
}
