import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../../lib/finish/policy';
import { article, ask, makeSite } from '../serve/test-site';
import { hasBrotliModule, isInstalled, type Program, runServer, runServerAloud } from './running-server';

const version = '{"version":"1.2.3"}\n';
const more = {
  'da/feed.xml': '<feed/>',
  'da/artikler/styrken/index.md': '# Flådebesøg',
  'da/bog.epub': 'PK',
  'sitemap.xml': '<urlset/>',
  'glossary.tbx': '<tbx/>',
  'offline/da.q0Yk3-_fTx12.json': '{}',
  'sw.js': 'let b = 2',
  'version.json': version,
};

const security = Object.fromEntries(
  Object.entries(securityHeaders()).map(([name, value]) => [name.toLowerCase(), value]),
);
const immutable = 'public, max-age=31536000, immutable';
const page = '/da/artikler/styrken/';

describe.each<Program>(['nginx', 'caddy'])('%s', program => {
  const serves = it.skipIf(!isInstalled(program));

  it.runIf(!isInstalled(program))('is not on PATH; its tests are skipped', context => {
    context.skip(`install it to run them: apt-get install ${program === 'nginx' ? 'nginx-light' : 'caddy'}`);
  });

  serves('sends pages with every security header, to be asked for each time', async () => {
    const port = await runServer(program, { root: makeSite(more) });
    for (const path of ['/', page, '/404.html', '/media/articles/x/map.q0Yk3-_fTx.svg']) {
      const { status, headers } = await ask(port, path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers).toMatchObject(security);
      expect(headers['strict-transport-security']).toBeUndefined();
    }
    expect((await ask(port, page)).headers['cache-control']).toBe('no-cache');
    expect((await ask(port, page)).headers.server ?? 'nginx').not.toMatch(/\d|caddy/i);
  });

  serves('lets hashed files be kept for a year, and nothing else', async () => {
    const port = await runServer(program, { root: makeSite(more) });
    const kept = [
      '/assets/site.ABCDEFGH.js',
      '/media/articles/x/map.q0Yk3-_fTx.svg',
      '/search/da/s/q0Yk3-_fTx1.bin',
      '/offline/da.q0Yk3-_fTx12.json',
    ];
    for (const path of kept) {
      const { headers } = await ask(port, path);
      expect([path, headers['cache-control']]).toEqual([path, immutable]);
    }
    for (const path of [
      '/sw.js',
      '/search/da/root.bin',
      '/sitemap.xml',
      '/assets/gone.ABCDEFGH.js',
      '/assets/',
    ]) {
      const { headers } = await ask(port, path);
      expect([path, headers['cache-control']]).toEqual([path, 'no-cache']);
    }
    const asset = await ask(port, '/assets/site.ABCDEFGH.js');
    expect(asset.headers['content-security-policy']).toBeUndefined();
    expect(asset.headers['x-content-type-options']).toBe('nosniff');
  });

  serves('tells what kind of file it sends, and its encoding', async () => {
    const port = await runServer(program, { root: makeSite(more) });
    const typeOf = async (path: string) =>
      (await ask(port, path)).headers['content-type']?.replace('; ', ';');
    expect(await typeOf(page)).toMatch(/^text\/html;charset=utf-8$/i);
    expect(await typeOf('/assets/site.ABCDEFGH.js')).toMatch(/^text\/javascript/);
    expect(await typeOf('/search/da/root.bin')).toBe('application/octet-stream');
    expect(await typeOf('/da/feed.xml')).toBe('application/atom+xml;charset=utf-8');
    expect(await typeOf('/sitemap.xml')).toBe('application/xml;charset=utf-8');
    expect(await typeOf('/glossary.tbx')).toBe('application/xml;charset=utf-8');
    expect(await typeOf(`${page}index.md`)).toBe('text/markdown;charset=utf-8');
    expect(await typeOf('/robots.txt')).toBe('text/plain;charset=utf-8');
    expect(await typeOf('/da/bog.epub')).toBe('application/epub+zip');
  });

  serves('sends the compressed twin that the browser understands, and none under its own name', async () => {
    const port = await runServer(program, { root: makeSite(more) });
    const gzip = await ask(port, page, { headers: { 'Accept-Encoding': 'gzip', Via: '1.1 proxy' } });
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gzip.headers['content-type']).toMatch(/^text\/html/);
    expect(gunzipSync(gzip.bytes).toString()).toBe(article);
    if (program === 'caddy' || hasBrotliModule) {
      const brotli = await ask(port, page, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
      expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
      expect(brotliDecompressSync(brotli.bytes).toString()).toBe(article);
    }
    const plain = await ask(port, page);
    expect([plain.headers['content-encoding'], plain.text]).toEqual([undefined, article]);
    expect((await ask(port, `${page}index.html.gz`)).status).toBe(404);
  });

  serves('answers with the 404 page of the language', async () => {
    const port = await runServer(program, { root: makeSite(more) });
    for (const [path, text] of [
      ['/da/nej/', 'siden findes ikke'],
      ['/da/nej/feed.xml', 'siden findes ikke'],
      ['/da/gone.js', 'siden findes ikke'],
      ['/en/nope', 'no such page'],
      ['/nope', 'not found | ikke fundet'],
      ['/empty/', 'not found | ikke fundet'],
      ['/.env', 'not found | ikke fundet'],
      ['/.git/config', 'not found | ikke fundet'],
    ] as const) {
      const answer = await ask(port, path);
      expect([path, answer.status, answer.text]).toEqual([path, 404, text]);
      expect(answer.headers).toMatchObject({ ...security, 'cache-control': 'no-cache' });
      expect(answer.headers['content-type']).toMatch(/^text\/html;\s?charset=utf-8$/);
    }
    const gzip = await ask(port, '/da/nej/', { headers: { 'Accept-Encoding': 'gzip' } });
    expect([gzip.status, gunzipSync(gzip.bytes).toString()]).toEqual([404, 'siden findes ikke']);
  });

  serves('leads on from old addresses and from folders without their slash', async () => {
    const redirects = new Map([['/da/artikler/gammel/', page]]);
    const port = await runServer(program, { root: makeSite(more), redirects });
    const old = await ask(port, '/da/artikler/gammel/');
    expect([old.status, old.headers.location]).toEqual([301, page]);
    expect(old.headers).toMatchObject({ ...security, 'cache-control': 'no-cache' });
    const folder = await ask(port, '/da/artikler/styrken?q=1');
    expect([folder.status, folder.headers.location]).toEqual([301, `${page}?q=1`]);
    const plain = await ask(port, '/da/artikler/styrken');
    expect([plain.status, plain.headers.location]).toEqual([301, page]);
    expect((await ask(port, '//da')).headers.location ?? '').not.toMatch(/^\/\//);
  });

  serves('answers a request to write with 405', async () => {
    const port = await runServer(program, { root: makeSite(more) });
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect([method, (await ask(port, page, { method })).status]).toEqual([method, 405]);
    expect((await ask(port, page, { method: 'HEAD' })).status).toBe(200);
  });

  serves('keeps the site below its base path', async () => {
    const redirects = new Map([['/kb/da/artikler/gammel/', `/kb${page}`]]);
    const port = await runServer(program, { root: makeSite(more), basePath: '/kb', redirects });
    expect((await ask(port, '/kb/')).text).toBe('language choice');
    expect((await ask(port, `/kb${page}`)).text).toBe(article);
    const feed = await ask(port, '/kb/da/feed.xml');
    expect([feed.text, feed.headers['content-type']]).toEqual([
      '<feed/>',
      'application/atom+xml;charset=utf-8',
    ]);
    expect((await ask(port, '/kb/assets/site.ABCDEFGH.js')).headers['cache-control']).toBe(immutable);
    for (const [path, text] of [
      ['/kb/en/nope/', 'no such page'],
      ['/da/', 'not found | ikke fundet'],
      ['/kbb/da/', 'not found | ikke fundet'],
      ['/kb/.env', 'not found | ikke fundet'],
    ]) {
      const answer = await ask(port, path ?? '');
      expect([path, answer.status, answer.text]).toEqual([path, 404, text]);
    }
    for (const [from, status, to] of [
      ['/', 302, '/kb/'],
      ['/kb', 301, '/kb/'],
      ['/kb/da/artikler/gammel/', 301, `/kb${page}`],
    ] as const) {
      const answer = await ask(port, from);
      expect([from, answer.status, answer.headers.location]).toEqual([from, status, to]);
    }
    expect((await ask(port, '/kb/da/artikler/styrken')).headers.location).toBe(`/kb${page}`);
  });

  serves.each(['', '/kb'])('tells at /healthz what is out, never from a cache, below %j', async basePath => {
    const root = makeSite(more);
    const port = await runServer(program, { root, basePath });
    const answer = await ask(port, '/healthz?from=probe');
    expect([answer.status, answer.text]).toEqual([200, version]);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/json' });
    expect((await ask(port, `${basePath}/version.json`)).headers['cache-control']).toBe('no-cache');
    rmSync(join(root, 'version.json'));
    expect((await ask(port, '/healthz')).status).toBe(404);
  });

  serves('logs nothing of who reads what, also when it goes wrong', async () => {
    const root = makeSite(more);
    const { port, said } = await runServerAloud(program, { root });
    for (const path of [
      '/da/?q=secret',
      '/nope?q=secret',
      '/assets/?q=secret',
      '/%00?q=secret',
      '/../?q=secret',
    ])
      await ask(port, path);
    await ask(port, '/da/?q=secret', { method: 'POST' });
    expect(said()).not.toMatch(/secret|nope|client:|remote_ip/);
  });

  serves('says HSTS where readers come by HTTPS alone', async () => {
    const port = await runServer(program, { root: makeSite(more), tls: true });
    expect((await ask(port, page)).headers['strict-transport-security']).toBe('max-age=31536000');
  });

  serves('changes releases, and back, by one symbolic link, with no request lost', async () => {
    const first = makeSite({ 'da/index.html': 'release one' });
    const parent = dirname(first);
    const second = join(parent, 'second');
    cpSync(first, second, { recursive: true });
    mkdirSync(join(second, 'da'), { recursive: true });
    writeFileSync(join(second, 'da/index.html'), 'the second release');
    const current = join(parent, 'current');
    symlinkSync(first, current);
    const port = await runServer(program, { root: current });
    let asking = true;
    const texts: string[] = [];
    const readers = Array.from({ length: 4 }, async () => {
      while (asking) {
        const { status, text } = await ask(port, '/da/');
        texts.push(`${status} ${text}`);
      }
    });
    for (const release of [second, first, second, first, second]) {
      symlinkSync(release, `${current}.new`);
      renameSync(`${current}.new`, current);
      const { text } = await ask(port, '/da/');
      expect(text).toBe(release === first ? 'release one' : 'the second release');
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    asking = false;
    await Promise.all(readers);
    expect(texts.length).toBeGreaterThan(20);
    expect([...new Set(texts)].sort()).toEqual(['200 release one', '200 the second release']);
  });
});
