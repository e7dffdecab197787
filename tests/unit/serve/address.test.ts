import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderPathname, parseAddress } from '../../../lib/serve/address';

describe('parseAddress', () => {
  it('takes an address apart', () => {
    expect(parseAddress('/da/artikler/?q=a/b#c')).toEqual({
      segments: ['da', 'artikler'],
      isFolder: true,
      search: '?q=a/b',
    });
    expect(parseAddress('/')).toEqual({ segments: [], isFolder: true, search: '' });
    expect(parseAddress('/robots.txt')).toEqual({ segments: ['robots.txt'], isFolder: false, search: '' });
  });

  it('decodes each segment once', () => {
    expect(parseAddress('/a%20b/%252e%252e')).toMatchObject({ segments: ['a b', '%2e%2e'] });
  });

  it('reads the absolute form that proxies send', () => {
    expect(parseAddress('http://example.org/da/?q=1')).toMatchObject({ segments: ['da'] });
    expect(parseAddress('http://example.org')).toEqual({ segments: [], isFolder: true, search: '' });
  });

  it.each(['', '*', 'da/', '/%', '/%zz', '/%c0%ae%c0%ae/', '/a%00b', '/a%2fb', '/a%5cb', '/a\\b'])(
    'refuses %j',
    target => {
      expect(parseAddress(target)).toBeUndefined();
    },
  );

  it('says when a path is longer than any can be, whatever the query', () => {
    expect(parseAddress(`/${'a'.repeat(5000)}`)).toBe('too long');
    expect(parseAddress(`/da/?q=${'a'.repeat(5000)}`)).toMatchObject({ segments: ['da'] });
  });

  it('never yields a segment that reaches into another folder by itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('/', '.', '%2f', '%5C', '%2e', '%00', '%', '\\', 'a', '?') }),
        tail => {
          const address = parseAddress(`/${tail}`);
          if (typeof address !== 'object') return;
          for (const segment of address.segments) expect(segment).not.toMatch(/[/\\]/);
        },
      ),
    );
  });
});

describe('folderPathname', () => {
  it('stays on this host whatever the segments are', () => {
    expect(folderPathname(['a b', 'æ'])).toBe('/a%20b/%C3%A6/');
    expect(folderPathname([])).toBe('/');
  });
});
