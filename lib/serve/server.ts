import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { resolve } from 'node:path';
import { siteHandler } from './handler';
import { listen } from './listen';
import { answerMalformed } from './malformed';
import { RunningResponses } from './running-responses';
import { ServeError } from './serve-error';

/** A server that listens. */
export interface SiteServer {
  /** Where readers find the site, without a slash at the end: `http://127.0.0.1:3000`, or `http://127.0.0.1:3000/kb`. */
  address: string;
  port: number;
  /** Takes no more requests, lets those under way end (5 s at most), then closes every connection. */
  stop(): Promise<void>;
}

/** Milliseconds. Node looks for late requests only every so often, so a limit can run over by that much. */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
} as const;

const stopLimitMs = 5_000;

/**
 * Serves a finished site.
 * @param options.root the folder, usually `out/`; it may be rebuilt while it is served
 * @param options.port 0 takes any free one
 * @param options.basePath where the site lies on the host: '' (default) or '/path'
 * @throws {ServeError} when root is no folder, or the port or host cannot be had
 */
export async function startServer(options: {
  root: string;
  host: string;
  port: number;
  basePath?: string;
}): Promise<SiteServer> {
  const { host } = options;
  const root = resolve(options.root);
  const basePath = (options.basePath ?? '').replace(/\/+$/, '');
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ServeError(
      'ENOENT',
      `There is no folder \`${options.root}\` to serve. Build the site first: npm run build`,
    );
  }
  const { server, running } = createSiteServer(root, basePath);
  const port = await listen(server, { host, port: options.port });
  let stopped: Promise<void> | undefined;
  return {
    address: `http://${shownHost(host)}:${port}${basePath}`,
    port,
    stop() {
      stopped ??= stopServer(server, running);
      return stopped;
    },
  };
}

/** @returns the server, not yet listening, and the responses under way on it */
export function createSiteServer(
  root: string,
  basePath: string,
): { server: Server; running: RunningResponses } {
  const running = new RunningResponses();
  const handle = siteHandler(root, basePath);
  // a request without Host is answered by the handler, so that this answer too carries the security headers
  const server = createServer({ ...timeouts, requireHostHeader: false }, (request, response) => {
    running.add(response);
    if (!server.listening) response.setHeader('Connection', 'close');
    handle(request, response);
  });
  server.on('clientError', (error, socket) => answerMalformed(error, socket, running.isOn(socket)));
  return { server, running };
}

async function stopServer(server: Server, running: RunningResponses): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve));
  await running.idle(stopLimitMs);
  // also those that node does not count as idle: browsers open connections in advance, and half a request may be there
  server.closeAllConnections();
  await closed;
}

/** The host as a browser takes it; the two that mean “every address” are no address to visit. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}
