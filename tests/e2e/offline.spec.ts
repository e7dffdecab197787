import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { formatDate, languageNames } from '../../lib/i18n/format';
import { counterpartOf, type Locale, locales } from '../../lib/i18n/locales';
import { fill } from '../../lib/text/fill';
import { titleOf } from './built-site';
import { OfflineSite } from './offline-site';
import { openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

/** Each test has a copy of the site, so that it can change it and take it away. */
const test = base.extend<{ site: OfflineSite; isWhole: boolean }>({
  isWhole: [false, { option: true }],
  site: async ({ isWhole }, use) => {
    const site = new OfflineSite(isWhole);
    await use(site);
    await site.stop();
  },
  baseURL: async ({ site }, use) => use(await site.start()),
});

/** The words of saving, on a page in a language about the pages in a language. */
const say = (page: Locale, key: keyof (typeof words)['da']['saving'], language = page) =>
  fill(words[page].saving[key], { language: words[page].saving[language], date: today(page) });

const today = (locale: Locale) => formatDate(new Date().toISOString().slice(0, 10), locale);

const section = (page: Page, locale: Locale) => page.getByRole('region', { name: languageNames[locale] });

async function openOffline(page: Page, locale: Locale): Promise<void> {
  await openPage(page, pages.offline[locale]);
  await expect(section(page, locale).getByRole('button').first()).toBeVisible();
}

async function save(page: Page, locale: Locale): Promise<void> {
  await section(page, locale)
    .getByRole('button', { name: say(locale, 'save') })
    .click();
  await expect(section(page, locale)).toContainText(say(locale, 'savedNewest'), { timeout: 30_000 });
}

/** No network, and no server either. */
async function goOffline(context: BrowserContext, site: OfflineSite): Promise<void> {
  await context.setOffline(true);
  await site.stop();
}

const workers = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test.describe('all of a language', () => {
  test.use({ isWhole: true });

  for (const locale of locales) {
    const other = counterpartOf(locale);

    test(`a saved language is read and searched without a network, and the other one says that it was not saved, ${locale}`, async ({
      page,
      context,
      site,
    }) => {
      await openOffline(page, locale);
      expect(await workers(page)).toBe(0);
      await expect(section(page, locale)).toContainText('MB');
      await save(page, locale);
      expect(await workers(page)).toBe(1);
      await openPage(page, pages.article[locale]);
      await expect(page.getByText(say(locale, 'mark'))).toBeHidden();
      const addresses = site.files(locale).map(([path]) => encodeURI(path));
      await goOffline(context, site);

      await page.goto('/');
      await expect(page).toHaveURL(pages.home[locale]);
      for (const kind of ['articleWithFigure', 'term', 'glossary', 'places'] as const) {
        await openPage(page, pages[kind][locale]);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(pages[kind][locale]));
        await expect(page.getByRole('link', { name: say(locale, 'mark') })).toBeVisible();
      }
      const failed = await page.evaluate(async all => {
        const answers = await Promise.all(
          all.map(async address => ((await fetch(address).catch(() => undefined))?.ok ? [] : [address])),
        );
        return answers.flat();
      }, addresses);
      expect(failed).toEqual([]);
      expect(addresses.length).toBeGreaterThan(500);

      await openPage(page, pages.searchWithResults[locale]);
      await expect(page.locator('#results a').first()).toBeVisible();
      const offline = words[locale].elements.offlinePacks.replace(
        /\{packs, select, own \{([^}]*)\}.*\}\}/,
        '$1',
      );
      await expect(page.getByText(fill(offline, { date: today(locale) }))).toBeVisible();
      const missing = /other \{([^}]*)\}/.exec(words[locale].elements.sideMissing)![1]!;
      await expect(page.getByText(missing)).toBeVisible();

      const response = await page.goto(pages.article[other]);
      expect(response!.status()).toBe(503);
      await expect(page.getByRole('heading', { name: words[locale].notSaved.title })).toBeVisible();
      await expect(
        page.locator(`main [lang=${other}] > p`).getByText(words[locale].notSaved.otherText),
      ).toBeVisible();
      await page.getByRole('link', { name: words[locale].notSaved.otherGo }).click();
      await expect(page).toHaveURL(pages.article[locale]);
    });
  }
});

