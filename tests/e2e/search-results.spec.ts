import { expect, type Locator, type Page, test } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { openDialogByKey, searchInDialog } from './dialog-search';
import { openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

/** The results once both languages are in. */
const settled = (page: Page): Locator => page.locator('#results[aria-busy="false"]');

const hrefsIn = (results: Locator): Promise<string[]> =>
  results.locator('a').evaluateAll(links => links.map(link => link.getAttribute('href')!));

for (const locale of locales) {
  const { elements, search, glossary } = words[locale];
  const base = pages.search[locale];
  const address = (query: string) => `${base}?q=${encodeURIComponent(query)}`;
  const filters = (within: Page | Locator) => within.getByRole('group', { name: elements.facets });
  const filter = (within: Page | Locator, name: string) =>
    filters(within).getByRole('button', { name: new RegExp(`^${name}( \\d+)?$`) });
  /** A slip, the word that was meant, and a query without any. */
  const slip = { da: 'radarbidrga', en: 'contribtuion' }[locale];
  const meant = { da: 'radarbidrag', en: 'contribution' }[locale];
  const said = (key: 'mended' | 'asTyped' | 'searchAsTyped' | 'searchMended') =>
    elements[key].replace('{query}', slip).replace('{found}', meant);

  test.describe(`the filters of the search, ${locale}`, () => {
    test('narrow the results to a kind, which the address keeps, and widen them again', async ({ page }) => {
      await openPage(page, address('irak'));
      await expect(filter(page, elements.all)).toHaveAttribute('aria-pressed', 'true');
      const all = await hrefsIn(settled(page));
      const button = filter(page, glossary.title);
      const count = Number((await button.textContent())!.match(/\d+$/)![0]);
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await expect(button).toBeFocused();
      await expect(filter(page, elements.all)).toHaveAttribute('aria-pressed', 'false');
      await expect(page).toHaveURL(`${address('irak')}&in=glossary`);
      const onPages = { da: `på ${count} side`, en: `on ${count} page` }[locale];
      await expect(page.getByRole('status')).toContainText(onPages);
      const hrefs = await hrefsIn(settled(page));
      expect(hrefs.length).toBeGreaterThan(0);
      for (const href of hrefs) expect(href.startsWith(pages.glossary[locale])).toBe(true);
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'false');
      await expect(page).toHaveURL(address('irak'));
      await expect.poll(() => hrefsIn(settled(page))).toEqual(all);
    });

    test('are in an address that is shared, and in the one of the other language', async ({ page }) => {
      await openPage(page, `${address('irak')}&in=glossary`);
      await expect(filter(page, glossary.title)).toHaveAttribute('aria-pressed', 'true');
      const hrefs = await hrefsIn(settled(page));
      for (const href of hrefs) expect(href.startsWith(pages.glossary[locale])).toBe(true);
      const other = page.getByRole('group', { name: words[locale].layout.language }).getByRole('link');
      await expect(other).toHaveAttribute('href', /\?q=irak&in=glossary$/);
    });

    test('stay for the next query as long as they have hits, and fall away with them', async ({ page }) => {
      await openPage(page, `${address('irak')}&in=glossary`);
      const field = page.getByRole('searchbox');
      /** Without a hit among the articles on NATO and Iraq. */
      const rare = { da: 'fregat', en: 'frigate' }[locale];
      await field.fill('radar');
      await expect(page).toHaveURL(`${address('radar')}&in=glossary`);
      await expect(settled(page)).toBeAttached();
      await expect(filter(page, glossary.title)).toHaveAttribute('aria-pressed', 'true');
      await openPage(page, `${address('irak')}&in=nato-iraq`);
      await expect(filter(page, elements.all)).toHaveAttribute('aria-pressed', 'false');
      await field.fill(rare);
      await expect(filter(page, elements.all)).toHaveAttribute('aria-pressed', 'true');
      await expect(page).toHaveURL(address(rare));
    });

    test('ask for no word of the query again', async ({ page }) => {
      await openPage(page, address('irak'));
      await expect(settled(page).getByRole('link').first()).toBeVisible();
      await page.route('**/search/*/root.bin', route => route.abort());
      const button = filter(page, glossary.title);
      await button.click();
      const narrowed = (results: string[]) => results.every(href => href.startsWith(pages.glossary[locale]));
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(async () => narrowed(await hrefsIn(settled(page)))).toBe(true);
      await button.click();
      await expect.poll(async () => narrowed(await hrefsIn(settled(page)))).toBe(false);
      await page.route('**/search/**', route => route.abort());
      await button.click();
      await expect(settled(page).getByRole('link').first()).toBeVisible();
      await expect(page.getByText(elements.partMissing)).toBeHidden();
    });

    test('come after the field in the dialog, whose link to the page carries them', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const dialog = await openDialogByKey(page, locale);
      await searchInDialog(dialog, locale, 'irak');
      await page.keyboard.press('Tab');
      await expect(dialog.getByRole('button', { name: elements.close })).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(filter(dialog, elements.all)).toBeFocused();
      const button = filter(dialog, glossary.title);
      while (!(await button.evaluate(element => element === document.activeElement)))
        await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await expect(button).toBeFocused();
      const ownPage = dialog.getByRole('link', { name: elements.ownPage });
      await expect(ownPage).toHaveAttribute('href', `${address('irak')}&in=glossary`);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });

    test('do not make a small screen scroll sideways', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openPage(page, `${address('irak')}&in=glossary`);
      await expect(filter(page, glossary.title)).toBeInViewport({ ratio: 0.99 });
      const isWider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
      expect(await page.evaluate(isWider)).toBe(false);
    });
  });

  test.describe(`a slip in a query, ${locale}`, () => {
    test('is mended, can be taken as it is, and mended again', async ({ page }) => {
      await openPage(page, address(slip));
      await expect(page.getByText(said('mended'))).toBeVisible();
      await page.getByRole('button', { name: said('searchAsTyped') }).click();
      await expect(page.getByText(said('asTyped'), { exact: true })).toBeVisible();
      const back = page.getByRole('button', { name: said('searchMended') });
      await expect(back).toBeFocused();
      await expect(page.getByRole('status')).toHaveText(elements.none.replace('{query}', slip));
      await expect(page.getByText(elements.tryTitle)).toBeVisible();
      await back.click();
      await expect(page.getByText(said('mended'))).toBeVisible();
      await expect(settled(page).getByRole('link').first()).toBeVisible();
      await page.getByRole('searchbox').fill('irak');
      await expect(page).toHaveURL(address('irak'));
      await expect(settled(page).getByRole('link').first()).toBeVisible();
      await expect(page.getByText(said('mended'))).toBeHidden();
    });
  });

  test.describe(`marks of syntax, ${locale}`, () => {
    const nowhere = { da: '"radar flyver" -bidrag', en: '"radar flies" -contribution' }[locale];
    const phrase = { da: '"på Al Asad"', en: '"at Al Asad"' }[locale];

    test('are explained on the search page', async ({ page }) => {
      await openPage(page, base);
      await expect(page.getByText(search.syntax.replace(/<\/?code>/g, ''))).toBeVisible();
    });

    test('that leave nothing can be left out, and the focus is in the field then', async ({ page }) => {
      await openPage(page, address(nowhere));
      const plain = page.locator('.none').getByRole('button');
      await expect(plain).toHaveText(/minus/);
      await plain.click();
      await expect(page.getByRole('searchbox')).toBeFocused();
      await expect(page.getByRole('searchbox')).toHaveValue(
        { da: 'radar flyver', en: 'radar flies' }[locale],
      );
      await expect(settled(page).getByRole('link').first()).toBeVisible();
    });

    test('are not spoken of where a query has none', async ({ page }) => {
      await openPage(page, address('xqzwvqx'));
      await expect(page.getByText(elements.tryFewer)).toBeVisible();
      await expect(page.locator('.none').getByRole('button')).toHaveCount(0);
    });

    test('find a phrase word for word', async ({ page }) => {
      await openPage(page, address(phrase));
      await expect(settled(page).getByRole('link').first()).toBeVisible();
      await expect(settled(page).locator('mark').first()).toBeVisible();
    });
  });
}

test('a compound is found by its last part, which the reason names', async ({ page }) => {
  await openPage(page, `${pages.search.da}?q=akademi`);
  const why = settled(page).locator('.why').filter({ hasText: words.da.elements.part }).first();
  await expect(why).toHaveText(/: \p{L}+·akademi\p{L}*$/u);
  await expect(why.locator('b')).toHaveText(/^akademi/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of locales) {
    test(`the search page tells of the marks of syntax, ${locale}`, async ({ page }) => {
      await page.goto(pages.search[locale]);
      await expect(page.getByText(words[locale].search.syntax.replace(/<\/?code>/g, ''))).toBeVisible();
    });
  }
});
