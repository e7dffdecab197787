import { expect, type Page, test } from '@playwright/test';
import type { Element } from 'hast';
import { languageNames } from '../../lib/i18n/format';
import { counterpartOf, type Locale, locales } from '../../lib/i18n/locales';
import { findElement, readPage, sectionsOf, siteFiles } from './built-site';
import { elementsDefined, openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

/** The link to the other language in the header. */
function switchLink(page: Page, locale: Locale) {
  return page
    .getByRole('group', { name: words[locale].layout.language })
    .getByRole('link', { name: languageNames[counterpartOf(locale)] });
}

/** What the site keeps of the reader's choices. */
function storedLanguage(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('language'));
}

for (const locale of locales) {
  const other = counterpartOf(locale);
  const here = pages.article[locale];
  const there = pages.article[other];
  const section = sectionsOf(here)[2]!;
  const heading = (page: Page) => page.locator(`h2[id="${section}"]`);

  test.describe(`the language switch, ${locale}`, () => {
    test('leads from a section to the same section, and back', async ({ page }) => {
      await openPage(page, `${here}#${section}`);
      await switchLink(page, locale).click();
      await expect(page).toHaveURL(`${there}#${section}`);
      await expect(heading(page)).toBeInViewport();
      await elementsDefined(page);
      await switchLink(page, other).click();
      await expect(page).toHaveURL(`${here}#${section}`);
      await expect(heading(page)).toBeInViewport();
    });

    test('keeps the section for readers who use the keyboard alone', async ({ page }) => {
      await openPage(page, `${here}#${section}`);
      await switchLink(page, locale).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${there}#${section}`);
      await expect(heading(page)).toBeInViewport();
    });

    test('follows the section that was scrolled to', async ({ page }) => {
      await openPage(page, here);
      await heading(page).evaluate(element => element.scrollIntoView());
      await expect(switchLink(page, locale)).toHaveAttribute('href', new RegExp(`${there}#${section}$`));
    });

    test('leads to the section that was scrolled to', async ({ page }) => {
      await openPage(page, here);
      await heading(page).evaluate(element => element.scrollIntoView());
      await switchLink(page, locale).click();
      await expect(page).toHaveURL(`${there}#${section}`);
      await expect(heading(page)).toBeInViewport();
    });

    test('leads from the top of a page to the top of its counterpart', async ({ page }) => {
      await openPage(page, here);
      await switchLink(page, locale).click();
      await expect(page).toHaveURL(there);
      await expect(page.locator('html')).toHaveAttribute('lang', other);
    });

    test('leads from a search to the same search', async ({ page }) => {
      await openPage(page, `${pages.search[locale]}?q=al-Abadi`);
      await expect(page.locator('#results[aria-busy=false] a').first()).toBeVisible();
      await switchLink(page, locale).click();
      await expect(page).toHaveURL(`${pages.search[other]}?q=al-Abadi`);
      await expect(page.getByRole('searchbox')).toHaveValue('al-Abadi');
      await expect(page.locator('#results[aria-busy=false] a').first()).toHaveAttribute(
        'href',
        new RegExp(`^/${other}/`),
      );
    });

    test('leads to the query as it was typed last', async ({ page }) => {
      await openPage(page, `${pages.search[locale]}?q=al-Abadi`);
      await page.getByRole('searchbox').fill('radar');
      await expect(page).toHaveURL(/\?q=radar$/);
      await switchLink(page, locale).click();
      await expect(page).toHaveURL(`${pages.search[other]}?q=radar`);
    });

    test('is joined by a link to the counterpart at every section', async ({ page }) => {
      await openPage(page, here);
      const link = page
        .locator('hgroup', { has: heading(page) })
        .getByRole('link')
        .last();
      await expect(link).toHaveAttribute('hreflang', other);
      await link.click();
      await expect(page).toHaveURL(`${there}#${section}`);
      await expect(heading(page)).toBeInViewport();
    });

    test('keeps the choice only once the reader has made it, and / follows it', async ({ page }) => {
      await page.addInitScript(lang => {
        Object.defineProperty(navigator, 'languages', { get: () => [lang] });
      }, locale);
      await openPage(page, here);
      expect(await storedLanguage(page)).toBeNull();
      await page.goto('/');
      await expect(page).toHaveURL(`/${locale}/`);
      expect(await storedLanguage(page)).toBeNull();
      await elementsDefined(page);
      await switchLink(page, locale).click();
      await expect(page).toHaveURL(`/${other}/`);
      expect(await storedLanguage(page)).toBe(other);
      await page.goto('/');
      await expect(page).toHaveURL(`/${other}/`);
    });
  });
}

test.describe('the language choice at /', () => {
  const cases: [languages: string[], end: string][] = [
    [['da-DK', 'en'], '/da/'],
    [['en-US', 'da'], '/en/'],
    [['fr-FR', 'da'], '/da/'],
    [['DA'], '/da/'],
    [['fr-FR', 'de'], '/'],
    // Dangme, not Danish
    [['dag-GH'], '/'],
  ];
  for (const [languages, end] of cases) {
    test(`${end === '/' ? 'stays and asks' : `goes to ${end}`} for a browser set to ${languages}`, async ({
      page,
    }) => {
      await page.addInitScript(list => {
        Object.defineProperty(navigator, 'languages', { get: () => list });
      }, languages);
      await page.goto('/');
      await elementsDefined(page);
      await expect(page).toHaveURL(end);
      if (end !== '/') return;
      for (const locale of locales) {
        await expect(page.locator(`main [lang=${locale}]`).getByRole('link')).toHaveAttribute(
          'href',
          `/${locale}/`,
        );
      }
    });
  }
});

test('no page’s switch, and no hreflang link, leads to a page that is not there', () => {
  const files = siteFiles();
  const known = new Set(files);
  const built = files.filter(file => file.endsWith('.html') && /^(?:da|en)\//.test(file));
  expect(built.length).toBeGreaterThan(50);
  const faults = built.flatMap(file => {
    const tree = readPage(`/${file}`);
    const element = findElement(tree, ({ tagName }) => tagName === 'language-switch');
    const link = element && findElement(element, ({ tagName }) => tagName === 'a');
    const other = counterpartOf(file.slice(0, 2) as Locale);
    const href = String(link?.properties.href);
    const isRight = href.startsWith(`/${other}/`) && known.has(`${href.slice(1)}index.html`);
    return isRight ? [] : [`${file}: ${href}`];
  });
  expect(faults).toEqual([]);
});

test('switching twice leads back to the same page, wherever the reader is', () => {
  const counterpart = (path: string) => {
    const element = findElement(readPage(path), ({ tagName }) => tagName === 'language-switch') as Element;
    return String(findElement(element, ({ tagName }) => tagName === 'a')!.properties.href);
  };
  const paths = siteFiles()
    .filter(file => /^(?:da|en)\/.*index\.html$/.test(file))
    .map(file => `/${file.replace(/index\.html$/, '')}`);
  expect(paths.filter(path => counterpart(counterpart(path)) !== path)).toEqual([]);
});
