import type { ServerResponse } from 'node:http';

/** Answers with one line of plain text; node:http leaves the text out for HEAD. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    'Cache-Control': 'no-cache',
    'Content-Type': 'text/plain;charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(body);
}

/** Sends the reader on. `no-cache`, as browsers else keep a permanent redirect for ever, also one of localhost:3000. */
export function sendRedirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { 'Cache-Control': 'no-cache', Location: location, 'Content-Length': 0 });
  response.end();
}
