import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { counterpartOf, type Locale, locales } from '../../lib/i18n/locales';
import type { GlossaryData } from '../../lib/publish/glossary-data';
import { readCsv } from '../unit/publish/read-csv';
import { findElement, readPage, siteFiles, siteFolder, titleOf } from './built-site';
import { openPage } from './open-page';
import { pages } from './site-pages';

const textOf = (file: string) => readFileSync(join(siteFolder, file), 'utf8');

/** Where the site says it lies; the tests serve it elsewhere. */
const baseUrl = (JSON.parse(textOf('glossary.json')) as GlossaryData).url.da.replace(pages.glossary.da, '');
const pathOf = (address: string) => address.replace(baseUrl, '');

/** An element of XML, as the browser's parser read it. */
interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlNode[];
}

/** Reads XML with the browser's own parser, which stops at anything that is not well-formed. */
async function parseXml(page: Page, xml: string): Promise<XmlNode> {
  await page.goto('about:blank'); // a page of the site lets no script parse markup
  return page.evaluate(source => {
    const parsed = new DOMParser().parseFromString(source, 'application/xml');
    const fault = parsed.querySelector('parsererror')?.textContent;
    if (fault) throw new Error(fault);
    const read = (element: Element): XmlNode => ({
      name: element.tagName,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: element.textContent,
      children: [...element.children].map(read),
    });
    return read(parsed.documentElement);
  }, xml);
}

const childrenOf = (node: XmlNode, name: string) => node.children.filter(child => child.name === name);
const childText = (node: XmlNode, name: string) => childrenOf(node, name)[0]!.text;

/** Addresses of all pages that search engines may keep: address → its pair of languages, as in its head. */
function indexedPages(): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  for (const file of siteFiles().filter(name => /(?:^|\/)index\.html$/.test(name))) {
    const tree = readPage(`/${file}`);
    const isHidden = findElement(
      tree,
      ({ tagName, properties }) =>
        tagName === 'meta' && properties.name === 'robots' && String(properties.content).includes('noindex'),
    );
    if (isHidden) continue;
    const alternates: Record<string, string> = {};
    findElement(tree, ({ tagName, properties: { rel, hrefLang, href } }) => {
      if (tagName === 'link' && String(rel) === 'alternate' && hrefLang)
        alternates[String(hrefLang)] = pathOf(String(href));
      return false;
    });
    found.set(`/${file.replace(/index\.html$/, '')}`, alternates);
  }
  return found;
}

test('the sitemap names every page that search engines may keep, paired as in its head, and no other', async ({
  page,
}) => {
  const sitemap = await parseXml(page, textOf('sitemap.xml'));
  const named = sitemap.children.map(url => {
    const alternates = childrenOf(url, 'xhtml:link').map(({ attributes }) => [
      attributes.hreflang!,
      pathOf(attributes.href!),
    ]);
    return [pathOf(childText(url, 'loc')), Object.fromEntries(alternates)] as const;
  });
  expect(named).toHaveLength(new Map(named).size);
  expect(Object.fromEntries(named)).toEqual(Object.fromEntries(indexedPages()));
  expect(textOf('robots.txt')).toContain(`Sitemap: ${baseUrl}/sitemap.xml`);
});

const types = {
  '/sitemap.xml': 'application/xml;charset=utf-8',
  '/robots.txt': 'text/plain;charset=utf-8',
  '/llms.txt': 'text/plain;charset=utf-8',
  '/manifest.webmanifest': 'application/manifest+json',
  '/glossary.csv': 'text/csv;charset=utf-8',
  '/glossary.tbx': 'application/xml;charset=utf-8',
  '/glossary.json': 'application/json',
  '/icon-maskable.svg': 'image/svg+xml',
  '/da/feed.xml': 'application/atom+xml;charset=utf-8',
  '/en/opensearch.xml': 'application/opensearchdescription+xml;charset=utf-8',
  [`${pages.articleWithTable.da}index.md`]: 'text/markdown;charset=utf-8',
};

test('each file comes with its type, as new as it is, and compressed', async ({ request }) => {
  for (const [path, type] of Object.entries(types)) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const headers = response.headers();
    expect(headers['content-type'], path).toBe(type);
    expect(headers['cache-control'], path).toBe('no-cache');
    if (path !== '/robots.txt') expect(headers['content-encoding'], path).toBe('br');
  }
});

