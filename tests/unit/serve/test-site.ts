import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { listen } from '../../../lib/serve/listen';
import { createSiteServer, type SiteServer, startServer } from '../../../lib/serve/server';

/** A page long enough that its twins are smaller than it. */
export const article = `<!doctype html><title>Styrken</title>${'<p>Flådebesøg på Sjælland</p>'.repeat(50)}`;

const files: Readonly<Record<string, string>> = {
  'index.html': 'language choice',
  '404.html': 'not found | ikke fundet',
  'robots.txt': 'User-agent: *\n',
  'feed.xml': '<feed/>',
  LICENSE: 'MIT',
  '.env': 'SECRET=1',
  '.git/config': 'secret',
  'da/index.html': 'forside',
  'da/404.html': 'siden findes ikke',
  'en/index.html': 'home',
  'en/404.html': 'no such page',
  'da/artikler/styrken/index.html': article,
  'assets/site.ABCDEFGH.js': 'let a = 1',
  'media/articles/x/map.q0Yk3-_fTx.svg': '<svg/>',
  'search/da/root.bin': 'root',
  'search/da/s/q0Yk3-_fTx1.bin': 'shard',
  'a&b +c%.txt': 'odd name',
  'empty/only.txt': 'no index here',
  'bytes.bin': '0123456789',
};

/** Writes a small finished site into a new folder, away after the test. The folder's parent holds `outside.txt`. */
export function makeSite(more: Readonly<Record<string, string>> = {}): string {
  const parent = mkdtempSync(join(tmpdir(), 'sidestykke-serve-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const root = join(parent, 'out');
  for (const [name, text] of Object.entries({ ...files, ...more })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  for (const name of ['da/artikler/styrken/index.html', '404.html', 'da/404.html']) {
    const text = name.includes('styrken') ? article : (files[name] ?? '');
    writeFileSync(join(root, `${name}.br`), brotliCompressSync(text));
    writeFileSync(join(root, `${name}.gz`), gzipSync(text));
  }
  writeFileSync(join(parent, 'outside.txt'), 'outside');
  return root;
}

/** Serves a folder on a free port of loopback until the test ends. */
export async function serve(root: string = makeSite(), basePath = ''): Promise<SiteServer> {
  const server = await startServer({ root, host: '127.0.0.1', port: 0, basePath });
  onTestFinished(() => server.stop());
  return server;
}

/** The same with limits of its own. @returns the port */
export async function serveWithin(
  limits: NonNullable<Parameters<typeof createSiteServer>[2]>['limits'] & {},
  root: string = makeSite(),
): Promise<number> {
  const { server } = createSiteServer(root, '', { limits });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return listen(server, { host: '127.0.0.1', port: 0 });
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}

/** One request with the path to the letter: fetch would resolve `..` before it sends it. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text: bytes.toString(),
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Sends bytes as they are. @returns everything that comes back until the server closes */
export function askRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setEncoding('latin1').on('data', chunk => {
      text += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}
