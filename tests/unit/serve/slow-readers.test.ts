import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createSiteServer } from '../../../lib/serve/server';
import { ask, makeSite, serveWithin } from './test-site';

const short = {
  headersTimeout: 200,
  requestTimeout: 400,
  timeout: 400,
  keepAliveTimeout: 200,
  connectionsCheckingInterval: 50,
};

/** Opens a connection and gathers what comes over it. */
function open(port: number): { socket: Socket; closed: Promise<string> } {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  let text = '';
  socket.setEncoding('latin1').on('data', chunk => {
    text += chunk;
  });
  const closed = new Promise<string>(resolve => {
    socket.on('error', () => {}).on('close', () => resolve(text));
  });
  return { socket, closed };
}

/** Writes a piece every so often until the connection is closed: never idle, never done. */
function drip(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 30);
  socket.on('close', () => clearInterval(timer));
}

it('gives readers ten seconds for the headers, thirty for all, and waits thirty for one who takes nothing', () => {
  const { server } = createSiteServer(makeSite(), '');
  expect(server.headersTimeout).toBe(10_000);
  expect(server.requestTimeout).toBe(30_000);
  expect(server.keepAliveTimeout).toBe(5_000);
  expect(server.timeout).toBe(30_000);
  expect(server.maxConnections).toBe(10_000);
});

it('ends a request whose headers never end', async () => {
  const { socket, closed } = open(await serveWithin(short));
  socket.write('GET /da/ HTTP/1.1\r\nHost: x\r\n');
  drip(socket, 'X: y\r\n');
  expect(await closed).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
});

it('ends a connection on which nothing is ever asked', async () => {
  const { closed } = open(await serveWithin(short));
  expect(await closed).not.toContain('200');
});

it('ends a request whose body never ends, after it was answered', async () => {
  const { socket, closed } = open(await serveWithin(short));
  socket.write('GET /da/ HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n');
  drip(socket, 'x');
  expect(await closed).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

it('lets go of a reader who asks and takes nothing', async () => {
  const port = await serveWithin(short, makeSite({ 'big.html': 'x'.repeat(50_000_000) }));
  const { socket, closed } = open(port);
  socket.pause();
  socket.write('GET /big.html HTTP/1.1\r\nHost: x\r\n\r\n');
  const startedAt = performance.now();
  // a paused socket hears of the end only when it reads again
  await new Promise(resolve => setTimeout(resolve, 1500));
  socket.resume();
  expect((await closed).length).toBeLessThan(50_000_000);
  expect(performance.now() - startedAt).toBeLessThan(5000);
});

it('serves readers at once while a thousand others keep connections open', { timeout: 20_000 }, async () => {
  const port = await serveWithin({ ...short, headersTimeout: 3000, requestTimeout: 3000, timeout: 3000 });
  const idle = Array.from({ length: 1000 }, (_, index) => {
    const { socket, closed } = open(port);
    socket.on('connect', () => index % 2 && socket.write('GET /da/ HTTP/1.1\r\nHo'));
    return closed;
  });
  const startedAt = performance.now();
  for (let round = 0; round < 20; round++) expect((await ask(port, '/da/')).status).toBe(200);
  expect(performance.now() - startedAt).toBeLessThan(3000);
  await Promise.all(idle);
});

it('takes no more connections than it may have', async () => {
  const port = await serveWithin({
    ...short,
    timeout: 5000,
    headersTimeout: 5000,
    requestTimeout: 5000,
    maxConnections: 2,
  });
  const first = [open(port), open(port)];
  await Promise.all(first.map(({ socket }) => new Promise(resolve => socket.on('connect', resolve))));
  expect(await open(port).closed).toBe('');
  first[0]?.socket.write('GET /da/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  expect(await first[0]?.closed).toContain('forside');
  expect((await ask(port, '/da/')).status).toBe(200);
});
