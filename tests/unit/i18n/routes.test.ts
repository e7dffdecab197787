import { afterEach, describe, expect, it, vi } from 'vitest';
import { locales } from '../../../lib/i18n/locales';
import { basePath, pathname, type Route, sectionKindOf, segments } from '../../../lib/i18n/routes';

const routes: [Route, string, string][] = [
  [{ kind: 'home' }, '/da/', '/en/'],
  [{ kind: 'articles' }, '/da/artikler/', '/en/articles/'],
  [{ kind: 'glossary' }, '/da/ordliste/', '/en/glossary/'],
  [{ kind: 'search' }, '/da/soeg/', '/en/search/'],
  [{ kind: 'themes' }, '/da/emner/', '/en/themes/'],
  [{ kind: 'abbreviations' }, '/da/forkortelser/', '/en/abbreviations/'],
  [{ kind: 'sources' }, '/da/kilder/', '/en/sources/'],
  [{ kind: 'article', slug: 'nmi-i-tal' }, '/da/artikler/nmi-i-tal/', '/en/articles/nmi-i-tal/'],
  [{ kind: 'term', slug: 'allieret' }, '/da/ordliste/allieret/', '/en/glossary/allieret/'],
  [{ kind: 'page', slug: 'om' }, '/da/om/', '/en/om/'],
  [{ kind: 'compare', slug: 'nmi-i-tal' }, '/da/sammenlign/nmi-i-tal/', '/en/compare/nmi-i-tal/'],
  [{ kind: 'offline' }, '/da/offline/', '/en/offline/'],
  [{ kind: 'notFound' }, '/da/404/', '/en/404/'],
  [{ kind: 'notSaved' }, '/da/not-saved/', '/en/not-saved/'],
];

describe('pathname', () => {
  it.each(routes)('of %j is %s in Danish and %s in English', (route, da, en) => {
    expect([pathname('da', route), pathname('en', route)]).toEqual([da, en]);
  });

  it('differs for different routes', () => {
    const all = routes.flatMap(([route]) => locales.map(locale => pathname(locale, route)));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('segments', () => {
  it('are ASCII', () => {
    for (const segment of Object.values(segments)) {
      for (const locale of locales) expect(segment[locale]).toMatch(/^[a-z-]+$/);
    }
  });

  it('lead back to their kind, in their own language only', () => {
    for (const [kind, segment] of Object.entries(segments)) {
      for (const locale of locales) expect(sectionKindOf(locale, segment[locale])).toBe(kind);
    }
    expect(sectionKindOf('en', 'artikler')).toBeUndefined();
    expect(sectionKindOf('da', 'toString')).toBeUndefined();
  });
});

describe('BASE_PATH', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it.each([
    ['/viden', '/viden'],
    ['/viden/', '/viden'],
    ['/a/b//', '/a/b'],
    ['/', ''],
  ])('%s stands before every address', async (value, before) => {
    vi.resetModules();
    vi.stubEnv('BASE_PATH', value);
    const fresh = await import('../../../lib/i18n/routes');
    expect(fresh.basePath).toBe(before);
    expect(fresh.pathname('da', { kind: 'home' })).toBe(`${before}/da/`);
  });

  it.each([
    ['', 'https://example.org', 'https://example.org'],
    ['/kb', 'https://example.org', 'https://example.org/kb'],
    ['/kb', 'https://example.org/kb', 'https://example.org/kb'],
    ['/kb', 'https://example.org/other', 'https://example.org/other'],
  ])('%j is added to %s: absolute addresses begin with %s', async (value, url, expected) => {
    vi.resetModules();
    vi.stubEnv('BASE_PATH', value);
    const fresh = await import('../../../lib/i18n/routes');
    const baseUrl = fresh.withBasePath(url);
    expect(baseUrl).toBe(expected);
    expect(fresh.absoluteAddress(baseUrl, fresh.pathname('da', { kind: 'home' }))).toBe(`${expected}/da/`);
  });

  it('is empty unless it is set', () => {
    expect(basePath).toBe('');
  });
});
