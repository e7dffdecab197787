import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPort } from '../../../lib/serve/listen';
import { ServeError, toServeError } from '../../../lib/serve/serve-error';
import { startServer } from '../../../lib/serve/server';
import { makeSite, serve } from './test-site';

const host = '127.0.0.1';

it('says what to do when the port is taken, before a build and when serving', async () => {
  const { port } = await serve();
  const expected = {
    name: 'ServeError',
    code: 'EADDRINUSE',
    message: `Port ${port} is taken. Stop what uses it, or choose another: npm start -- --port ${port + 1}`,
  };
  await expect(checkPort({ host, port })).rejects.toMatchObject(expected);
  await expect(startServer({ root: makeSite(), host, port })).rejects.toMatchObject(expected);
});

it('leaves a free port free', async () => {
  const { port, stop } = await serve();
  await stop();
  await checkPort({ host, port });
  await checkPort({ host, port });
});

it('says what to do when there is nothing to serve', async () => {
  const root = join(makeSite(), 'gone');
  await expect(startServer({ root, host, port: 0 })).rejects.toThrow(
    new ServeError('ENOENT', `There is no folder \`${root}\` to serve. Build the site first: npm run build`),
  );
});

it('says what to do when the host is another machine’s', async () => {
  await expect(checkPort({ host: '192.0.2.1', port: 0 })).rejects.toThrow(
    'Host `192.0.2.1` is not an address of this machine. Leave it out, or choose another: npm start -- --host 127.0.0.1',
  );
});

describe('toServeError', () => {
  it('says what to do when the port is not allowed, and keeps the cause', () => {
    const cause = Object.assign(new Error('listen EACCES'), { code: 'EACCES' });
    const error = toServeError(cause, { host, port: 80 });
    expect(error).toMatchObject({
      code: 'EACCES',
      cause,
      message: 'Port 80 is not open to this user. Choose one above 1023: npm start -- --port 3000',
    });
  });

  it('does not suggest a port that cannot be', () => {
    const error = toServeError(Object.assign(new Error(), { code: 'EADDRINUSE' }), { host, port: 65_535 });
    expect((error as Error).message).toContain('--port 65534');
  });

  it('leaves other errors as they are', () => {
    const error = new Error('else');
    expect(toServeError(error, { host, port: 1 })).toBe(error);
  });
});
