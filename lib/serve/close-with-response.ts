import type { Readable, Writable } from 'node:stream';

/**
 * Ties what is piped into a response to it. sirv pipes a file and looks no further: a read error would end the
 * process, and a reader who leaves early would leave the file open. To be called before the response is written.
 */
export function closeWithResponse(response: Writable): void {
  response.once('pipe', (source: Readable) => {
    source.on('error', () => response.destroy());
    response.once('close', () => source.destroy());
  });
}
