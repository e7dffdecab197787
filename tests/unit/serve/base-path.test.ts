import { expect, it } from 'vitest';
import { ask, makeSite, serve } from './test-site';

it('serves the files below the base path', async () => {
  const { port, address } = await serve(makeSite(), '/kb');
  expect(address).toBe(`http://127.0.0.1:${port}/kb`);
  expect((await ask(port, '/kb/')).text).toBe('language choice');
  expect((await ask(port, '/kb/da/')).text).toBe('forside');
  expect((await ask(port, '/kb/assets/site.ABCDEFGH.js')).headers['cache-control']).toContain('immutable');
});

it('redirects to the base path and to folders below it', async () => {
  const { port } = await serve(makeSite(), '/kb/');
  const root = await ask(port, '/?q=1');
  expect([root.status, root.headers.location]).toEqual([302, '/kb/?q=1']);
  const base = await ask(port, '/kb');
  expect([base.status, base.headers.location]).toEqual([301, '/kb/']);
  const folder = await ask(port, '/kb/da?q=1');
  expect([folder.status, folder.headers.location]).toEqual([301, '/kb/da/?q=1']);
});

it('has the 404 page of the language below the base path, and the general one outside', async () => {
  const { port } = await serve(makeSite(), '/kb');
  expect((await ask(port, '/kb/en/nope/')).text).toBe('no such page');
  for (const path of ['/da/', '/kbb/da/', '/KB/da/']) {
    const answer = await ask(port, path);
    expect([answer.status, answer.text]).toEqual([404, 'not found | ikke fundet']);
  }
});

it('takes a base path of several segments', async () => {
  const { port } = await serve(makeSite(), '/sites/kb');
  expect((await ask(port, '/sites/kb/en/')).text).toBe('home');
  expect((await ask(port, '/sites/')).status).toBe(404);
});
