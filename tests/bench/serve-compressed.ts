import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { typeOf } from '../../lib/finish/content-types';

/** Worth it; pictures and the search files of both sides are compressed already. */
const compressible = /^(?:text\/|application\/(?:json|xml|manifest|atom)|image\/svg)/;

/** What was served in a time. */
export interface Load {
  /** Of bodies, as they were sent. */
  bytes: number;
  requests: number;
}

/** A server of a finished site that counts what it sends: a page's worker is seen by no tool of the page. */
export interface CompressingServer {
  /** Without a slash at the end. */
  address: string;
  /** Waits until nothing has been asked for a second. @returns what was sent since the last time */
  settled(): Promise<Load>;
  stop(): Promise<void>;
}

const quietMs = 1_000;

/**
 * Serves a folder with brotli at its best, as our compressed twins are, so that both sides are served alike.
 * @param extra address → text of a module that is not part of the site
 */
export async function serveCompressed(
  folder: string,
  extra: ReadonlyMap<string, string> = new Map(),
): Promise<CompressingServer> {
  let load: Load = { bytes: 0, requests: 0 };
  let lastAt = 0;
  const server = createServer(async (request, response) => {
    lastAt = performance.now();
    const { pathname } = new URL(request.url ?? '/', 'http://bench.invalid');
    const file = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      const added = extra.get(pathname);
      const bytes = added === undefined ? await readFile(join(folder, file)) : Buffer.from(added);
      const type = typeOf(file);
      response.setHeader('Content-Type', type);
      response.setHeader('Cache-Control', 'max-age=3600');
      if (compressible.test(type)) response.setHeader('Content-Encoding', 'br');
      const body = compressible.test(type) ? brotli(bytes) : bytes;
      load = { bytes: load.bytes + body.length, requests: load.requests + 1 };
      response.end(body);
    } catch {
      load.requests++;
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    async settled() {
      while (performance.now() - lastAt < quietMs) await new Promise(resolve => setTimeout(resolve, 100));
      const sent = load;
      load = { bytes: 0, requests: 0 };
      return sent;
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
