import { expect, test } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

for (const locale of locales) {
  const { layout, article } = words[locale];

  test(`on paper, ${locale}, the text remains and what only a screen can use is gone`, async ({ page }) => {
    await openPage(page, pages.article[locale]);
    const screenOnly = [
      page.getByRole('navigation', { name: layout.menu }),
      page.getByRole('banner').getByRole('link', { name: layout.search }),
      page.getByRole('group', { name: layout.language }),
      page.getByRole('navigation', { name: article.contents }),
      page.getByRole('navigation', { name: article.neighbours }),
      page.getByRole('link', { name: new RegExp(`^${article.back}`) }).first(),
      page.getByRole('radio').first(),
    ];
    for (const part of screenOnly) await expect(part).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const part of screenOnly) await expect(part).toBeHidden();
    await expect(page.getByRole('link', { name: layout.skip })).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(pages.article[locale], { exact: true })).toBeVisible();
    await expect(page.locator('hgroup > p[lang]').first()).toBeVisible();
  });

  test(`on paper, ${locale}, a source’s address stands beside it`, async ({ page }) => {
    await openPage(page, pages.article[locale]);
    await page.emulateMedia({ media: 'print' });
    const links = page
      .getByRole('region', { name: article.notes })
      .getByRole('link')
      .filter({ visible: true });
    expect(await links.count()).toBeGreaterThan(3);
    const written = await links.evaluateAll(all =>
      all.map(link => [getComputedStyle(link, '::after').content, link.getAttribute('href')!] as const),
    );
    for (const [content, href] of written) expect(content).toContain(href);
  });

  test(`on paper, ${locale}, an article is dark on white also for readers of the dark theme`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await openPage(page, pages.article[locale]);
    const { color, backgroundColor } = await page.locator('body').evaluate(element => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor };
    });
    expect(backgroundColor).toBe('rgb(255, 255, 255)');
    expect(color).toBe('rgb(27, 35, 38)');
  });
}
