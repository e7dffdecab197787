import { expect, test } from '@playwright/test';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { pages } from './site-pages';
import { words } from './words';

for (const locale of locales) {
  test(`the status page says that every section is in step, and is kept from search engines, ${locale}`, async ({
    page,
  }) => {
    await page.goto(pages.status[locale]);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(words[locale].status.title);
    await expect(main).toContainText(
      {
        da: 'Alle afsnit er i takt på dansk og engelsk.',
        en: 'Every section is in step in Danish and English.',
      }[locale],
    );
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    const other = counterpartOf(locale);
    await main.getByRole('link', { name: words[other].status.title }).click();
    await expect(page).toHaveURL(pages.status[other]);
  });
}
