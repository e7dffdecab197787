import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { documentHeaders, securityHeaders } from '../../../lib/finish/policy';
import { article, ask, askRaw, makeSite, serve } from './test-site';

const articlePath = '/da/artikler/styrken/';

describe('files', () => {
  it('sends a folder’s page with its type', async () => {
    const { port } = await serve();
    const answer = await ask(port, articlePath);
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(article);
    expect(answer.headers['content-type']).toBe('text/html;charset=utf-8');
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it('sends the language choice at the root, with any query', async () => {
    const { port } = await serve();
    expect((await ask(port, '/?from=mail')).text).toBe('language choice');
  });

  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
  ])('chooses the twin for Accept-Encoding %s', async (accept, coding, inflate) => {
    const { port } = await serve();
    const answer = await ask(port, articlePath, { headers: { 'accept-encoding': accept } });
    expect(answer.headers['content-encoding']).toBe(coding);
    expect(answer.headers['content-type']).toBe('text/html;charset=utf-8');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(inflate(answer.bytes).toString()).toBe(article);
  });

  it('sends a file without twins as it is, and says that others may get another', async () => {
    const { port } = await serve();
    const answer = await ask(port, '/da/', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(answer.text).toBe('forside');
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers.vary).toBe('Accept-Encoding');
  });

  it('decodes names with unusual letters', async () => {
    const { port } = await serve();
    const answer = await ask(port, '/a%26b%20%2Bc%25.txt');
    expect(answer.text).toBe('odd name');
    expect(answer.headers['content-type']).toBe('text/plain;charset=utf-8');
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const { port } = await serve();
    const get = await ask(port, articlePath);
    const head = await ask(port, articlePath, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.bytes).toHaveLength(0);
    for (const name of ['content-length', 'content-type', 'etag', 'cache-control']) {
      expect(head.headers[name]).toBe(get.headers[name]);
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses %s', async method => {
    const { port } = await serve();
    const answer = await ask(port, '/da/', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  it('sends what is there now, also after the site was built anew', async () => {
    const root = makeSite();
    const { port } = await serve(root);
    await ask(port, '/da/');
    writeFileSync(join(root, 'da/index.html'), 'en meget længere forside');
    expect((await ask(port, '/da/')).text).toBe('en meget længere forside');
    rmSync(join(root, 'da/index.html'));
    expect((await ask(port, '/da/')).status).toBe(404);
  });
});

describe('conditions', () => {
  it('answers 304 to the tag it gave, with the headers a cache needs', async () => {
    const { port } = await serve();
    const { headers } = await ask(port, articlePath);
    const again = await ask(port, articlePath, { headers: { 'if-none-match': `"x", ${headers.etag}` } });
    expect(again.status).toBe(304);
    expect(again.bytes).toHaveLength(0);
    expect(again.headers.etag).toBe(headers.etag);
    expect(again.headers['cache-control']).toBe('no-cache');
    expect(again.headers.vary).toBe('Accept-Encoding');
    expect(again.headers['content-security-policy']).toBeDefined();
  });

  it('gives each twin its own tag', async () => {
    const { port } = await serve();
    const plain = await ask(port, articlePath);
    const packed = await ask(port, articlePath, { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    const headers = { 'accept-encoding': 'br', 'if-none-match': String(packed.headers.etag) };
    expect((await ask(port, articlePath, { headers })).status).toBe(304);
  });

  it('sends a changed file in full', async () => {
    const root = makeSite();
    const { port } = await serve(root);
    const { headers } = await ask(port, '/da/');
    utimesSync(join(root, 'da/index.html'), 1, 1);
    expect((await ask(port, '/da/', { headers: { 'if-none-match': String(headers.etag) } })).status).toBe(
      200,
    );
  });
});

describe('ranges', () => {
  it.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-99999999999999999999', '89', 'bytes 8-9/10'],
  ])('sends %s', async (range, text, contentRange) => {
    const { port } = await serve();
    const answer = await ask(port, '/bytes.bin', { headers: { range } });
    expect(answer.status).toBe(206);
    expect(answer.text).toBe(text);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.headers['content-length']).toBe(String(text.length));
  });

  it('answers 416 beyond the end', async () => {
    const { port } = await serve();
    const answer = await ask(port, '/bytes.bin', { headers: { range: 'bytes=10-' } });
    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toBe('bytes */10');
  });

  it.each(['bytes=5-2', 'bytes=', 'bytes=0-1,4-5', 'rubbish'])(
    'sends all for %s, and lives on',
    async range => {
      const { port } = await serve();
      const answer = await ask(port, '/bytes.bin', { headers: { range } });
      expect(answer.status).toBe(200);
      expect(answer.text).toBe('0123456789');
    },
  );
});

describe('headers', () => {
  it('keeps hashed files for a year, and nothing else', async () => {
    const { port } = await serve();
    const cached = async (path: string) => (await ask(port, path)).headers['cache-control'];
    for (const path of [
      '/assets/site.ABCDEFGH.js',
      '/media/articles/x/map.q0Yk3-_fTx.svg',
      '/search/da/s/q0Yk3-_fTx1.bin',
    ]) {
      expect(await cached(path)).toBe('public, max-age=31536000, immutable');
    }
    for (const path of [
      '/',
      '/da/',
      '/robots.txt',
      '/feed.xml',
      '/search/da/root.bin',
      '/assets/gone.ABCDEFGH.js',
    ]) {
      expect(await cached(path)).toBe('no-cache');
    }
  });

  it('gives every page, redirect and fault the security headers', async () => {
    const { port } = await serve();
    const expected = Object.entries(securityHeaders());
    const answers = [
      await ask(port, '/da/'),
      await ask(port, '/da'),
      await ask(port, '/da/nope/'),
      await ask(port, '/%'),
      await ask(port, '/da/', { method: 'POST' }),
    ];
    expect(answers.map(answer => answer.status)).toEqual([200, 301, 404, 400, 405]);
    for (const { headers } of answers) {
      for (const [name, value] of expected) expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  it('gives files that are never opened as a page only the headers that mean something there', async () => {
    const { port } = await serve();
    const { headers } = await ask(port, '/bytes.bin', { headers: { range: 'bytes=50-' } });
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    for (const name of documentHeaders) expect(headers).not.toHaveProperty(name.toLowerCase());
  });

  it('gives them also to what is no HTTP, to an endless address and to a request without a host', async () => {
    const { port } = await serve();
    for (const [bytes, status] of [
      ['rubbish\r\n\r\n', 400],
      [`GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
      ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ] as const) {
      const answer = await askRaw(port, bytes);
      expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(answer).toContain('X-Content-Type-Options: nosniff');
    }
    expect((await ask(port, '/da/')).status).toBe(200);
  });
});

it('survives readers who leave early', async () => {
  const { port } = await serve(makeSite({ 'big.html': 'x'.repeat(8_000_000) }));
  for (let round = 0; round < 5; round++) {
    await new Promise<void>(resolve => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET /big.html HTTP/1.1\r\nHost: x\r\n\r\n'),
      );
      socket.once('data', () => socket.destroy());
      socket.once('close', () => resolve());
    });
  }
  expect((await ask(port, '/da/')).status).toBe(200);
});
