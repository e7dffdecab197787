import { expect, type Page, test } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { searchInDialog } from './dialog-search';
import { openPage } from './open-page';
import { kindNames, pageKinds, pages } from './site-pages';
import { words } from './words';

/** A phone, and a window of 1280 × 1024 at 400 % (WCAG 1.4.10). */
const screens = [
  { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  { viewport: { width: 320, height: 256 } },
];

/** Pixels by which the page is wider than the window, and the text of what sticks out of it. */
function overflow(page: Page): Promise<{ pixels: number; what: string[] }> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const isInScroller = (element: Element) => element.closest('[role=region][tabindex="0"]') !== null;
    const wide = [...document.body.querySelectorAll('*')].filter(
      element => element.getBoundingClientRect().right > clientWidth + 1 && !isInScroller(element),
    );
    // less than nothing where room is kept for a scroll bar
    const pixels = Math.max(0, scrollWidth - clientWidth);
    return { pixels, what: pixels > 0 ? wide.slice(-3).map(({ outerHTML }) => outerHTML.slice(0, 120)) : [] };
  });
}

for (const screen of screens) {
  test.describe(`on a screen of ${screen.viewport.width} × ${screen.viewport.height}`, () => {
    test.use(screen);

    for (const locale of locales) {
      test(`no page has to be scrolled sideways, ${locale}`, async ({ page }) => {
        for (const kind of pageKinds) {
          await openPage(page, pages[kind][locale]);
          if (kind === 'searchWithResults')
            await page.locator('#results[aria-busy=false] a').first().waitFor();
          expect.soft(await overflow(page), kindNames[kind]).toEqual({ pixels: 0, what: [] });
        }
      });

      test(`the menu, the search and the switch are all there, ${locale}`, async ({ page }) => {
        const { layout } = words[locale];
        await openPage(page, pages.home[locale]);
        const header = page.getByRole('banner');
        await expect(header.getByRole('link', { name: layout.search })).toBeInViewport({ ratio: 1 });
        await expect(header.getByRole('group', { name: layout.language })).toBeInViewport({ ratio: 1 });
        for (const link of await header.getByRole('navigation').getByRole('link').all()) {
          await expect(link).toBeInViewport({ ratio: 1 });
        }
      });

      test(`the search can be used, ${locale}`, async ({ page }) => {
        await openPage(page, pages.article[locale]);
        await page.getByRole('banner').getByRole('link', { name: words[locale].layout.search }).click();
        const dialog = page.getByRole('dialog');
        await searchInDialog(dialog, locale, 'radar');
        const first = dialog.getByRole('option').first();
        await first.scrollIntoViewIfNeeded();
        await expect(first).toBeInViewport();
        expect(await overflow(page)).toEqual({ pixels: 0, what: [] });
        const isTooWide = await dialog.evaluate(element => element.scrollWidth > element.clientWidth);
        expect(isTooWide).toBe(false);
        await first.click();
        await expect(page).toHaveURL(new RegExp(`/${locale}/`));
      });

      test(`a table scrolls in a region of its own, which has a name and takes the focus, ${locale}`, async ({
        page,
      }) => {
        await openPage(page, pages.articleWithTable[locale]);
        const table = page.getByRole('table').first();
        const region = page.getByRole('region').filter({ has: table });
        const caption = (await table.locator('caption').textContent())!;
        await expect(region).toHaveAccessibleName(caption);
        await region.focus();
        await expect(region).toBeFocused();
        const widths = await region.evaluate(({ scrollWidth, clientWidth }) => ({
          scrollWidth,
          clientWidth,
        }));
        if (widths.scrollWidth > widths.clientWidth) {
          await page.keyboard.press('ArrowRight');
          await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
        }
      });
    }
  });
}

test.describe('on a phone', () => {
  test.use(screens[0]!);

  test('the search dialog fills the screen', async ({ page }) => {
    await openPage(page, pages.article.da);
    await page.getByRole('banner').getByRole('link', { name: words.da.layout.search }).tap();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  });
});
