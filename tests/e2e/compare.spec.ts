import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { languageNames } from '../../lib/i18n/format';
import { counterpartOf, type Locale, locales } from '../../lib/i18n/locales';
import { sectionsOf, siteFolder, titleOf } from './built-site';
import { elementsDefined, openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

const phone = { width: 360, height: 740 };

/** The third section, in each language: its row has a heading in both. */
function sectionOf(page: Page, locale: Locale): { id: string; row: Locator } & Record<Locale, Locator> {
  const id = sectionsOf(pages.articleWithTable[locale])[2]!;
  const row = page.locator('section', { has: page.locator(`h2[id="${id}"]`) });
  return { id, row, da: row.locator('[lang=da]'), en: row.locator('[lang=en]') };
}

/** What stands where, in whole pixels. */
async function boxOf(
  locator: Locator,
): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const { x, y, width, height } = (await locator.boundingBox())!;
  return { left: x, right: x + width, top: y, bottom: y + height };
}

/** Of a page just come to, the style sheet may still be on its way: what is measured settles. */
async function expectDanishLeft(page: Page, locale: Locale): Promise<void> {
  const { da, en } = sectionOf(page, locale);
  await expect(async () => {
    const [left, right] = [await boxOf(da.locator('p').first()), await boxOf(en.locator('p').first())];
    expect(left.right).toBeLessThanOrEqual(right.left);
    const [first, second] = [await boxOf(da.locator('h2')), await boxOf(en.locator('h2'))];
    expect(Math.abs(first.top - second.top)).toBeLessThanOrEqual(1);
  }).toPass({ timeout: 10_000 });
}

for (const locale of locales) {
  const other = counterpartOf(locale);
  const { layout, article, compare } = words[locale];
  const path = pages.compare[locale];

  test.describe(`side by side, ${locale}`, () => {
    test('an article leads to both languages, Danish left, each section on a line', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await openPage(page, pages.articleWithTable[locale]);
      await page.getByRole('main').getByRole('link', { name: article.compare }).click();
      await expect(page).toHaveURL(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        titleOf(pages.articleWithTable[locale]),
      );
      await expect(page.locator('hgroup > [lang]')).toHaveText(
        locales.map(lang => titleOf(pages.articleWithTable[lang])),
      );
      await expectDanishLeft(page, locale);
    });

    test('the sections stand in the order of reading, and each part says its language', async ({ page }) => {
      await openPage(page, path);
      const languages = await page
        .locator('.text h2')
        .evaluateAll(all => all.map(heading => heading.closest<HTMLElement>('[lang]')!.lang));
      const sections = sectionsOf(pages.articleWithTable[locale]);
      expect(languages).toEqual(sections.flatMap(() => ['da', 'en']));
      for (const id of sections) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
    });

    test('the switch leads to the same section of the other page', async ({ page }) => {
      await openPage(page, path);
      const { id } = sectionOf(page, locale);
      await page.goto(`${path}#${id}`);
      await elementsDefined(page);
      await page
        .getByRole('group', { name: layout.language })
        .getByRole('link', { name: languageNames[other] })
        .click();
      await expect(page).toHaveURL(`${pages.compare[other]}#${id}`);
      await expect(page.locator(`h2[id="${id}"]`)).toBeInViewport();
    });

    test('each language can be read alone, which is no choice of it', async ({ page }) => {
      await openPage(page, path);
      for (const lang of locales) {
        await expect(page.getByRole('link', { name: words[lang].compare.only })).toHaveAttribute(
          'href',
          pages.articleWithTable[lang],
        );
      }
      await page.getByRole('link', { name: words[other].compare.only }).click();
      await expect(page).toHaveURL(pages.articleWithTable[other]);
      await elementsDefined(page);
      expect(await page.evaluate(() => localStorage.getItem('language'))).toBeNull();
    });

    test('on a phone a mark in the folded language leads to its note, and the note back into it', async ({
      page,
    }) => {
      await page.setViewportSize(phone);
      await openPage(page, path);
      const { row } = sectionOf(page, locale);
      await row.locator('summary').click();
      const mark = row.locator('details sup a').first();
      const [id, href] = [await mark.getAttribute('id'), (await mark.getAttribute('href'))!];
      await expect(mark).toHaveAccessibleName(words[other].content.note.replace('{number}', href.slice(2)));
      await mark.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.goto(`${path}${href}`);
      await expect(page.locator(href)).toBeInViewport();
      await row.locator('summary').click();
      await expect(mark).toBeHidden();
      await page.locator(`${href} a[href="#${id}"]`).click();
      await expect(mark).toBeInViewport();
    });

    test('every source is listed once', async ({ page }) => {
      await openPage(page, path);
      const sources = page.getByRole('region', { name: article.notes }).locator('cite');
      const titles = await sources.allTextContents();
      expect(titles.length).toBeGreaterThan(5);
      expect(new Set(titles).size).toBe(titles.length);
    });

    test('on paper both languages stand in two columns, whatever was folded', async ({ page }) => {
      await page.setViewportSize({ width: 600, height: 900 });
      await openPage(page, path);
      await page.emulateMedia({ media: 'print' });
      await expectDanishLeft(page, locale);
      await expect(page.getByRole('link', { name: compare.only })).toBeHidden();
      await expect(page.locator('summary:visible')).toHaveCount(0);
      for (const lang of locales)
        await expect(page.getByText(pages.articleWithTable[lang], { exact: true })).toBeVisible();
    });

    test('is left to the article in search engines, and not fetched before it is asked for', async ({
      page,
    }) => {
      await openPage(page, path);
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
        'href',
        new RegExp(`${pages.articleWithTable[locale]}$`),
      );
      expect(readFileSync(join(siteFolder, 'sitemap.xml'), 'utf8')).not.toContain(path);
      await openPage(page, pages.articleWithTable[locale]);
      const fetched = await page.evaluate(() => {
        const rules = JSON.parse(document.querySelector('script[type=speculationrules]')!.textContent!);
        const links = [
          ...document.querySelectorAll<HTMLAnchorElement>(rules.prefetch[0].where.selector_matches),
        ];
        return links.map(link => link.pathname);
      });
      expect(fetched.length).toBeGreaterThan(5);
      expect(fetched).not.toContain(path);
    });
  });

  test.describe(`side by side without JavaScript, ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test('on a phone the other language is folded in under each section', async ({ page }) => {
      await page.setViewportSize(phone);
      await page.goto(path);
      const section = sectionOf(page, locale);
      const [own, folded] = [section[locale].locator('p').first(), section[other].locator('p').first()];
      await expect(own).toBeVisible();
      await expect(folded).toBeHidden();
      const summary = section.row.locator('summary');
      const there = await section[other].locator('h2').textContent();
      await expect(summary).toHaveText(there!);
      await summary.click();
      await expect(folded).toBeVisible();
      expect((await boxOf(own)).bottom).toBeLessThan((await boxOf(summary)).top);
      expect((await boxOf(summary)).bottom).toBeLessThanOrEqual((await boxOf(folded)).top);
    });

    test('on a wide screen both languages are open', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await expect(page.locator('summary:visible')).toHaveCount(0);
      await expectDanishLeft(page, locale);
    });
  });
}
