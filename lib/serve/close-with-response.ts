import type { Readable, Writable } from 'node:stream';

/**
 * Ties a file to the response that it is about to be piped into. A file that cannot be read, or became shorter, breaks the
 * response off, so that no reader takes a part for the whole; a reader who leaves early does not leave the file open.
 */
export function closeWithResponse(source: Readable, lengthBytes: number, response: Writable): void {
  let left = lengthBytes;
  source.on('data', (chunk: Buffer) => {
    left -= chunk.length;
  });
  source.once('end', () => {
    if (left > 0) response.destroy();
  });
  source.on('error', () => response.destroy());
  response.once('close', () => source.destroy());
}
