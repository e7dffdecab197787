import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ask, makeSite, serve } from './test-site';

describe('an unknown address', () => {
  it.each([
    ['/da/artikler/findes-ikke/', 'siden findes ikke'],
    ['/da/nope', 'siden findes ikke'],
    ['/en/nope/?q=1', 'no such page'],
    ['/nope/', 'not found | ikke fundet'],
    ['/dansk/', 'not found | ikke fundet'],
    ['/robots.txt/', 'not found | ikke fundet'],
    ['/empty/', 'not found | ikke fundet'],
    ['/empty', 'not found | ikke fundet'],
  ])('%s gets the page of its language', async (path, text) => {
    const { port } = await serve();
    const answer = await ask(port, path);
    expect(answer.status).toBe(404);
    expect(answer.text).toBe(text);
    expect(answer.headers['content-type']).toBe('text/html;charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('gets the headers alone for HEAD', async () => {
    const { port } = await serve();
    const get = await ask(port, '/da/nope/');
    const head = await ask(port, '/da/nope/', { method: 'HEAD' });
    expect(head.status).toBe(404);
    expect(head.bytes).toHaveLength(0);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });

  it('gets the compressed twin where the browser takes it', async () => {
    const { port } = await serve();
    const answer = await ask(port, '/da/nope/', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(brotliDecompressSync(answer.bytes).toString()).toBe('siden findes ikke');
  });

  it('gets the page of the root where a language has none, and a line of text where there is no page', async () => {
    const root = makeSite();
    const { port } = await serve(root);
    rmSync(join(root, 'en/404.html'));
    expect((await ask(port, '/en/nope/')).text).toBe('not found | ikke fundet');
    rmSync(join(root, '404.html'));
    const answer = await ask(port, '/en/nope/');
    expect(answer.status).toBe(404);
    expect(answer.text).toBe('Not found\n');
    expect(answer.headers['content-type']).toBe('text/plain;charset=utf-8');
  });
});

describe('a folder without a slash', () => {
  it.each([
    ['/da', '/da/'],
    ['/da/artikler/styrken', '/da/artikler/styrken/'],
    ['/da?q=radar%20bidrag&x=1', '/da/?q=radar%20bidrag&x=1'],
    ['http://elsewhere.example/da', '/da/'],
  ])('%s redirects to %s', async (path, location) => {
    const { port } = await serve();
    const answer = await ask(port, path);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(location);
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it.each(['//da', '//example.org/da', '/%2fda', '/\\da', '//example.org/..'])(
    '%s leads to no other host',
    async path => {
      const { port } = await serve();
      const answer = await ask(port, path);
      expect([400, 404]).toContain(answer.status);
      expect(answer.headers.location).toBeUndefined();
    },
  );
});
