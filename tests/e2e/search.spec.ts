import { expect, type Locator, type Page, test } from '@playwright/test';
import { counterpartOf, type Locale, type Localized, locales } from '../../lib/i18n/locales';
import { findElement, readPage, siteFiles } from './built-site';
import { searchInDialog } from './dialog-search';
import { elementsDefined, openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

/** The results once both languages are in. */
const settled = (page: Page): Locator => page.locator('#results[aria-busy="false"]');

/** Opens the search page with a query. @returns the pathname of the first link in the results */
async function firstFor(page: Page, locale: Locale, query: string): Promise<string> {
  await openPage(page, `${pages.search[locale]}?q=${encodeURIComponent(query)}`);
  const href = await settled(page).getByRole('link').first().getAttribute('href');
  return new URL(href!, page.url()).pathname;
}

/** Opens the dialog by its button. @returns the dialog */
async function openDialog(page: Page, locale: Locale): Promise<Locator> {
  await searchButton(page, locale).click();
  const dialog = page.getByRole('dialog', { name: words[locale].elements.searchTitle });
  await expect(dialog).toBeVisible();
  return dialog;
}

const searchButton = (page: Page, locale: Locale) =>
  page.getByRole('banner').getByRole('link', { name: words[locale].layout.search });

interface Expected {
  queries: string[];
  /** Any of these pages may come first. */
  first: Localized<string[]>;
}

const expected: Expected[] = [
  {
    queries: ['NMI', 'NATO-missionen i Irak'],
    first: {
      da: ['/da/artikler/nato-mission-irak/', '/da/ordliste/nato-mission-irak/'],
      en: ['/en/articles/nato-mission-iraq/', '/en/glossary/nato-mission-iraq/'],
    },
  },
  {
    queries: ['radarbidrag', 'radarbidraget', 'radarbidrga', 'radar contribution'],
    first: {
      da: [pages.articleWithTable.da, pages.term.da],
      en: [pages.articleWithTable.en, pages.term.en],
    },
  },
  {
    queries: ['Al-Abadi', 'al abadi', 'the request of al-Abadi'],
    first: { da: [pages.articleWithFigure.da], en: [pages.articleWithFigure.en] },
  },
];

for (const locale of locales) {
  const other = counterpartOf(locale);
  const { elements, search } = words[locale];
  /** A query without a hit in either language. */
  const nonsense = 'xqzwvqx';

  test.describe(`the search page, ${locale}`, () => {
    for (const { queries, first } of expected) {
      test(`puts ${first[locale].join(' or ')} first for “${queries.join('”, “')}”`, async ({ page }) => {
        for (const query of queries)
          expect(first[locale], query).toContain(await firstFor(page, locale, query));
      });
    }

    test('puts the same page first for every form of capacity building', async ({ page }) => {
      const queries = [
        'kapacitetsopbygning',
        'kapacitetsopbygningen',
        'kapacitetsopbygnig',
        'capacity building',
      ];
      const found: Record<string, string> = {};
      for (const query of queries) found[query] = await firstFor(page, locale, query);
      const first = found[queries[0]!]!;
      expect(first).toContain(`/${locale}/`);
      expect(found).toEqual(Object.fromEntries(queries.map(query => [query, first])));
    });

    test('is a field with nothing in it to begin with', async ({ page }) => {
      await openPage(page, pages.search[locale]);
      await expect(page.getByRole('heading', { level: 1, name: search.title })).toBeVisible();
      await expect(page.getByRole('searchbox', { name: elements.searchLabel })).toBeFocused();
      await expect(page.getByRole('status')).toHaveText(elements.start);
      await expect(settled(page).getByRole('link')).toHaveCount(0);
    });

    test('opens with the query of its address, and the address follows the typing', async ({ page }) => {
      await openPage(page, `${pages.search[locale]}?q=radar`);
      const field = page.getByRole('searchbox');
      await expect(field).toHaveValue('radar');
      await expect(settled(page).getByRole('link').first()).toBeVisible();
      await field.fill('al-Abadi æøå');
      await expect(page).toHaveURL(`${pages.search[locale]}?q=${encodeURIComponent('al-Abadi æøå')}`);
      await expect(page).toHaveTitle(/^al-Abadi æøå – /);
      await field.fill('');
      await expect(page).toHaveURL(pages.search[locale]);
    });

    test('takes the query of the front page’s form', async ({ page }) => {
      await openPage(page, pages.home[locale]);
      await page.getByRole('searchbox').fill('radar');
      await page.getByRole('button', { name: words[locale].home.searchButton }).click();
      await expect(page).toHaveURL(`${pages.search[locale]}?q=radar`);
      await expect(settled(page).getByRole('link').first()).toBeVisible();
    });

    test('lists real links, in order, that all lead to pages and sections of the site', async ({ page }) => {
      await openPage(page, `${pages.search[locale]}?q=irak`);
      await expect(settled(page).getByRole('link').nth(7)).toBeVisible();
      expect(await settled(page).evaluate(({ tagName }) => tagName)).toBe('OL');
      const hrefs = await settled(page)
        .getByRole('link')
        .evaluateAll(links => links.map(link => link.getAttribute('href')!));
      const files = new Set(siteFiles());
      const wrong = hrefs.filter(href => {
        const [path, id] = href.split('#') as [string, string?];
        if (!path.startsWith(`/${locale}/`) || !files.has(`${path.slice(1)}index.html`)) return true;
        return id !== undefined && !findElement(readPage(path), ({ properties }) => properties.id === id);
      });
      expect(wrong).toEqual([]);
    });

    test('says how much it found, and how much of it in the other language', async ({ page }) => {
      await openPage(page, `${pages.search[locale]}?q=radar`);
      const count = { da: /^.*\d+ steder? på \d+ sider?\./, en: /^.*\d+ places? on \d+ pages?\./ };
      await expect(page.getByRole('status')).toHaveText(count[locale]);
    });

    test('marks what was found by the other language, and shows the evidence in it', async ({ page }) => {
      const query = { da: 'headquarters', en: 'hovedkvarter' }[locale];
      await openPage(page, `${pages.search[locale]}?q=${query}`);
      const hit = settled(page).getByRole('link').filter({ hasText: elements.foundVia }).first();
      await expect(hit).toHaveAttribute('href', new RegExp(`^/${locale}/`));
      await expect(hit.locator(`[lang=${other}] mark`).first()).toBeVisible();
      await expect(page.getByRole('status')).toHaveText(locale === 'da' ? /via engelsk\./ : /via Danish\./);
    });

    test('explains a slip of the finger and marks the word it found', async ({ page }) => {
      const [query, word] = { da: ['radarbidrga', /^radarbidrag/i], en: ['contribtuion', /^contribution/i] }[
        locale
      ] as [string, RegExp];
      await openPage(page, `${pages.search[locale]}?q=${query}`);
      const hit = settled(page)
        .getByRole('link')
        .filter({ hasText: elements.typo.replace('{word}', '') })
        .first();
      await expect(hit.locator('mark').first()).toHaveText(word);
    });

    test('answers an abbreviation with its definition in both languages', async ({ page }) => {
      await openPage(page, `${pages.search[locale]}?q=NMI`);
      const answer = settled(page).getByRole('link').first();
      for (const lang of locales) await expect(answer.locator(`> * > [lang=${lang}]`)).toContainText('NMI');
      await expect(page.getByRole('status')).toContainText(locale === 'da' ? 'Forkortelse' : 'Abbreviation');
    });

    test('without a result offers three ways on', async ({ page }) => {
      await openPage(page, `${pages.search[locale]}?q=${nonsense}`);
      await expect(page.getByRole('status')).toHaveText(elements.none.replace('{query}', nonsense));
      const ways = page.getByRole('listitem').filter({ visible: true, hasText: /./ });
      for (const way of [elements.tryFewer, elements.tryArticles, elements.tryGlossary]) {
        await expect(ways.filter({ hasText: way })).toBeVisible();
      }
      await page.getByRole('link', { name: elements.tryGlossary }).click();
      await expect(page).toHaveURL(pages.glossary[locale]);
    });

    for (const missing of locales) {
      test(`says when the ${missing} index cannot be fetched, shows the rest, and tries again`, async ({
        page,
      }) => {
        const pattern = `**/search/${missing}/**/*.bin`;
        const root = `**/search/${missing}/root.bin`;
        for (const blocked of [pattern, root]) await page.route(blocked, route => route.abort());
        await openPage(page, `${pages.search[locale]}?q=radar`);
        await expect(page.getByText(elements.partMissing)).toBeVisible();
        await expect(settled(page).getByRole('link').first()).toBeVisible();
        for (const blocked of [pattern, root]) await page.unroute(blocked);
        await page.getByRole('button', { name: elements.retry }).click();
        await expect(page.getByText(elements.partMissing)).toBeHidden();
        const first = settled(page).getByRole('link').first();
        await expect(first).toHaveAttribute('href', new RegExp(`^/${locale}/`));
      });
    }

    test('says when nothing can be fetched, offers ways on, and tries again', async ({ page }) => {
      await page.route('**/search/**/*.bin', route => route.abort());
      await openPage(page, `${pages.search[locale]}?q=radar`);
      await expect(page.getByText(elements.failed)).toBeVisible();
      await expect(page.getByRole('link', { name: elements.tryArticles })).toBeVisible();
      await page.unroute('**/search/**/*.bin');
      await page.getByRole('button', { name: elements.retry }).click();
      await expect(page.getByText(elements.failed)).toBeHidden();
      await expect(settled(page).getByRole('link').first()).toBeVisible();
    });
  });

  test.describe(`the search dialog, ${locale}`, () => {
    test('opens by its button, and the focus returns there', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const dialog = await openDialog(page, locale);
      await expect(dialog.getByRole('combobox', { name: elements.searchLabel })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(searchButton(page, locale)).toBeFocused();
    });

    test('opens by Ctrl+K, closes by its button, and the focus returns to where it was', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const opener = page.getByRole('main').getByRole('link').nth(3);
      await opener.focus();
      await page.keyboard.press('Control+k');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('combobox')).toBeFocused();
      await dialog.getByRole('button', { name: elements.close }).click();
      await expect(dialog).toBeHidden();
      await expect(opener).toBeFocused();
    });

    test('is one, however often it is asked for before it is there', async ({ page }) => {
      let release = () => {};
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      await page.route(`**/assets/words.${locale}.*`, async route => {
        await held;
        await route.continue();
      });
      await openPage(page, pages.article[locale]);
      const asked = page.waitForRequest(`**/assets/words.${locale}.*`);
      for (let i = 0; i < 2; i++) await page.keyboard.press('Control+k');
      await asked;
      release();
      await expect(page.getByRole('combobox')).toBeFocused();
      await expect(page.locator('dialog')).toHaveCount(1);
    });

    test('is busy from a keystroke on, though an answer to the words before it comes in', async ({
      page,
    }) => {
      await page.clock.install();
      let release = () => {};
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      await page.route('**/search/**/root.bin', async route => {
        await held;
        await route.continue();
      });
      await openPage(page, pages.article[locale]);
      const dialog = await openDialog(page, locale);
      await page.clock.pauseAt(Date.now() + 60_000);
      const [field, results] = [dialog.getByRole('combobox'), dialog.locator('#results')];
      await field.fill('radar');
      await page.clock.runFor(100);
      await field.fill('nm');
      release();
      await expect(results.getByRole('option').first()).toBeVisible();
      await expect(results).toHaveAttribute('aria-busy', 'true');
      await page.clock.runFor(1000);
      await expect(results).toHaveAttribute('aria-busy', 'false');
    });

    test('closes by Escape also with text in the field', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const dialog = await openDialog(page, locale);
      await searchInDialog(dialog, locale, 'radar');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });

    test('opens by /, but not while a field has the focus', async ({ page }) => {
      await openPage(page, pages.home[locale]);
      await page.getByRole('searchbox').focus();
      await page.keyboard.press('/');
      await expect(page.getByRole('searchbox')).toHaveValue('/');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.getByRole('main').getByRole('link').first().focus();
      await page.keyboard.press('/');
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
      await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('');
    });

    test('has a / that can be switched off for good', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      await openDialog(page, locale);
      await page.getByRole('dialog').getByRole('checkbox', { name: elements.singleKeys }).uncheck();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.addInitScript(() => {
        // What the search means to answer it prevents; a listener of that key's end knows.
        addEventListener('keydown', down => {
          addEventListener(
            'keyup',
            () => document.documentElement.setAttribute('data-taken', `${down.key} ${down.defaultPrevented}`),
            { once: true },
          );
        });
      });
      await openPage(page, pages.articleWithTable[locale]);
      await page.keyboard.press('/');
      await expect(page.locator('html')).toHaveAttribute('data-taken', '/ false');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('checkbox', { name: elements.singleKeys })).not.toBeChecked();
    });

    test('is walked by the arrow keys, around the ends, and Enter opens what is selected', async ({
      page,
    }) => {
      await openPage(page, pages.article[locale]);
      const dialog = await openDialog(page, locale);
      await searchInDialog(dialog, locale, 'radar');
      const field = dialog.getByRole('combobox');
      await expect(field).toHaveAttribute('aria-expanded', 'true');
      const options = dialog.getByRole('option');
      const ids = await options.evaluateAll(list => list.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(2);
      const isSelected = async (index: number) => {
        await expect(field).toHaveAttribute('aria-activedescendant', ids.at(index)!);
        await expect(dialog.getByRole('option', { selected: true })).toHaveId(ids.at(index)!);
      };
      await isSelected(0);
      await page.keyboard.press('ArrowUp');
      await isSelected(-1);
      await expect(options.last()).toBeInViewport();
      await page.keyboard.press('ArrowDown');
      await isSelected(0);
      await page.keyboard.press('ArrowDown');
      await isSelected(1);
      const href = await options.nth(1).getAttribute('href');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(href!);
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });

    test('closes over a result on the same page', async ({ page }) => {
      await openPage(page, pages.articleWithTable[locale]);
      const dialog = await openDialog(page, locale);
      await searchInDialog(dialog, locale, 'radarbidraget');
      await dialog.locator(`a[href^="${pages.articleWithTable[locale]}"]`).first().click();
      await expect(dialog).toBeHidden();
      await expect(page).toHaveURL(new RegExp(`^[^#]+${pages.articleWithTable[locale]}`));
    });

    test('has results that are links in an ordered list, and a link to the search page', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const dialog = await openDialog(page, locale);
      await searchInDialog(dialog, locale, 'radar');
      const results = dialog.locator('ol#results');
      await expect(results).toHaveRole('listbox');
      const hrefs = await results
        .getByRole('option')
        .evaluateAll(list => list.map(option => option.getAttribute('href')));
      for (const href of hrefs) expect(href).toMatch(new RegExp(`^/${locale}/`));
      await dialog.getByRole('link', { name: elements.ownPage }).click();
      await expect(page).toHaveURL(`${pages.search[locale]}?q=radar`);
      await expect(settled(page).getByRole('link').first()).toHaveAttribute('href', hrefs[0]!);
    });

    test('says how much it found', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const dialog = await openDialog(page, locale);
      await searchInDialog(dialog, locale, 'radar');
      const count = locale === 'da' ? /\d+ steder? på \d+ sider?\./ : /\d+ places? on \d+ pages?\./;
      await expect(dialog.getByRole('status')).toHaveText(count);
    });

    test('gives way to the field on the search page', async ({ page }) => {
      await openPage(page, pages.searchWithResults[locale]);
      await expect(settled(page).getByRole('link').first()).toBeVisible();
      await settled(page).getByRole('link').first().focus();
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('searchbox')).toBeFocused();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  });

  test.describe(`a wrong address, ${locale}`, () => {
    const wrong = { da: '/da/artikler/radarbidrget-paa-al-asad', en: '/en/articles/radar-contributon' }[
      locale
    ];

    test('is answered by the 404 page of its language, which suggests pages near it', async ({ page }) => {
      const response = await openPage(page, `${wrong}/`);
      expect(response.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1, name: words[locale].notFound.title })).toBeVisible();
      await expect(page.getByRole('heading', { name: elements.near })).toBeVisible();
      const near = page.locator('#results').getByRole('link');
      const hrefs = await near.evaluateAll(links => links.map(link => link.getAttribute('href')));
      expect(hrefs.some(href => href!.startsWith(pages.articleWithTable[locale]))).toBe(true);
      await near.first().click();
      await expect(page.getByRole('heading', { level: 1, name: words[locale].notFound.title })).toBeHidden();
      await elementsDefined(page);
    });

    test('leads on to a search for its words', async ({ page }) => {
      await openPage(page, `${wrong}/`);
      await page.getByRole('main').getByRole('link', { name: /radar/ }).last().click();
      await expect(page).toHaveURL(new RegExp(`${pages.search[locale]}\\?q=radar`));
      await expect(settled(page).getByRole('link').first()).toBeVisible();
    });
  });
}

test('a wrong address without a language is answered in both', async ({ page }) => {
  const response = await openPage(page, '/nothing/here/');
  expect(response.status()).toBe(404);
  for (const locale of locales) {
    const side = page.getByRole('main').locator(`[lang=${locale}]`);
    await expect(side.getByRole('heading', { name: words[locale].notFound.title })).toBeVisible();
    await expect(side.getByRole('link')).toHaveAttribute('href', `/${locale}/`);
  }
});
