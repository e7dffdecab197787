import { expect, type Locator, test } from '@playwright/test';
import { languageNames } from '../../lib/i18n/format';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { titleOf } from './built-site';
import { pages } from './site-pages';
import { words } from './words';

/** Lists are plain pages: everything here is done without a script. axe and small screens go over them too. */
test.use({ javaScriptEnabled: false });

/** A list has an entry for everything, and every entry leads somewhere. */
async function expectLinks(entries: Locator, least: number): Promise<void> {
  expect(await entries.count()).toBeGreaterThanOrEqual(least);
  for (const href of await entries.evaluateAll(links => links.map(link => link.getAttribute('href'))))
    expect(href).toBeTruthy();
}

for (const locale of locales) {
  const other = counterpartOf(locale);
  const { layout, home, articles, glossary, themes, abbreviations, sources } = words[locale];

  test.describe(`the lists, ${locale}`, () => {
    test('of sources say where each source is used, and the note there leads to it', async ({ page }) => {
      await page.goto(pages.sources[locale]);
      await expect(page.getByRole('heading', { level: 1, name: sources.title })).toBeVisible();
      const source = page.locator('dd#s13');
      await expect(source).toContainText(sources.usedIn);
      await expect(source.locator('cite')).toHaveText(/\S/);
      const uses = source.locator('p').last().getByRole('link');
      await expectLinks(uses, 1);
      await uses.first().click();
      await expect(page).toHaveURL(/#n\d+$/);
      await expect(page.locator(':target')).toBeInViewport();
    });

    test('of sources have titles in their own language and an anchor per source', async ({ page }) => {
      await page.goto(`${pages.sources[locale]}#s13`);
      await expect(page.locator('dd#s13')).toBeInViewport();
      const marked = page.locator(`cite[lang=${other}]`);
      expect(await marked.count()).toBeGreaterThan(5);
      expect(await page.locator(`cite[lang=${locale}]`).count()).toBe(0);
    });

    test('of abbreviations give the words in both languages, Danish left', async ({ page }) => {
      await page.goto(pages.glossary[locale]);
      await page.getByRole('main').locator(`a[href="${pages.abbreviations[locale]}"]`).click();
      await expect(page).toHaveURL(pages.abbreviations[locale]);
      const headers = await page.getByRole('columnheader').allTextContents();
      expect(headers).toEqual([abbreviations.abbreviation, languageNames.da, languageNames.en]);
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: 'NMI', exact: true }) });
      await expect(row.getByRole('link')).toHaveCount(2);
      await expect(row.locator('td[lang=da] a')).toHaveAttribute('href', /^\/da\/ordliste\//);
      await row.locator(`td[lang=${locale}] a`).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('of terms can be had by theme, and lead back to the alphabet', async ({ page }) => {
      await page.goto(pages.glossary[locale]);
      const main = page.getByRole('main');
      await main.getByRole('link', { name: glossary.byTheme, exact: true }).click();
      await expect(page).toHaveURL(pages.themes[locale]);
      const jumps = page.getByRole('navigation', { name: themes.jumps }).getByRole('link');
      await jumps.last().click();
      await expect(page).toHaveURL(/#theme-/);
      await expect(page.locator('h2:target')).toBeInViewport();
      await main.getByRole('link', { name: languageNames[locale], exact: true }).click();
      await expect(page).toHaveURL(pages.glossary[locale]);
    });

    test('of articles have a way to each group, and from one to the next', async ({ page }) => {
      await page.goto(pages.articles[locale]);
      const jumps = page.getByRole('navigation', { name: articles.groups }).getByRole('link');
      const sections = page.getByRole('main').locator('section > header h2');
      expect(await jumps.allTextContents()).toEqual(await sections.allTextContents());
      await jumps.nth(1).click();
      await expect(sections.nth(1)).toBeInViewport();
      const around = page.locator('section').nth(1).locator('.around a');
      await expect(around).toHaveCount(2);
      await around.last().click();
      await expect(sections.nth(2)).toBeInViewport();
    });

    test('lead from one language to the other', async ({ page }) => {
      for (const kind of ['sources', 'abbreviations', 'themes'] as const) {
        await page.goto(pages[kind][locale]);
        await page
          .getByRole('group', { name: layout.language })
          .getByRole('link', { name: languageNames[other] })
          .click();
        await expect(page).toHaveURL(pages[kind][other]);
        await expect(page.locator('html')).toHaveAttribute('lang', other);
      }
    });
  });

  test(`a term leads to its theme, ${locale}`, async ({ page }) => {
    await page.goto(pages.term[locale]);
    await page.locator(`.kicker a[href^="${pages.themes[locale]}#"]`).click();
    await expect(page.locator('h2:target')).toBeInViewport();
  });

  test(`the front page says what the subject is, where to begin and what changed, ${locale}`, async ({
    page,
  }) => {
    await page.goto(pages.home[locale]);
    const main = page.getByRole('main');
    const section = (name: string) =>
      main.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
    await expect(main.locator('.lead .intro')).toHaveText(/\. .+\. .+\.$/);
    await expectLinks(section(home.paths).locator('a'), 3);
    await expectLinks(section(home.latest).locator('h3 a'), 1);
    expect(await section(home.latest).locator('h3 a').count()).toBeLessThanOrEqual(5);
    await expect(section(home.latest).locator('time').first()).toHaveAttribute(
      'datetime',
      /^\d{4}-\d\d-\d\d$/,
    );
    for (const kind of ['glossary', 'abbreviations', 'sources'] as const) {
      const link = section(home.reference).getByRole('link', {
        name: titleOf(pages[kind][locale]),
        exact: true,
      });
      await expect(link).toHaveAttribute('href', pages[kind][locale]);
    }
  });
}
