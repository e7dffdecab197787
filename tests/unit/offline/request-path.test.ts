import { describe, expect, it } from 'vitest';
import { isLasting, requestPath } from '@/lib/offline/request-path';

describe('requestPath', () => {
  it.each([
    ['https://example.org/da/artikler/x/', '', '/da/artikler/x/'],
    ['https://example.org/da/artikler/x/index.html', '', '/da/artikler/x/'],
    ['https://example.org/da/soeg/?q=radar&in=nmi#results', '', '/da/soeg/'],
    ['https://example.org/', '', '/'],
    ['https://example.org/index.html', '', '/'],
    ['https://example.org/kb/', '/kb', '/'],
    ['https://example.org/kb/da/', '/kb', '/da/'],
    ['https://example.org/a/b/da/?x', '/a/b', '/da/'],
    ['https://example.org/media/bagdad%20%C3%B8st.png', '', '/media/bagdad øst.png'],
    ['https://example.org/da/artikler/x', '', '/da/artikler/x'],
  ])('of %s below %j is %s', (address, base, path) => {
    expect(requestPath(address, base)).toBe(path);
  });

  it.each([
    ['https://example.org/da/', '/kb'],
    ['https://example.org/kbx/da/', '/kb'],
    ['https://example.org/kb', '/kb'],
    ['https://example.org/da/%E0%A4%A/', ''],
  ])('of %s below %j is none', (address, base) => {
    expect(requestPath(address, base)).toBeUndefined();
  });
});

describe('isLasting', () => {
  it.each(['/assets/main.5BZMZI2C.js', '/media/kort.1x2y.svg', '/search/da/s/q0Yk3.bin'])(
    'is true of %s',
    path => {
      expect(isLasting(path)).toBe(true);
    },
  );

  it.each(['/search/da/root.bin', '/da/assets/', '/sw.js', '/offline.json'])('is false of %s', path => {
    expect(isLasting(path)).toBe(false);
  });
});
