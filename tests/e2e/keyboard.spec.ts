import { expect, test } from '@playwright/test';
import { languageNames } from '../../lib/i18n/format';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { expectResults, openDialogByKey } from './dialog-search';
import { numberReachable, type Stop, walk } from './keyboard-walk';
import { openPage } from './open-page';
import { kindNames, type PageKind, pages } from './site-pages';
import { words } from './words';

/** One of each way in which a page is laid out. */
const walked = [
  'home',
  'articles',
  'articleWithTable',
  'compare',
  'glossary',
  'term',
  'abbreviations',
  'search',
  'searchWithResults',
  'timeline',
  'places',
  'commanders',
  'offline',
  'cite',
  'notFound',
] as const satisfies PageKind[];

/** Steps from either end of a page: the middle of a long list is more of the same. */
const most = 50;

for (const locale of locales) {
  const { layout } = words[locale];

  test.describe(`with the keyboard alone, ${locale}`, () => {
    test('the focus takes the header in the order of the eye, then the text', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const stops = await walk(page, 'Tab', 10);
      expect(stops.map(({ text }) => text.replace('Ctrl K', ''))).toEqual([
        layout.skip,
        'Sidestykke',
        layout.articles,
        layout.glossary,
        layout.timeline,
        layout.places,
        layout.about,
        layout.search,
        languageNames[counterpartOf(locale)],
        words[locale].articles.title,
      ]);
    });

    test('the focus follows the eye also where the menu stands below', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openPage(page, pages.article[locale]);
      const header = (await walk(page, 'Tab', 7)).slice(1);
      const middle = ({ top }: Stop) => Math.round(top / 30);
      const seen = [...header].sort((a, b) => middle(a) - middle(b) || a.left - b.left);
      expect(header.map(({ text }) => text)).toEqual(seen.map(({ text }) => text));
    });

    // the order does not depend on the language: each has half of the kinds
    for (const kind of walked.filter((_, index) => locales[index % locales.length] === locale)) {
      test(`everything on ${kindNames[kind]} is reached in order, there and back, and shows that it has the focus`, async ({
        page,
      }) => {
        await openPage(page, pages[kind][locale]);
        if (kind === 'searchWithResults') await page.locator('#results[aria-busy=false] a').first().waitFor();
        // suggestions, and what has been saved, come by script
        if (kind === 'notFound' || kind === 'offline') await page.waitForLoadState('networkidle');
        // from the top, also where a field took the focus
        await page.locator('body').evaluate(body => {
          body.tabIndex = -1;
          body.focus();
          body.removeAttribute('tabindex');
        });
        const count = await numberReachable(page);
        expect(count).toBeGreaterThan(10);
        const steps = Math.min(count, most);
        const there = await walk(page, 'Tab', steps);
        expect(there.map(({ index }) => index)).toEqual(there.map((_, step) => step));
        await page.locator(`[data-reach="${count - 1}"]`).focus();
        const back = await walk(page, 'Shift+Tab', steps - 1);
        expect(back.map(({ index }) => index)).toEqual(back.map((_, step) => count - 2 - step));
        const stops = [...there, ...back];
        const named = (list: Stop[]) => list.map(({ index, text }) => `${index} ${text}`);
        expect(named(stops.filter(({ isSeen }) => !isSeen))).toEqual([]);
        // a field shows the focus by its frame
        const isField = ({ text }: Stop) => text === '';
        expect(named(stops.filter(stop => !stop.hasOutline && !isField(stop)))).toEqual([]);
      });
    }

    test('a search field shows the focus by its frame', async ({ page }) => {
      await openPage(page, pages.search[locale]);
      const field = page.getByRole('searchbox');
      await expect(field).toBeFocused();
      const frame = await page.getByRole('search').evaluate(element => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(frame).toBe('solid 3px');
    });

    test('a reader searches and opens a result', async ({ page }) => {
      await openPage(page, pages.home[locale]);
      const dialog = await openDialogByKey(page, locale);
      await page.keyboard.type('radarbidraget');
      await expectResults(dialog, locale, 'radarbidraget');
      const option = dialog.getByRole('option', { selected: true });
      await page.keyboard.press('ArrowDown');
      const href = (await option.getAttribute('href'))!;
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(href);
    });

    test('the dialog keeps the focus inside', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: words[locale].elements.close })).toBeFocused();
      for (let i = 0; i < 8; i++) {
        await page.keyboard.press('Tab');
        const isInside = await page.evaluate(
          () =>
            document.activeElement === document.body || document.activeElement!.closest('dialog') !== null,
        );
        expect(isInside).toBe(true);
      }
    });

    test('? shows the keys, Escape closes them, and the keys of a single letter can be switched off', async ({
      page,
    }) => {
      await openPage(page, pages.article[locale]);
      const { elements } = words[locale];
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: elements.keysTitle });
      await expect(dialog).toContainText(elements.doSearch);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await page.keyboard.press('?');
      await dialog.getByRole('checkbox', { name: elements.singleKeys }).uncheck();
      await dialog.getByRole('button', { name: elements.close }).click();
      await page.keyboard.press('?');
      await page.keyboard.press('/');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
    });

    test('the search page lists the keys, and ? is typed where one types', async ({ page }) => {
      await openPage(page, pages.search[locale]);
      const { elements } = words[locale];
      const list = page.getByRole('region', { name: elements.keysTitle });
      for (const key of ['Ctrl K', '/', '?', 'Esc']) {
        await expect(list.getByText(key, { exact: true })).toBeVisible();
      }
      await page.getByRole('searchbox').press('?');
      await expect(page.getByRole('searchbox')).toHaveValue('?');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });

    test('a choice of appearance is made and kept', async ({ page }) => {
      await openPage(page, pages.home[locale]);
      await page.getByRole('radio', { name: layout.themeAuto }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('radio', { name: layout.themeDark })).toBeChecked();
      const background = () =>
        page.locator('body').evaluate(element => getComputedStyle(element).backgroundColor);
      expect(await background()).toBe('rgb(18, 24, 27)');
      await openPage(page, pages.article[locale]);
      expect(await background()).toBe('rgb(18, 24, 27)');
      await expect(page.getByRole('radio', { name: layout.themeDark })).toBeChecked();
      await page.getByRole('radio', { name: layout.themeAuto }).check();
      expect(await background()).toBe('rgb(250, 250, 246)');
    });
  });
}
