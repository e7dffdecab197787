import { describe, expect, it } from 'vitest';
import { sitemapFiles } from '../../../lib/publish/sitemap';
import { childOf, childrenOf, readXml } from './read-xml';
import { smallContent } from './small-site';

const base = 'https://sidestykke.example';

/** The addresses of a sitemap: address below the site → lastmod and alternates. */
function urlsOf(text: string) {
  return new Map(
    childrenOf(readXml(text), 'url').map(url => [
      childOf(url, 'loc').text.replace(base, ''),
      {
        lastmod: childrenOf(url, 'lastmod')[0]?.text,
        alternates: Object.fromEntries(
          childrenOf(url, 'xhtml:link').map(({ attributes }) => {
            expect(attributes.rel).toBe('alternate');
            return [attributes.hreflang, attributes.href!.replace(base, '')];
          }),
        ),
      },
    ]),
  );
}

const urls = () => urlsOf(sitemapFiles(smallContent()).get('sitemap.xml')!);

describe('sitemapFiles', () => {
  it('names a page in each language, with the other one, and with its own last change', () => {
    const alternates = { da: '/da/artikler/radaren/', en: '/en/articles/the-radar/', 'x-default': '/' };
    expect(urls().get('/da/artikler/radaren/')).toEqual({ lastmod: '2026-10-01', alternates });
    expect(urls().get('/en/articles/the-radar/')).toEqual({ lastmod: '2026-11-05', alternates });
  });

  it('names a page of one language there only, without a pair', () => {
    expect(urls().get('/da/artikler/fregatten/')).toEqual({ lastmod: '2026-05-05', alternates: {} });
    expect([...urls().keys()].filter(url => url.includes('fregatten'))).toHaveLength(1);
  });

  it('names the language choice, front pages and lists, which change with what they list', () => {
    expect(urls().get('/')!.alternates).toEqual({ da: '/da/', en: '/en/', 'x-default': '/' });
    expect(urls().get('/da/artikler/')!.lastmod).toBe('2026-11-10');
    expect(urls().get('/en/')!.lastmod).toBe('2026-11-22');
  });

  it('names the pages of groups, in pairs', () => {
    const group = smallContent().articles[0]!.data.group;
    expect(urls().get(`/da/artikler/emne/${group}/`)!.alternates).toMatchObject({
      en: `/en/articles/topic/${group}/`,
    });
  });

  it('names nothing that is kept out of search engines', () => {
    expect([...urls().keys()].filter(url => /soeg|search|404/.test(url))).toEqual([]);
  });

  it('becomes an index above the limit, and loses no address', () => {
    const files = sitemapFiles(smallContent(), 10);
    const parts = childrenOf(readXml(files.get('sitemap.xml')!), 'sitemap').map(
      part => childOf(part, 'loc').text,
    );
    expect(readXml(files.get('sitemap.xml')!).name).toBe('sitemapindex');
    expect(parts).toEqual(
      [...files.keys()].filter(file => file !== 'sitemap.xml').map(file => `${base}/${file}`),
    );
    const named = parts.flatMap(part => [...urlsOf(files.get(part.replace(`${base}/`, ''))!).keys()]);
    expect(named).toEqual([...urls().keys()]);
    expect(parts).toHaveLength(Math.ceil(named.length / 10));
  });

  it('is one file at the limit', () => {
    expect([...sitemapFiles(smallContent(), urls().size).keys()]).toEqual(['sitemap.xml']);
  });
});
