import { expect, it } from 'vitest';
import { namedTypes } from '../../../lib/finish/content-types';
import { headersFile, isInImmutableFolder } from '../../../lib/finish/headers-file';
import { securityHeaders } from '../../../lib/finish/policy';

it('gives every address the security headers, only the hashed folders a long life, and texts for programs their type', () => {
  const lines = headersFile('').split('\n');
  const security = Object.entries(securityHeaders()).map(([name, value]) => `  ${name}: ${value}`);
  const immutable = '  Cache-Control: public, max-age=31536000, immutable';
  expect(lines).toEqual([
    '/*',
    ...security,
    '',
    '/assets/*',
    immutable,
    '',
    '/media/*',
    immutable,
    '',
    '/search/:index/s/*',
    immutable,
    '',
    '/offline/*',
    immutable,
    '',
    '/sw.js',
    '  Cache-Control: no-cache',
    '',
    ...Object.entries(namedTypes).flatMap(([path, type]) => [path, `  Content-Type: ${type}`, '']),
  ]);
});

it('stands below the base path', () => {
  const rules = headersFile('/kb')
    .split('\n')
    .filter(line => line.startsWith('/'));
  expect(rules).toEqual([
    ...['/kb/*', '/kb/assets/*', '/kb/media/*', '/kb/search/:index/s/*', '/kb/offline/*', '/kb/sw.js'],
    ...Object.keys(namedTypes).map(path => `/kb${path}`),
  ]);
});

it('gives e-books their type, which hosts may not know', () => {
  expect(headersFile('/kb', ['da/a.epub'])).toContain(
    '\n/kb/da/a.epub\n  Content-Type: application/epub+zip\n',
  );
});

it('keeps to the limits of Cloudflare: 100 rules, 2000 letters a line, at most one star a rule', () => {
  const lines = headersFile('/kb').split('\n');
  const rules = lines.filter(line => line.startsWith('/'));
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(2000);
  for (const rule of rules) expect(rule.split('*').length).toBeLessThanOrEqual(2);
});

it.each([
  ['/assets/main.HASH.js', true],
  ['/search/da/s/q0Yk3-_f.bin', true],
  ['/search/da/root.bin', false],
  ['/da/index.html', false],
  ['/sw.js', false],
])('tells whether the name of %s changes with what is in it', (address, expected) => {
  expect(isInImmutableFolder(address)).toBe(expected);
});
