import { expect, type Page, test } from '@playwright/test';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { openDialogByKey, searchInDialog } from './dialog-search';
import { elementsDefined, openPage } from './open-page';
import { pages } from './site-pages';

interface Marked {
  text: string;
  /** Id of the heading above it; none before the first. */
  section: string | undefined;
  lang: string;
}

/** What is marked on the page without being part of it. */
const marked = (page: Page): Promise<Marked[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map(range => {
      const element = range.startContainer!.parentElement!;
      const above = [...document.querySelectorAll('main :is(h2, h3, h4)[id]')].filter(
        heading =>
          heading.contains(element) ||
          heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      return {
        text: String(range),
        section: above.at(-1)?.id,
        lang: element.closest<HTMLElement>('[lang]')!.lang,
      };
    }),
  );

const handedOver = (page: Page) => page.evaluate(() => sessionStorage.getItem('found'));

for (const locale of locales) {
  const query = { da: 'radarbidraget', en: 'radar contribution' }[locale];
  const word = /^radar|^contribution/i;

  test.describe(`on arrival from the search, ${locale}`, () => {
    /** Opens a result in a section of an article. */
    const arrive = async (page: Page) => {
      await openPage(page, `${pages.search[locale]}?q=${encodeURIComponent(query)}`);
      const results = page.locator('#results[aria-busy="false"]');
      const hit = results.locator(`a[href*="${pages.articleWithTable[locale]}#"]:has(.ex mark)`).first();
      const href = (await hit.getAttribute('href'))!;
      await hit.click();
      await expect(page).toHaveURL(href);
      await elementsDefined(page);
      return href.split('#')[1]!;
    };

    test('the section is in view and the words are marked there, and nowhere else', async ({ page }) => {
      const id = await arrive(page);
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
      await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
      for (const { text, section, lang } of await marked(page)) {
        expect(text).toMatch(word);
        expect(section).toBe(id);
        expect(lang).toBe(locale);
      }
    });

    test('Escape takes the marks away, and the next page has none', async ({ page }) => {
      await arrive(page);
      await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
      expect(await handedOver(page)).toBeNull();
      // Escape closes what lies on top first.
      await openDialogByKey(page, locale);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      expect((await marked(page)).length).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      expect(await marked(page)).toEqual([]);
      await page.reload();
      await elementsDefined(page);
      expect(await marked(page)).toEqual([]);
    });

    test('from the dialog, by Enter, the words are marked on another page and on the same', async ({
      page,
    }) => {
      await openPage(page, pages.article[locale]);
      const openSection = async () => {
        const dialog = await openDialogByKey(page, locale);
        await searchInDialog(dialog, locale, query);
        const isSection = async () => {
          const selected = dialog.getByRole('option', { selected: true });
          return (await selected.getAttribute('href'))!.startsWith(`${pages.articleWithTable[locale]}#`);
        };
        while (!(await isSection())) await page.keyboard.press('ArrowDown');
        const href = await dialog.getByRole('option', { selected: true }).getAttribute('href');
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(href!);
        await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
        const sections = new Set((await marked(page)).map(({ section }) => section));
        expect([...sections]).toEqual([href!.split('#')[1]]);
      };
      await openSection();
      await page.keyboard.press('Escape');
      expect(await marked(page)).toEqual([]);
      await openSection();
    });

    test('a new tab and another page go without', async ({ page, context }) => {
      await openPage(page, `${pages.search[locale]}?q=${encodeURIComponent(query)}`);
      const hit = page.locator(`#results[aria-busy="false"] a[href*="#"]:has(mark)`).first();
      const [tab] = await Promise.all([context.waitForEvent('page'), hit.click({ modifiers: ['Control'] })]);
      await tab.waitForLoadState();
      expect(await handedOver(page)).toBeNull();
      expect(new URL(tab.url()).search).toBe('');
      expect(await marked(tab)).toEqual([]);
    });

    test('an article found by its beginning is marked throughout', async ({ page }) => {
      const { name } = { da: { name: 'Radaren' }, en: { name: 'radar' } }[locale];
      await openPage(page, `${pages.search[locale]}?q=${encodeURIComponent(name)}`);
      const hit = page
        .locator(`#results[aria-busy="false"] a[href="${pages.articleWithTable[locale]}"]:has(mark)`)
        .first();
      await hit.click();
      await expect(page).toHaveURL(pages.articleWithTable[locale]);
      await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(1);
      const langs = new Set((await marked(page)).map(({ lang }) => lang));
      expect([...langs]).not.toContain(counterpartOf(locale));
    });

    test('nothing fails where storage is denied', async ({ page }) => {
      const faults: Error[] = [];
      page.on('pageerror', error => faults.push(error));
      await page.addInitScript(() => {
        Object.defineProperty(window, 'sessionStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      });
      await arrive(page);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(faults).toEqual([]);
    });
  });
}