for (const locale of locales) {
  const other = counterpartOf(locale);

  test(`a feed reader finds the feed on the front page, and every entry opens, ${locale}`, async ({
    page,
    request,
  }) => {
    await openPage(page, pages.home[locale]);
    const link = page.locator('head link[rel=alternate][type="application/atom+xml"]');
    const response = await request.get((await link.getAttribute('href'))!);
    const feed = await parseXml(page, await response.text());
    expect(feed.name).toBe('feed');
    expect(feed.attributes['xml:lang']).toBe(locale);
    const entries = childrenOf(feed, 'entry');
    expect(entries.length).toBeGreaterThan(10);
    expect(new Set(entries.map(entry => childText(entry, 'id'))).size).toBe(entries.length);
    const days = entries.map(entry => childText(entry, 'updated'));
    expect(days).toEqual([...days].sort().reverse());
    for (const entry of entries) {
      for (const { attributes } of childrenOf(entry, 'link'))
        expect((await request.get(pathOf(attributes.href!))).status(), attributes.href).toBe(200);
      const html = childrenOf(entry, 'link').find(
        ({ attributes: { type, hreflang } }) => type === 'text/html' && hreflang === locale,
      )!;
      expect(titleOf(pathOf(html.attributes.href!))).toContain(childText(entry, 'title'));
    }
    const others = childrenOf(feed, 'link').filter(({ attributes }) => attributes.hreflang === other);
    expect(others.map(({ attributes }) => pathOf(attributes.href!))).toEqual([`/${other}/feed.xml`]);
  });

  test(`a browser finds the search on the front page and searches with it, ${locale}`, async ({
    page,
    request,
  }) => {
    await openPage(page, pages.home[locale]);
    const link = page.locator('head link[rel=search]');
    const title = await link.getAttribute('title');
    const response = await request.get((await link.getAttribute('href'))!);
    const description = await parseXml(page, await response.text());
    expect(childText(description, 'ShortName')).toBe(title);
    const { template } = childrenOf(description, 'Url')[0]!.attributes;
    await openPage(page, pathOf(template!.replace('{searchTerms}', encodeURIComponent('F-16'))));
    await expect(page.locator('#results[aria-busy=false] a').first()).toHaveAttribute(
      'href',
      new RegExp(`^/${locale}/`),
    );
  });

  test(`every article has its Markdown twin, which llms.txt names, ${locale}`, async () => {
    const articles = [...indexedPages().keys()].filter(
      path => path.startsWith(pages.articles[locale]) && path.split('/').length === 5,
    );
    expect(articles.length).toBeGreaterThan(10);
    const list = textOf('llms.txt');
    for (const path of articles) {
      expect(list).toContain(`(${baseUrl}${path}index.md): `);
      const twin = textOf(`${path.slice(1)}index.md`);
      expect(twin.split('\n')[0]).toBe(`# ${titleOf(path)}`);
      expect(twin, path).toContain(`(${baseUrl}${path})`);
      expect(twin, path).not.toMatch(/<\/?[A-Za-z]|\[\^|\[#|undefined/);
    }
  });

  test(`front page, glossary, terms and articles describe themselves to search engines, ${locale}`, async ({
    page,
  }) => {
    const types = { home: 'WebSite', glossary: 'DefinedTermSet', term: 'DefinedTerm' } as const;
    const block = page.locator('script[type="application/ld+json"]');
    for (const [kind, type] of Object.entries(types)) {
      const path = pages[kind as keyof typeof types][locale];
      await openPage(page, path);
      const data = JSON.parse((await block.textContent())!) as Record<string, unknown>;
      expect(data).toMatchObject({ '@type': type, url: baseUrl + path });
    }
    await openPage(page, pages.article[locale]);
    const { '@graph': graph } = JSON.parse((await block.textContent())!) as { '@graph': unknown[] };
    const crumbs = await page.locator('nav.kicker a').evaluateAll(links =>
      links.map((link, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name: link.textContent,
        item: link.getAttribute('href')!,
      })),
    );
    expect(crumbs).toHaveLength(2);
    expect(graph).toEqual([
      {
        '@type': 'Article',
        headline: await page.getByRole('heading', { level: 1 }).textContent(),
        url: baseUrl + pages.article[locale],
        inLanguage: locale,
        dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: crumbs.map(crumb => ({ ...crumb, item: baseUrl + crumb.item })),
      },
    ]);
    await expect(page.locator('head link:is([rel=manifest], [rel=search])')).toHaveCount(0);
  });

  test(`a page that is shared has a picture, of its group or of the site, ${locale}`, async ({
    page,
    request,
  }) => {
    const images: string[] = [];
    for (const path of [pages.article[locale], pages.term[locale], pages.home[locale]]) {
      await page.goto(path);
      const content = await page.locator('head meta[property="og:image"]').getAttribute('content');
      expect(content).toContain(`${baseUrl}/${locale}/og/`);
      const response = await request.get(pathOf(content!));
      expect(response.headers()['content-type']).toBe('image/png');
      // the size stands in the first chunk of a PNG
      const body = await response.body();
      expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630]);
      images.push(content!);
    }
    expect(new Set(images).size).toBe(2);
  });

  test(`the manifest holds, from the front page, ${locale}`, async ({ page }) => {
    await openPage(page, pages.home[locale]);
    const session = await page.context().newCDPSession(page);
    const { url, errors, data } = await session.send('Page.getAppManifest');
    expect(new URL(url).pathname).toBe('/manifest.webmanifest');
    expect(errors).toEqual([]);
    const { icons } = JSON.parse(data!) as { icons: { src: string }[] };
    for (const { src } of icons) {
      const size = await page.evaluate(async address => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return image.naturalWidth;
      }, src);
      expect(size, src).toBeGreaterThan(0);
    }
  });
}

test('the glossary’s files hold every term, alike, and lead to its pages', () => {
  const { terms } = JSON.parse(textOf('glossary.json')) as GlossaryData;
  const rows = readCsv(textOf('glossary.csv'));
  expect(rows.map(([id]) => id)).toEqual(['id', ...terms.map(({ id }) => id)]);
  const built = [...indexedPages().keys()];
  const pagesOf = (locale: Locale) => terms.flatMap(term => (term[locale] ? [pathOf(term[locale].url)] : []));
  for (const locale of locales) {
    const list = pages.glossary[locale];
    expect(pagesOf(locale).sort()).toEqual(
      built.filter(path => path.startsWith(list) && path !== list).sort(),
    );
  }
});
