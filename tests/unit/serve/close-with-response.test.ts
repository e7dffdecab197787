import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { closeWithResponse } from '../../../lib/serve/close-with-response';

it('breaks the response off when the file cannot be read', async () => {
  const response = new PassThrough();
  const source = createReadStream('/no/such/file');
  closeWithResponse(source, 10, response);
  source.pipe(response);
  await once(response, 'close');
  expect(response.destroyed).toBe(true);
});

it('breaks the response off when the file has become shorter, and only then', async () => {
  for (const [length, isWhole] of [
    [11, false],
    [10, true],
  ] as const) {
    const response = new PassThrough();
    const source = Readable.from([Buffer.from('01234'), Buffer.from('56789')]);
    closeWithResponse(source, length, response);
    source.pipe(response).resume();
    await once(response, 'close');
    expect([length, response.readableEnded]).toEqual([length, isWhole]);
  }
});

it('closes the file when the reader leaves', async () => {
  const response = new PassThrough();
  const source = new Readable({ read() {} });
  closeWithResponse(source, 10, response);
  source.pipe(response);
  response.destroy();
  await once(source, 'close');
  expect(source.destroyed).toBe(true);
});
