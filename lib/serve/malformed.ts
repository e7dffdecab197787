import type { Duplex } from 'node:stream';
import { securityHeaders } from '../finish/policy';

/**
 * Answers what node:http could not read as a request: too slow → 408, all else (also an endless address) → 400.
 * @param isBusy a response is under way on the connection: nothing may be written into the middle of it
 */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Duplex, isBusy: boolean): void {
  if (!socket.writable || isBusy || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
  const headers = {
    ...securityHeaders(),
    'Cache-Control': 'no-cache',
    'Content-Length': '0',
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`);
}
