import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ask, askRaw, makeSite, serve } from './test-site';

it.each([
  '/../outside.txt',
  '/da/../../outside.txt',
  '/%2e%2e/outside.txt',
  '/.%2e/outside.txt',
  '/%2E%2E%2Foutside.txt',
  '/..%2foutside.txt',
  '/..%5coutside.txt',
  '/..\\outside.txt',
  '/%252e%252e/outside.txt',
  '/%c0%ae%c0%ae/outside.txt',
  '/da/%2e%2e/%2e%2e/outside.txt',
  '//outside.txt',
  '/.../outside.txt',
  '/..;/outside.txt',
  'http://x/../outside.txt',
  'http://x/%2e%2e/outside.txt',
  '/..%252foutside.txt',
  '/%2e%2e;/outside.txt',
  '/%2e%2e%3b/outside.txt',
  '/..%00/outside.txt',
  '/..%c0%afoutside.txt',
  '/..%e0%80%afoutside.txt',
  '/%f0%80%80%ae%f0%80%80%ae/outside.txt',
  '/%ef%bc%8e%ef%bc%8e/outside.txt',
  '/%uff0e%uff0e/outside.txt',
  '/%u002e%u002e/outside.txt',
  '/da/..%5c..%5coutside.txt',
  '/da/%2e%2e%5c%2e%2e%5coutside.txt',
  '/./../outside.txt',
  '/%2e/outside.txt',
  '/da/index.html/../../../outside.txt',
  '/..?/outside.txt',
  '/..#/outside.txt',
  'file:///outside.txt',
  '/file:///outside.txt',
])('sends nothing from outside the site for %s', async path => {
  const { port } = await serve();
  const answer = await ask(port, path);
  expect([400, 404]).toContain(answer.status);
  expect(answer.text).not.toContain('outside');
});

it.each([
  '/%',
  '/%e',
  '/%zz/',
  '/%ff',
  '/da/%00',
  '/index.html%00.txt',
  `/${'a'.repeat(4000)}/`,
  `/${'a/'.repeat(2500)}`,
  '*',
])('answers %.20s with 400, 404 or 414, and lives on', async path => {
  const { port } = await serve();
  expect([400, 404, 414]).toContain((await ask(port, path)).status);
  expect((await ask(port, '/da/')).status).toBe(200);
});

it('answers raw bytes in an address, and lives on', async () => {
  const { port } = await serve();
  for (const address of ['/\x00', '/da/\x7f', '/da\x7f?q=\xff', '/da?q=\xe6\xf8\xe5', '/\xe6/']) {
    const answer = await askRaw(port, `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 (301|400|404) /);
  }
  expect((await ask(port, '/da/')).status).toBe(200);
});

it.each(['/.env', '/.git/config', '/%2eenv', '/.git', '/.git/', '/da/.'])(
  'does not serve the dot file %s',
  async path => {
    const { port } = await serve();
    expect((await ask(port, path)).status).toBe(404);
  },
);

it.each(['br', 'gz', 'BR', '%62r'])('does not serve a twin by its own name (.%s)', async ending => {
  const { port } = await serve();
  expect((await ask(port, `/da/artikler/styrken/index.html.${ending}`)).status).toBe(404);
});

it('follows symbolic links inside the site and none out of it', async () => {
  const root = makeSite();
  const parent = dirname(root);
  symlinkSync(join(root, 'robots.txt'), join(root, 'inside.txt'));
  symlinkSync(join(parent, 'outside.txt'), join(root, 'link.txt'));
  symlinkSync(parent, join(root, 'folder'));
  symlinkSync(join(parent, 'outside.txt'), join(root, 'robots.txt.br'));
  symlinkSync('loop', join(root, 'loop'));
  const { port } = await serve(root);
  expect((await ask(port, '/inside.txt')).text).toBe('User-agent: *\n');
  for (const path of ['/link.txt', '/folder/outside.txt', '/folder', '/loop', '/loop/']) {
    expect((await ask(port, path)).status).toBe(404);
  }
  const answer = await ask(port, '/robots.txt', { headers: { 'accept-encoding': 'br' } });
  expect(answer.text).toBe('User-agent: *\n');
});

it('does not take a folder whose name begins like the site’s for the site', async () => {
  const root = makeSite();
  mkdirSync(`${root}-old`);
  writeFileSync(`${root}-old/secret.txt`, 'secret');
  symlinkSync(`${root}-old/secret.txt`, join(root, 'secret.txt'));
  const { port } = await serve(root);
  expect((await ask(port, '/secret.txt')).status).toBe(404);
  expect((await ask(port, '/../out-old/secret.txt')).status).toBe(404);
});
