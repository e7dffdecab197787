import { expect, test } from '@playwright/test';
import { languageNames } from '../../lib/i18n/format';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { sectionsOf, titleOf } from './built-site';
import { pages } from './site-pages';
import { words } from './words';

test.use({ javaScriptEnabled: false });

for (const locale of locales) {
  const other = counterpartOf(locale);
  const { layout, article, glossary, search } = words[locale];

  test.describe(`without JavaScript, ${locale}`, () => {
    test('a reader finds an article, reads it and goes on to the next page', async ({ page }) => {
      await page.goto(pages.home[locale]);
      const title = titleOf(pages.articleWithFigure[locale]);
      // of several: ways in and latest changes lead to some of the articles too
      await page.getByRole('main').getByRole('link', { name: title, exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
      const section = sectionsOf(pages.articleWithFigure[locale])[1]!;
      await page.getByRole('navigation', { name: article.contents }).getByRole('link').nth(1).click();
      await expect(page).toHaveURL(`${pages.articleWithFigure[locale]}#${section}`);
      await expect(page.locator(`h2[id="${section}"]`)).toBeInViewport();
      const next = page.getByRole('link', { name: article.next.replace('{title}', '') });
      await next.click();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
    });

    test('the language switch leads to the counterpart', async ({ page }) => {
      await page.goto(pages.article[locale]);
      await page
        .getByRole('group', { name: layout.language })
        .getByRole('link', { name: languageNames[other] })
        .click();
      await expect(page).toHaveURL(pages.article[other]);
      await expect(page.locator('html')).toHaveAttribute('lang', other);
    });

    test('a section’s counterpart heading leads to the same section', async ({ page }) => {
      const section = sectionsOf(pages.article[locale])[2]!;
      await page.goto(pages.article[locale]);
      await page
        .locator('hgroup', { has: page.locator(`h2[id="${section}"]`) })
        .getByRole('link')
        .last()
        .click();
      await expect(page).toHaveURL(`${pages.article[other]}#${section}`);
    });

    test('the glossary leads to its terms', async ({ page }) => {
      await page.goto(pages.glossary[locale]);
      await page
        .getByRole('navigation', { name: glossary.letters })
        .getByRole('link', { name: 'R', exact: true })
        .click();
      await expect(page).toHaveURL(/#letter-r$/);
      await page
        .getByRole('main')
        .getByRole('link', { name: titleOf(pages.term[locale]), exact: true })
        .click();
      await expect(page).toHaveURL(pages.term[locale]);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('the search button leads to a page that says what is needed and where else to look', async ({
      page,
    }) => {
      await page.goto(pages.article[locale]);
      await page.getByRole('banner').getByRole('link', { name: layout.search }).click();
      await expect(page).toHaveURL(pages.search[locale]);
      const main = page.getByRole('main');
      // by its element: text in <noscript> is none to getByText
      await expect(main.locator('noscript p')).toContainText('JavaScript');
      await expect(main.getByRole('link', { name: search.articles })).toHaveAttribute(
        'href',
        pages.articles[locale],
      );
      await main.getByRole('link', { name: search.glossary }).click();
      await expect(page).toHaveURL(pages.glossary[locale]);
    });

    test('the choice of appearance, which needs a script, is not offered or does no harm', async ({
      page,
    }) => {
      await page.goto(pages.home[locale]);
      const dark = page.getByRole('radio', { name: layout.themeDark });
      if (await dark.isVisible()) await dark.check();
      await expect(page).toHaveURL(pages.home[locale]);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('a wrong address is answered with ways on', async ({ page }) => {
      const response = await page.goto(pages.notFound[locale]);
      expect(response!.status()).toBe(404);
      const main = page.getByRole('main');
      await expect(main.getByRole('link', { name: words[locale].notFound.articles })).toHaveAttribute(
        'href',
        pages.articles[locale],
      );
    });
  });
}

test('without JavaScript / offers both languages', async ({ page }) => {
  await page.goto('/');
  for (const locale of locales) {
    await expect(page.getByRole('main').locator(`[lang=${locale}]`).getByRole('link')).toHaveAttribute(
      'href',
      `/${locale}/`,
    );
  }
});
