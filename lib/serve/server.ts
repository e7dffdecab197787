import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { isIPv6, Server as NetServer } from 'node:net';
import { resolve } from 'node:path';
import { siteHandler } from './handler';
import { listen } from './listen';
import { answerMalformed, refuseTunnel } from './malformed';
import { sendText } from './respond';
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

/** How long a reader may take, in milliseconds, and how many there may be at once. */
interface Limits {
  /** Until the headers, and all of a request, are there. */
  headersTimeout: number;
  requestTimeout: number;
  /** Between two requests on a connection. */
  keepAliveTimeout: number;
  /** Without a byte in either direction: who asks and does not read. */
  timeout: number;
  /** How often node looks for late requests; a limit can run over by that much. */
  connectionsCheckingInterval: number;
  maxConnections: number;
}

const defaultLimits: Limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  timeout: 30_000,
  connectionsCheckingInterval: 5_000,
  maxConnections: 10_000,
};

const stopLimitMs = 5_000;

/** A request may be on its way on a connection that looks idle: so long it is waited for, and answered. */
const graceMs = 250;

/**
 * Serves a finished site.
 * @param options.root the folder, usually `out/`; it may be rebuilt while it is served
 * @param options.port 0 takes any free one
 * @param options.basePath where the site lies on the host: '' (default) or '/path'
 * @param options.onFault told what kept a request from its answer
 * @throws {ServeError} when root is no folder, or the port or host cannot be had
 */
export async function startServer(options: {
  root: string;
  host: string;
  port: number;
  basePath?: string;
  onFault?: (error: unknown) => void;
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
  const { server, running } = createSiteServer(root, basePath, { onFault: options.onFault });
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
  { onFault, limits }: { onFault?: ((error: unknown) => void) | undefined; limits?: Partial<Limits> } = {},
): { server: Server; running: RunningResponses } {
  const running = new RunningResponses();
  const handle = siteHandler(root, basePath, onFault);
  const { timeout, maxConnections, ...options } = { ...defaultLimits, ...limits };
  // a request without Host is answered by the handler, so that this answer too carries the security headers
  const server = createServer({ ...options, requireHostHeader: false }, (request, response) => {
    running.add(response);
    if (!server.listening) response.setHeader('Connection', 'close');
    handle(request, response);
  });
  server.timeout = timeout;
  server.maxConnections = maxConnections;
  server.on('clientError', (error, socket) => answerMalformed(error, socket, running.isOn(socket)));
  server.on('checkExpectation', (_request, response) => sendText(response, 417, 'Expectation failed'));
  server.on('connect', (_request, socket) => refuseTunnel(socket));
  return { server, running };
}

async function stopServer(server: Server, running: RunningResponses): Promise<void> {
  // node's own way to close would cut connections whose next request is on its way: this one only takes no new ones
  const closed = new Promise(resolve => NetServer.prototype.close.call(server, resolve));
  await Promise.race([closed, new Promise(resolve => setTimeout(resolve, graceMs))]);
  await running.idle(stopLimitMs);
  // node's own looks after its timers; what is idle now goes, and browsers open connections in advance
  server.close();
  // also those that node does not count as idle: half a request may be there
  server.closeAllConnections();
  await closed;
}

/** The host as a browser takes it; the two that mean “every address” are no address to visit. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}
