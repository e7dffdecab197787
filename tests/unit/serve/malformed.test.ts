import { expect, it } from 'vitest';
import { ask, askRaw, serve } from './test-site';

const host = 'Host: x\r\n';
const end = 'Connection: close\r\n\r\n';
/** What somebody tries to get past a proxy, in the body of a request that the two read differently. */
const hidden = `GET /robots.txt HTTP/1.1\r\n${host}${end}`;
const chunked = 'Transfer-Encoding: chunked\r\n';

/** Sends bytes and the hidden request after them. @returns the statuses that come back, and whether it was answered */
async function statusesOf(
  port: number,
  bytes: string,
): Promise<{ statuses: number[]; isHiddenSent: boolean }> {
  const answer = await askRaw(port, bytes);
  const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d+) /g)].map(match => Number(match[1]));
  return { statuses, isHiddenSent: answer.includes('User-agent: *') };
}

it.each([
  ['a length and chunks', `Content-Length: 4\r\n${chunked}\r\n0\r\n\r\n`],
  ['two lengths', `Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n`],
  ['a list of lengths', `Content-Length: 0, ${hidden.length}\r\n\r\n`],
  ['a length with a sign', 'Content-Length: +0\r\n\r\n'],
  ['a length below zero', 'Content-Length: -1\r\n\r\n'],
  ['a length beyond all numbers', 'Content-Length: 99999999999999999999999\r\n\r\n'],
  ['an unknown transfer encoding', 'Transfer-Encoding: xchunked\r\n\r\n'],
  ['chunks that are not the last encoding', 'Transfer-Encoding: chunked, identity\r\n\r\n'],
  ['a space before the colon', 'Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n'],
  ['a header on two lines', 'Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n'],
  ['a line feed alone in a chunk', `${chunked}\r\n2;\nxx\r\n0\r\n\r\n`],
  ['a chunk beyond all numbers', `${chunked}\r\nfffffffffffffffff\r\n`],
])('takes no second request out of one with %s', async (_what, headers) => {
  const { port } = await serve();
  const { statuses, isHiddenSent } = await statusesOf(
    port,
    `GET /da/ HTTP/1.1\r\n${host}${headers}${hidden}`,
  );
  // what turns out to be wrong only after the headers ends the connection without an answer
  expect([[], [400]]).toContainEqual(statuses);
  expect(isHiddenSent).toBe(false);
  expect((await ask(port, '/da/')).status).toBe(200);
});

it('takes the body of a request for its body, and goes on after it', async () => {
  const { port } = await serve();
  const first = `GET /da/ HTTP/1.1\r\n${host}Content-Length: ${hidden.length}\r\n\r\n${hidden}`;
  const answer = await statusesOf(port, `${first}GET /nope HTTP/1.1\r\n${host}${end}`);
  expect(answer).toEqual({ statuses: [200, 404], isHiddenSent: false });
});

it.each([
  ['no host', `GET /da/ HTTP/1.1\r\n${end}`, 400],
  ['two hosts', `GET /da/ HTTP/1.1\r\n${host}Host: y\r\n${end}`, 400],
  ['line feeds alone', 'GET /da/ HTTP/1.1\nHost: x\nConnection: close\n\n', 400],
  ['carriage returns alone', 'GET /da/ HTTP/1.1\rHost: x\r\r', 400],
  ['NUL in a header', `GET /da/ HTTP/1.1\r\n${host}X: a\0b\r\n${end}`, 400],
  ['two addresses', `GET /da/ /en/ HTTP/1.1\r\n${host}${end}`, 400],
  ['another protocol', `GET ftp://x/da/ HTTP/1.1\r\n${host}${end}`, 400],
  ['a version to come', `GET /da/ HTTP/3.0\r\n${host}${end}`, 400],
  ['the greeting of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['the greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ['a method in small letters', `get /da/ HTTP/1.1\r\n${host}${end}`, 400],
  ['a method that nobody knows', `TRACK /da/ HTTP/1.1\r\n${host}${end}`, 400],
  ['the wish for a tunnel', `CONNECT example.org:443 HTTP/1.1\r\n${host}\r\n`, 405],
  ['a question about all addresses', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 405],
  ['the wish to see itself', `TRACE /da/ HTTP/1.1\r\n${host}Cookie: secret\r\n\r\n`, 405],
  ['a body that is announced', `POST /da/ HTTP/1.1\r\n${host}Content-Length: 1000000000\r\n\r\n`, 405],
  ['an overlong path', `GET /${'a/'.repeat(3000)} HTTP/1.1\r\n${host}${end}`, 414],
  ['an expectation that nobody knows', `GET /da/ HTTP/1.1\r\n${host}Expect: tea\r\n${end}`, 417],
  ['an endless address', `GET /${'a'.repeat(40_000)} HTTP/1.1\r\n${host}${end}`, 431],
  ['an endless header', `GET /da/ HTTP/1.1\r\n${host}X: ${'y'.repeat(40_000)}\r\n${end}`, 431],
  [
    'the wish for another protocol',
    `GET /da/ HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n`,
    200,
  ],
  ['thousands of headers', `GET /da/ HTTP/1.1\r\n${host}${'X: y\r\n'.repeat(2300)}${end}`, 200],
  ['no version', 'GET /da/ HTTP/1.0\r\n\r\n', 200],
])('answers %s, with the security headers, and lives on', async (_what, bytes, status) => {
  const { port } = await serve();
  const answer = await askRaw(port, bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toContain('X-Content-Type-Options: nosniff');
  expect(answer).not.toContain('secret');
  if (status === 405) expect(answer).toContain('Allow: GET, HEAD');
  expect((await ask(port, '/da/')).status).toBe(200);
});

it('puts nothing of an address into headers of its own', async () => {
  const { port } = await serve();
  for (const address of [
    '/da%0d%0aSet-Cookie:%20a=b',
    '/da?%0d%0aSet-Cookie:%20a=b',
    '/%0d%0aSet-Cookie:a=b/..',
  ])
    expect(await askRaw(port, `GET ${address} HTTP/1.1\r\n${host}${end}`)).not.toMatch(/^set-cookie/im);
});
