import { describe, expect, it } from 'vitest';
import { redirectsFile } from '@/lib/finish/redirects-file';

describe('redirectsFile', () => {
  it('has a line per old address, both below the base path', () => {
    const redirects = new Map([
      ['/da/gammel/', '/da/'],
      ['/en/old/', '/en/glossary/nmi/'],
    ]);
    expect(redirectsFile(redirects, '')).toBe('/da/gammel/ /da/ 301\n/en/old/ /en/glossary/nmi/ 301\n');
    expect(redirectsFile(redirects, '/kb')).toContain('/kb/da/gammel/ /kb/da/ 301\n');
  });
});
