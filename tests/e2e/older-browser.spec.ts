import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { sectionsOf, siteFolder, titleOf } from './built-site';
import { openDialogByKey, searchInDialog } from './dialog-search';
import { openPage } from './open-page';
import { pages } from './site-pages';

/**
 * What may be missing (docs/browsers.md) is missing: popovers, view transitions, `light-dark()`, anchor positioning,
 * marks of found words, speculation rules. The device asks for dark colours, which there are none of then.
 */
test.use({ colorScheme: 'dark' });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, name);
    Reflect.deleteProperty(Document.prototype, 'startViewTransition');
    Reflect.deleteProperty(CSS, 'highlights');
    Reflect.deleteProperty(window, 'Highlight');
  });
  // the modules too: they carry styles of their own
  await page.route(/\/assets\/[^/]+\.(?:css|js)$/, route => {
    const { pathname } = new URL(route.request().url());
    const text = withoutNewStyles(readFileSync(join(siteFolder, pathname), 'utf8'));
    return route.fulfill({
      body: text,
      contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript',
    });
  });
});

/** Colours do not depend on the language: each has some of the kinds. */
const coloured = { da: ['articleWithTable', 'searchWithResults'], en: ['compare'] } as const;

for (const locale of locales) {
  const other = counterpartOf(locale);
  const article = pages.article[locale];

  test.describe(`a browser without newer features, ${locale},`, () => {
    test('shows the pages in light colours that can be told apart', async ({ page }) => {
      for (const kind of coloured[locale]) {
        await openPage(page, pages[kind][locale]);
        if (kind === 'searchWithResults')
          await expect(page.getByRole('main').locator('ol a').first()).toBeVisible();
        expect(await colorScheme(page)).toBe('normal');
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode(true)
          .withRules(['color-contrast'])
          .analyze();
        expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => `${kind} ${html}`))).toEqual([]);
      }
    });

    test('leads to a note, a term and the page about citing', async ({ page }) => {
      const faults: string[] = [];
      page.on('pageerror', error => faults.push(String(error)));
      await openPage(page, article);
      await page.locator('sup a').first().click();
      await expect(page).toHaveURL(`${article}#n1`);
      await expect(page.locator('#n1')).toBeInViewport();
      // nothing is left of what was to open
      await expect(page.locator('.beside')).toHaveCount(0);
      const term = page.locator('.text .term').first();
      const address = (await term.getAttribute('href'))!;
      await term.click();
      await expect(page).toHaveURL(address);
      await openPage(page, article);
      await page.locator('[data-cite]').click();
      await expect(page).toHaveURL(pages.cite[locale]);
      expect(faults).toEqual([]);
    });

    test('switches and keeps the section, and searches', async ({ page }) => {
      const section = sectionsOf(article)[2]!;
      await openPage(page, `${article}#${section}`);
      await page.locator('language-switch').getByRole('link').click();
      await expect(page).toHaveURL(`${pages.article[other]}#${section}`);
      await openPage(page, article);
      const dialog = await openDialogByKey(page, locale);
      await searchInDialog(dialog, locale, 'al-Abadi');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const found = page.getByRole('heading', { level: 1, name: titleOf(pages.articleWithFigure[locale]) });
      await expect(found).toBeVisible();
      // the key that would take the marks away finds none
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(new RegExp(`^[^#]*${pages.articleWithFigure[locale]}`));
    });
  });
}

/** What a browser does that knows none of it: it skips the declaration, the rule, the condition. */
function withoutNewStyles(text: string): string {
  return text
    .replaceAll('light-dark(', 'unknown-light-dark(')
    .replaceAll('@view-transition', '@unknown-view-transition')
    .replaceAll('view-transition-name', 'unknown-transition-name')
    .replaceAll(':popover-open', ':unknown-open')
    .replaceAll('@starting-style', '@unknown-style')
    .replaceAll('position-area', 'unknown-area')
    .replaceAll('position-try', 'unknown-try')
    .replaceAll('text-wrap', 'unknown-wrap')
    .replaceAll('reading-flow', 'unknown-flow')
    .replaceAll('::details-content', '::unknown-content')
    .replaceAll('accent-color', 'unknown-accent');
}

/** What the browser paints controls and the canvas in. */
function colorScheme(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
}
