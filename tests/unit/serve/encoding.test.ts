import { expect, it } from 'vitest';
import { acceptedCodings } from '../../../lib/serve/encoding';

it.each([
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['gzip;q=1.0, br;q=0.5', ['gzip', 'br']],
  ['br;q=0, gzip', ['gzip']],
  ['*', ['br', 'gzip']],
  ['gzip, *;q=0', ['gzip']],
  ['BR', ['br']],
  ['identity', []],
  ['br;q=rubbish', []],
  ['brotli-like', []],
  ['', []],
  [undefined, []],
])('reads Accept-Encoding %j as %j', (header, codings) => {
  expect(acceptedCodings(header)).toEqual(codings);
});
