import { Agent, get, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, it, vi } from 'vitest';
import { startServer } from '../../../lib/serve/server';
import { ask, makeSite, serve } from './test-site';

const big = 'x'.repeat(20_000_000);

function beginBigDownload(port: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/big.html', agent: false }, resolve).on('error', reject);
  });
}

function openConnection(port: number): Promise<Socket> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
  });
}

it('closes idle connections, half requests included, and takes no new ones', async () => {
  const server = await serve();
  const idle = await openConnection(server.port);
  const half = await openConnection(server.port);
  const closed = [idle, half].map(
    socket => new Promise(resolve => socket.on('error', () => {}).on('close', resolve)),
  );
  await new Promise(resolve => half.write('GET /da/ HTTP/1.1\r\nHo', resolve));
  const startedAt = performance.now();
  await server.stop();
  await Promise.all(closed);
  expect(performance.now() - startedAt).toBeLessThan(1000);
  await expect(ask(server.port, '/da/')).rejects.toThrow('ECONNREFUSED');
});

it('lets a response under way end, then closes its connection', async () => {
  const server = await serve(makeSite({ 'big.html': big }));
  const response = await beginBigDownload(server.port);
  let length = 0;
  const ended = new Promise((resolve, reject) => response.on('end', resolve).on('error', reject));
  const stopped = server.stop();
  response.on('data', chunk => {
    length += chunk.length;
  });
  await Promise.all([stopped, ended]);
  expect(length).toBe(big.length);
});

it('answers what is on its way on kept connections before it closes them: nothing is lost under load', async () => {
  for (let round = 0; round < 3; round++) {
    const { port, stop } = await serve();
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const answers: string[] = [];
    const ask = () =>
      new Promise<boolean>(resolve => {
        const request = get({ host: '127.0.0.1', port, path: '/da/', agent }, response => {
          let text = '';
          response.setEncoding('utf8').on('data', chunk => {
            text += chunk;
          });
          response.on('end', () => {
            answers.push(text);
            resolve(true);
          });
        });
        request.on('error', (error: NodeJS.ErrnoException) => {
          // a new connection finds nobody; one that was open is never cut
          if (request.reusedSocket) answers.push(`${error.code}`);
          resolve(false);
        });
      });
    const readers = Array.from({ length: 20 }, async () => {
      while (await ask());
    });
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(100), { timeout: 10_000 });
    await stop();
    await Promise.all(readers);
    agent.destroy();
    expect([...new Set(answers)]).toEqual(['forside']);
  }
});

it('destroys a response that nobody takes, after 5 seconds', { timeout: 15_000 }, async () => {
  const server = await serve(makeSite({ 'big.html': big }));
  const response = await beginBigDownload(server.port);
  response.on('error', () => {});
  const startedAt = performance.now();
  await server.stop();
  const took = performance.now() - startedAt;
  expect(took).toBeGreaterThan(4500);
  expect(took).toBeLessThan(8000);
  response.destroy();
});

it('may be stopped twice', async () => {
  const server = await startServer({ root: makeSite(), host: '127.0.0.1', port: 0 });
  await Promise.all([server.stop(), server.stop()]);
  await server.stop();
});
