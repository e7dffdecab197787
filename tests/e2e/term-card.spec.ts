import { expect, type Page, test } from '@playwright/test';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { titleOf } from './built-site';
import { openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

for (const locale of locales) {
  const { reading } = words[locale];
  const other = counterpartOf(locale);
  const article = pages.article[locale];

  test.describe(`a term in the text, ${locale}`, () => {
    /** The first one of an article, and the card it opens. */
    const termOf = (page: Page) => page.locator('.text .term').first();
    const cardOf = (page: Page) => page.getByRole('dialog');
    const addressOf = async (page: Page) => (await termOf(page).getAttribute('href'))!;

    test('opens its card with both languages, and Escape returns to it', async ({ page }) => {
      await openPage(page, article);
      const [term, card] = [termOf(page), cardOf(page)];
      await term.click();
      const address = await addressOf(page);
      await expect(card).toHaveAccessibleName(titleOf(address));
      await expect(card.getByRole('term')).toHaveCount(2);
      // Danish lies left, each side in its language
      expect(
        await card.locator('dl > div').evaluateAll(all => all.map(side => side.getAttribute('lang'))),
      ).toEqual(['da', 'en']);
      await expect(card.getByRole('definition').first()).not.toBeEmpty();
      await expect(card.getByRole('link', { name: reading.openTerm })).toHaveAttribute('href', address);
      await expect(card.getByRole('link', { name: reading.openTermThere })).toHaveAttribute(
        'hreflang',
        other,
      );
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await expect(term).toBeFocused();
      await expect(page).toHaveURL(article);
    });

    test('is opened and read with the keyboard', async ({ page }) => {
      await openPage(page, article);
      const address = await addressOf(page);
      await termOf(page).focus();
      await page.keyboard.press('Enter');
      await expect(cardOf(page)).toBeVisible();
      await page.keyboard.press('Tab');
      const links = cardOf(page).getByRole('link');
      await expect(links.first()).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(links.nth(1)).toBeFocused();
      await cardOf(page).getByRole('link', { name: reading.openTerm }).press('Enter');
      await expect(page).toHaveURL(address);
    });

    test('a click elsewhere, the button and a second click close the card', async ({ page }) => {
      await openPage(page, article);
      const [term, card] = [termOf(page), cardOf(page)];
      for (const close of [
        () => page.getByRole('heading', { level: 1 }).click({ position: { x: 1, y: 1 } }),
        () => card.getByRole('button', { name: reading.close }).click(),
        () => term.click(),
      ]) {
        await term.click();
        await expect(card).toBeVisible();
        await close();
        await expect(card).toBeHidden();
      }
      await expect(term).toBeFocused();
    });

    test('a double click opens the card, before and after its module is there', async ({ page }) => {
      await openPage(page, article);
      const [term, card] = [termOf(page), cardOf(page)];
      for (let time = 0; time < 2; time++) {
        await term.dblclick();
        await expect(card).toBeVisible();
        // what the second click of the two might still do, it has done by then
        await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
        await expect(card).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(card).toBeHidden();
      }
    });

    test('leads to the glossary on a click with a modifier', async ({ page, context }) => {
      await openPage(page, article);
      const address = await addressOf(page);
      const opened = context.waitForEvent('page');
      await termOf(page).click({ modifiers: ['ControlOrMeta'] });
      await expect(await opened).toHaveURL(address);
      await expect(cardOf(page)).toBeHidden();
    });

    test('leads to the glossary where the card cannot be had', async ({ page }) => {
      await page.route('**/card.json', route => route.abort());
      await openPage(page, article);
      const address = await addressOf(page);
      await termOf(page).click();
      await expect(page).toHaveURL(address);
    });

    test('opens a sheet at the bottom of a phone', async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        baseURL: baseURL!,
        viewport: { width: 360, height: 740 },
        isMobile: true,
        hasTouch: true,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await openPage(page, article);
      await termOf(page).tap();
      const card = cardOf(page);
      await expect(card).toBeVisible();
      const { x, y, width, height } = (await card.boundingBox())!;
      expect({ x, width, bottom: Math.round(y + height) }).toEqual({ x: 0, width: 360, bottom: 740 });
      await expect(card.getByRole('button', { name: reading.close })).toBeInViewport({ ratio: 1 });
      await page.touchscreen.tap(180, 40);
      await expect(card).toBeHidden();
      await context.close();
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('leads to the glossary', async ({ page }) => {
        await page.goto(article);
        const address = await addressOf(page);
        await termOf(page).click();
        await expect(page).toHaveURL(address);
      });
    });
  });
}