test('a saving that is broken off counts for nothing, is found again, and then finished', async ({
  page,
  context,
  site,
}) => {
  const last = '/search/da/root.bin';
  const show = site.hide(last);
  await openOffline(page, 'da');
  await section(page, 'da')
    .getByRole('button', { name: say('da', 'save') })
    .click();
  await expect(section(page, 'da').getByRole('alert')).toHaveText(say('da', 'networkProblem'));
  expect(await workers(page)).toBe(0);
  const requests: string[] = [];
  await openOffline(page, 'da');
  await expect(section(page, 'da')).toContainText(/Delvist gemt: \d+ af/);
  expect(await workers(page)).toBe(0);
  show();
  page.on('request', request => requests.push(new URL(request.url()).pathname));
  await section(page, 'da')
    .getByRole('button', { name: say('da', 'resume') })
    .click();
  await expect(section(page, 'da')).toContainText(say('da', 'savedNewest'));
  const losePage = (path: string) =>
    page.evaluate(async lost => {
      const cache = await caches.open((await caches.keys())[0]!);
      const requests = await cache.keys();
      await cache.delete(requests.find(({ url }) => new URL(url).pathname === lost)!);
    }, path);
  await losePage(pages.glossary.da);
  await openOffline(page, 'da');
  await section(page, 'da')
    .getByRole('button', { name: say('da', 'resume') })
    .click();
  await expect(section(page, 'da')).toContainText(say('da', 'savedNewest'));
  expect(requests).toContain(last);
  expect(requests).not.toContain(pages.term.da);
  await goOffline(context, site);
  await openPage(page, pages.term.da);
  await expect(page.getByRole('link', { name: say('da', 'mark') })).toBeVisible();
});

test('a new release is offered, fetched file by file, and takes the place of the old one', async ({
  page,
  context,
  site,
}) => {
  await openOffline(page, 'en');
  await save(page, 'en');
  site.change('en', pages.about.en, titleOf(pages.about.en), 'A new release');
  // before it is saved, what is online is the newest, and what is saved the old one
  await openPage(page, pages.about.en);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new release');
  await openOffline(page, 'en');
  await expect(section(page, 'en')).toContainText(/There is a newer version: [\d.]+\skB/);
  const requests: string[] = [];
  page.on('request', request => requests.push(new URL(request.url()).pathname));
  await section(page, 'en')
    .getByRole('button', { name: say('en', 'update') })
    .click();
  await expect(section(page, 'en')).toContainText(say('en', 'savedNewest'));
  expect(requests.filter(path => path.startsWith('/en/'))).toEqual([pages.about.en]);
  const kept = await page.evaluate(async path => {
    const cache = await caches.open((await caches.keys())[0]!);
    return (await cache.keys()).filter(({ url }) => new URL(url).pathname === path).length;
  }, pages.about.en as string);
  expect(kept).toBe(1);
  await goOffline(context, site);
  await openPage(page, pages.about.en);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new release');
});

test('a cancelled saving leaves nothing; two languages share what they have in common; removal leaves nothing', async ({
  page,
}) => {
  await openOffline(page, 'da');
  await section(page, 'en').getByRole('button').first().click();
  await section(page, 'en')
    .getByRole('button', { name: say('da', 'cancel') })
    .click();
  await expect(section(page, 'en')).toContainText(say('da', 'notSaved'));
  const cachesLeft = () => page.evaluate(() => caches.keys());
  await expect.poll(cachesLeft).toEqual([]);
  await save(page, 'da');
  await section(page, 'en')
    .getByRole('button', { name: say('da', 'save', 'en') })
    .click();
  await expect(section(page, 'en')).toContainText(say('da', 'savedNewest'), { timeout: 30_000 });
  await section(page, 'da')
    .getByRole('button', { name: say('da', 'remove') })
    .click();
  await expect(section(page, 'da')).toContainText(say('da', 'notSaved'));
  expect(await workers(page)).toBe(1);
  await section(page, 'en')
    .getByRole('button', { name: say('da', 'remove', 'en') })
    .click();
  await expect(section(page, 'en')).toContainText(say('da', 'notSaved'));
  expect(await workers(page)).toBe(0);
  expect(await cachesLeft()).toEqual([]);
});

test('a second tab waits for the first one, and then knows', async ({ page, context }) => {
  await openOffline(page, 'da');
  const second = await context.newPage();
  await openOffline(second, 'da');
  await Promise.all(
    [page, second].map(tab =>
      section(tab, 'da')
        .getByRole('button', { name: say('da', 'save') })
        .click(),
    ),
  );
  for (const tab of [page, second])
    await expect(section(tab, 'da')).toContainText(say('da', 'savedNewest'), { timeout: 30_000 });
  expect(await workers(page)).toBe(1);
});

test('no room and no permission are said, and what to do', async ({ page }) => {
  const { saving } = words.en;
  await page.addInitScript(() => {
    Cache.prototype.put = async () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openOffline(page, 'en');
  await section(page, 'en')
    .getByRole('button', { name: say('en', 'save') })
    .click();
  await expect(section(page, 'en').getByRole('alert')).toHaveText(saving.quotaProblem);
  expect(await workers(page)).toBe(0);
  await page.addInitScript(() => {
    CacheStorage.prototype.has = async () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await openPage(page, pages.offline.en);
  await expect(section(page, 'en').getByRole('alert')).toHaveText(saving.deniedProblem);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of locales) {
    test(`the page says what saving needs, and how else to keep a page, ${locale}`, async ({ page }) => {
      await page.goto(pages.articles[locale]);
      await page.getByRole('link', { name: words[locale].offline.link }).click();
      await expect(page).toHaveURL(pages.offline[locale]);
      await expect(page.locator('noscript p')).toHaveText(words[locale].offline.noScript);
      await expect(page.getByText(words[locale].offline.what)).toBeVisible();
    });
  }
});
