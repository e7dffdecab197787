import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { closeWithResponse } from '../../../lib/serve/close-with-response';

it('breaks the response off when the file cannot be read', async () => {
  const response = new PassThrough();
  closeWithResponse(response);
  createReadStream('/no/such/file').pipe(response);
  await once(response, 'close');
  expect(response.destroyed).toBe(true);
});

it('closes the file when the reader leaves', async () => {
  const response = new PassThrough();
  const source = new Readable({ read() {} });
  closeWithResponse(response);
  source.pipe(response);
  response.destroy();
  await once(source, 'close');
  expect(source.destroyed).toBe(true);
});
