import { expect, it } from 'vitest';
import { ownAddresses } from '../../../lib/finish/own-addresses';

it.each([
  ['See <https://example.org/da/#x>.', ['/da/#x']],
  ['[a](https://example.org/da/) og https://example.org/en/.', ['/da/', '/en/']],
  ['"https://example.org/da/soeg/?q={searchTerms}"', ['/da/soeg/']],
  ['nmi,https://example.org/da/,https://example.org/en/\r\n', ['/da/', '/en/']],
  ['https://example.org/da/ https://example.org/da/', ['/da/']],
  ['https://example.org and https://example.org.dk/da/', []],
])('in %j are %j', (text, addresses) => {
  expect(ownAddresses(text, 'https://example.org')).toEqual(addresses);
});
