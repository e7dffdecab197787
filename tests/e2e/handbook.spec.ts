import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { readEpub } from '../unit/publish/read-epub';
import { axeFaultsOfLooks } from './axe-faults';
import { siteFiles, siteFolder } from './built-site';
import { openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

/** The handbook is a plain page: everything here is done without a script. */
test.use({ javaScriptEnabled: false });

/** Leaves the first chapter of each part and a few terms: the page has 16,000 elements, too many for axe. */
async function keepFirstChapters(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const more of document.querySelectorAll('.part .article ~ .article, .spreads li:nth-child(n + 9)'))
      more.remove();
    for (const link of document.querySelectorAll('.contents a')) {
      const { hash } = link as HTMLAnchorElement;
      if (!document.getElementById(hash.slice(1))) link.remove();
    }
  });
}

for (const locale of locales) {
  const { layout, article, glossary, handbook } = words[locale];
  const other = counterpartOf(locale);

  test(`the handbook, ${locale}, has every article, and leads from one to another on the page`, async ({
    page,
  }) => {
    await page.goto(pages.articles[locale]);
    const main = page.getByRole('main');
    await main.getByRole('link', { name: handbook.all }).click();
    await expect(page).toHaveURL(pages.handbook[locale]);
    // a long page: the end of it comes later
    await page.waitForLoadState();
    const contents = main.getByRole('navigation', { name: article.contents }).getByRole('link');
    const chapters = main.getByRole('article');
    const folder = pages.articles[locale].slice(1);
    const all = siteFiles().filter(
      file => file.startsWith(folder) && /^[^/]+\/index\.html$/.test(file.slice(folder.length)),
    );
    expect(await chapters.count()).toBeGreaterThanOrEqual(all.length);
    // a part each, and the glossary
    const parts = await main.locator('.part').count();
    await expect(contents).toHaveCount((await chapters.count()) + parts);
    await contents.nth(3).click();
    await expect(page.locator(':target')).toBeInViewport();
    const between = main.locator('.text a[href^="#a-"]:not(:is(h4, h5, h6) > a, sup > a)').first();
    await between.click();
    await expect(page).toHaveURL(/#a-[a-z0-9-]+(?:_[a-z0-9-]+)?$/);
    await expect(page.locator(':target')).toBeInViewport();
    const note = main.locator('sup a').first();
    await note.click();
    await expect(page.locator('li:target')).toBeInViewport();
    await main.locator('a.term').first().click();
    await expect(page.locator('li:target')).toContainText(/\S/);
    await expect(main.getByRole('heading', { level: 2, name: glossary.title })).toBeVisible();
  });

  test(`the handbook, ${locale}, is kept out of search engines, and has a counterpart`, async ({ page }) => {
    await page.goto(pages.handbook[locale]);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    expect(readFileSync(join(siteFolder, 'sitemap.xml'), 'utf8')).not.toContain(pages.handbook[locale]);
    await page
      .getByRole('group', { name: layout.language })
      .getByRole('link', { name: /Dansk|English/ })
      .click();
    await expect(page).toHaveURL(pages.handbook[other]);
  });

  test(`the handbook, ${locale}, begins each article on a new sheet`, async ({ page }) => {
    await page.goto(pages.handbook[locale]);
    await page.emulateMedia({ media: 'print' });
    const breaks = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll(elements => [
          ...new Set(elements.map(element => getComputedStyle(element).breakBefore)),
        ]);
    expect(await breaks('.part')).toEqual(['page']);
    expect(await breaks('.part .article ~ .article')).toEqual(['page']);
    await expect(page.getByRole('navigation', { name: article.contents })).toBeVisible();
    await expect(page.getByRole('navigation', { name: layout.menu })).toBeHidden();
    await expect(page.getByText(handbook.print)).toBeHidden();
  });

  test(`the e-book, ${locale}, is offered with its size, and is the file that was checked`, async ({
    page,
    request,
  }) => {
    const file = join(siteFolder, locale, 'sidestykke.epub');
    const kilobytes = Math.ceil(statSync(file).size / 1000);
    for (const kind of ['articles', 'handbook'] as const) {
      await page.goto(pages[kind][locale]);
      const link = page.getByRole('link', { name: handbook.epub.replace('{size}', String(kilobytes)) });
      await expect(link).toHaveAttribute('href', `/${locale}/sidestykke.epub`);
    }
    const response = await request.get(`/${locale}/sidestykke.epub`, {
      headers: { 'Accept-Encoding': 'br, gzip' },
    });
    expect(response.headers()['content-type']).toBe('application/epub+zip');
    expect(response.headers()['content-encoding']).toBeUndefined();
    const { metadata, spine } = readEpub(await response.body());
    expect(metadata.get('dc:language')).toEqual([locale]);
    expect(spine.length).toBeGreaterThan(40);
    expect(readFileSync(join(siteFolder, '_headers'), 'utf8')).toContain(
      `/${locale}/sidestykke.epub\n  Content-Type: application/epub+zip\n`,
    );
  });

  test(`a page of both languages, ${locale}, ends with the words that the article uses, Danish left`, async ({
    page,
  }) => {
    await page.goto(pages.compare[locale]);
    const list = page.getByRole('region', { name: handbook.words });
    const rows = list.getByRole('listitem');
    expect(await rows.count()).toBeGreaterThan(3);
    for (const row of await rows.all())
      expect(
        await row.locator('> [lang]').evaluateAll(sides => sides.map(side => (side as HTMLElement).lang)),
      ).toEqual(['da', 'en']);
    await page.emulateMedia({ media: 'print' });
    await expect(rows.first()).toBeVisible();
  });

  test.describe(`the handbook, ${locale}, with scripts`, () => {
    test.use({ javaScriptEnabled: true });

    test('has nothing that axe finds, and does not move sideways on a narrow screen', async ({ page }) => {
      test.slow();
      await openPage(page, pages.handbook[locale]);
      await keepFirstChapters(page);
      expect(await axeFaultsOfLooks(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(screen!);
    });
  });
}
