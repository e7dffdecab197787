import { expect, type Page, test } from '@playwright/test';
import { languageNames } from '../../lib/i18n/format';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { expectResults, openDialogByKey } from './dialog-search';
import { openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

/** What has the focus: a number of its own, its text, whether it is seen and where, and whether its focus is. */
interface Focused {
  index: number;
  text: string;
  top: number;
  left: number;
  hasOutline: boolean;
  isInWindow: boolean;
}

/** Numbers what the Tab key should reach: what can be seen and used; of a group of radio buttons the chosen one. */
function numberReachable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ];
    const reachable = all.filter(
      element =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled') &&
        !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
    );
    for (const [index, element] of reachable.entries()) element.dataset.reach = String(index);
    return reachable.length;
  });
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, left } = element.getBoundingClientRect();
    return {
      index: Number(element.dataset.reach ?? -1),
      text: (element.textContent ?? '').trim(),
      top: top + scrollY,
      left,
      hasOutline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isInWindow: bottom > 0 && top < innerHeight,
    };
  });
}

/** Presses Tab until the focus leaves the page, at most `limit` times. */
async function tabThrough(page: Page, limit: number): Promise<Focused[]> {
  const stops: Focused[] = [];
  while (stops.length < limit) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  return stops;
}

for (const locale of locales) {
  const { layout } = words[locale];

  test.describe(`with the keyboard alone, ${locale}`, () => {
    test('the focus takes the header in the order of the eye, then the text', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const stops = await tabThrough(page, 10);
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
      const header = (await tabThrough(page, 7)).slice(1);
      const middle = ({ top }: Focused) => Math.round(top / 30);
      const seen = [...header].sort((a, b) => middle(a) - middle(b) || a.left - b.left);
      expect(header.map(({ text }) => text)).toEqual(seen.map(({ text }) => text));
    });

    for (const kind of ['articleWithTable', 'searchWithResults', 'home'] as const) {
      test(`everything on ${pages[kind][locale]} is reached in order, and shows that it has the focus`, async ({
        page,
      }) => {
        await openPage(page, pages[kind][locale]);
        if (kind === 'searchWithResults') {
          await page.locator('#results[aria-busy=false] a').first().waitFor();
          // from the top again, as the field has the focus on an empty page only
          await page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
        }
        const count = await numberReachable(page);
        expect(count).toBeGreaterThan(15);
        const stops = await tabThrough(page, count);
        expect(stops.map(({ index }) => index)).toEqual(stops.map((_, index) => index));
        expect(stops.filter(({ isInWindow }) => !isInWindow).map(({ text }) => text)).toEqual([]);
        const isField = ({ text, index }: Focused) => text === '' && index >= 0;
        expect(stops.filter(stop => !stop.hasOutline && !isField(stop)).map(({ text }) => text)).toEqual([]);
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
