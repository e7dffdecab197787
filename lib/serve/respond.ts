import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { documentHeaders, securityHeaders } from '../finish/policy';

/** Worked out once: they hold hashes. */
const ofDocuments = securityHeaders();
const ofSubresources = Object.fromEntries(
  Object.entries(ofDocuments).filter(([name]) => !documentHeaders.some(known => known === name)),
);

/** The security headers of an answer. @param isSubresource a file that is never opened as a page */
export function securityOf(isSubresource: boolean): Readonly<Record<string, string>> {
  return isSubresource ? ofSubresources : ofDocuments;
}

/** Begins an answer that is no file: every one has the security headers. */
export function writeHead(response: ServerResponse, status: number, headers: OutgoingHttpHeaders): void {
  response.writeHead(status, { ...ofDocuments, ...headers });
}

/** Answers with one line of plain text; node:http leaves the text out for HEAD. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: OutgoingHttpHeaders = {},
): void {
  const body = Buffer.from(`${text}\n`);
  writeHead(response, status, {
    'Cache-Control': 'no-cache',
    'Content-Type': 'text/plain;charset=utf-8',
    'Content-Length': body.length,
    ...headers,
  });
  response.end(body);
}

/** Sends the reader on. `no-cache`, as browsers else keep a permanent redirect for ever, also one of localhost:3000. */
export function sendRedirect(response: ServerResponse, status: 301 | 302, location: string): void {
  writeHead(response, status, { 'Cache-Control': 'no-cache', Location: location, 'Content-Length': 0 });
  response.end();
}
