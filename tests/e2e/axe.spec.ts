import { expect, type Page, test } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { axeFaultsInBothSchemes, axeFaultsOfLooks } from './axe-faults';
import { openDialogByKey, searchInDialog } from './dialog-search';
import { openPage } from './open-page';
import { kindNames, pageKinds, pages } from './site-pages';
import { words } from './words';

async function expectNoViolations(page: Page): Promise<void> {
  expect(await axeFaultsOfLooks(page)).toEqual([]);
}

for (const locale of locales) {
  test.describe(`axe finds nothing, in light and in dark, ${locale}, on`, () => {
    for (const kind of pageKinds) {
      test(kindNames[kind], async ({ page }) => {
        await openPage(page, pages[kind][locale]);
        if (kind === 'searchWithResults') await page.locator('#results[aria-busy=false] a').first().waitFor();
        await expectNoViolations(page);
      });
    }

    test('the 404 page with near pages', async ({ page }) => {
      await openPage(page, `${pages.articles[locale]}radar-bidrag/`);
      await page.locator('#results a').first().waitFor();
      await expectNoViolations(page);
    });

    test('the search page without a result', async ({ page }) => {
      await openPage(page, `${pages.search[locale]}?q=xqzwvqx`);
      await page.getByRole('link', { name: words[locale].elements.tryGlossary }).waitFor();
      await expectNoViolations(page);
    });

    test('the open search dialog', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      await openDialogByKey(page, locale);
      await expectNoViolations(page);
    });

    test('the search dialog with results and an answer', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      await searchInDialog(await openDialogByKey(page, locale), locale, 'NMI');
      await expectNoViolations(page);
    });

    test('a note, a term and the ways to cite, opened beside their links', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const main = page.getByRole('main');
      for (const link of [
        main.locator('sup a').first(),
        main.locator('.text .term').first(),
        main.getByRole('link', { name: words[locale].reading.cite }),
      ]) {
        await link.click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await axeFaultsInBothSchemes(page, '[popover]')).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
        await expect(link).toBeFocused();
      }
    });

    test('the list of keys', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: words[locale].elements.keysTitle }).waitFor();
      await expectNoViolations(page);
    });

    test('both languages of an article on a phone, all of it opened', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openPage(page, pages.compare[locale]);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await expectNoViolations(page);
    });

    test('an article on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openPage(page, pages.articleWithTable[locale]);
      await expectNoViolations(page);
    });
  });
}

test.describe('axe finds nothing, in light and in dark, on', () => {
  test('the language choice', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'languages', { get: () => ['fr'] });
    });
    await openPage(page, '/');
    await expect(page).toHaveURL('/');
    await expectNoViolations(page);
  });

  test('the 404 page for addresses without a language', async ({ page }) => {
    await openPage(page, '/nothing/here/');
    await expectNoViolations(page);
  });
});
