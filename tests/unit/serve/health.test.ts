import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ask, makeSite, serve } from './test-site';

const version = '{"version":"1.2.3","date":"2026-11-23","build":"4f9a01bc"}\n';

it.each(['', '/kb'])('tells at /healthz what is out, never from a cache, below %j', async basePath => {
  const { port } = await serve(makeSite({ 'version.json': version }), basePath);
  const answer = await ask(port, '/healthz', { headers: { 'accept-encoding': 'br' } });
  expect([answer.status, answer.text]).toEqual([200, version]);
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff',
  });
  const head = await ask(port, '/healthz?from=probe', { method: 'HEAD' });
  expect([head.status, head.text]).toEqual([200, '']);
  expect((await ask(port, `${basePath}/version.json`)).text).toBe(version);
});

it('is not well without a finished site, and while there is no folder at all', async () => {
  const root = makeSite({ 'version.json': version });
  const { port } = await serve(root);
  rmSync(join(root, 'version.json'));
  const unfinished = await ask(port, '/healthz');
  expect([unfinished.status, unfinished.headers['cache-control']]).toEqual([503, 'no-store']);
  rmSync(root, { recursive: true });
  expect((await ask(port, '/healthz')).status).toBe(503);
  const page = await ask(port, '/da/');
  expect([page.status, page.headers['retry-after'], page.headers['cache-control']]).toEqual([
    503,
    '10',
    'no-cache',
  ]);
});
