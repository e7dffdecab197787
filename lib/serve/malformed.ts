import type { Duplex } from 'node:stream';
import { securityHeaders } from '../finish/policy';

/** Code of node's parser → status; all else is no HTTP. */
const statuses: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/**
 * Answers what node:http could not read as a request: too slow → 408, endless address or headers → 431, all else → 400.
 * @param isBusy a response is under way on the connection: nothing may be written into the middle of it
 */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Duplex, isBusy: boolean): void {
  if (!socket.writable || isBusy || error.code === 'ECONNRESET') socket.destroy();
  else refuse(socket, statuses[error.code ?? ''] ?? '400 Bad Request');
}

/** Answers a request for a tunnel, which node hands over as a bare connection. */
export function refuseTunnel(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  refuse(socket, '405 Method Not Allowed', { Allow: 'GET, HEAD' });
}

function refuse(socket: Duplex, status: string, more: Readonly<Record<string, string>> = {}): void {
  const headers = {
    ...securityHeaders(),
    'Cache-Control': 'no-cache',
    'Content-Length': '0',
    Connection: 'close',
    ...more,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  // who does not read the answer does not keep the connection either
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, () => socket.destroy());
}
