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
  // One day throughout, midnight or not: what is saved tells its date. Playwright's clock would take the timings away
  // in which the worker tells it.
  context: async ({ context }, use) => {
    await context.addInitScript(noon => {
      globalThis.Date = new Proxy(Date, {
        construct: (date, values) => Reflect.construct(date, values.length ? values : [noon]) as Date,
      });
    }, `${day}T12:00:00Z`);
    await use(context);
  },
});

const day = '2026-11-22';

/** The words of saving, on a page in a language about the pages in a language. */
const say = (page: Locale, key: keyof (typeof words)['da']['saving'], language = page) =>
  fill(words[page].saving[key], { language: words[page].saving[language], date: today(page) });

const today = (locale: Locale) => formatDate(day, locale);

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

/** Holds back a file that a page is saving. @returns what lets it through */
async function holdSaving(page: Page, path: string): Promise<() => Promise<void>> {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route(`**${path}`, async route => {
    await held;
    await route.fallback();
  });
  return async () => {
    release();
    await page.unroute(`**${path}`);
  };
}

test('a new release is offered, fetched file by file, takes the place of the old one, and can be taken back', async ({
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
  // the host goes back to the release before
  site.change('en', pages.about.en, 'A new release', titleOf(pages.about.en));
  await openPage(page, pages.about.en);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(pages.about.en));
  await page.route(`**${pages.about.en}`, route => route.abort());
  await context.setOffline(true);
  await openPage(page, pages.about.en);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new release');
  await context.setOffline(false);
  await page.unroute(`**${pages.about.en}`);
  await openOffline(page, 'en');
  await section(page, 'en')
    .getByRole('button', { name: say('en', 'update') })
    .click();
  await expect(section(page, 'en')).toContainText(say('en', 'savedNewest'));
  await goOffline(context, site);
  await openPage(page, pages.about.en);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(pages.about.en));
});

test('a cancelled saving leaves nothing; two languages share what they have in common; removal leaves nothing', async ({
  page,
}) => {
  await openOffline(page, 'da');
  const release = await holdSaving(page, '/search/en/root.bin');
  await section(page, 'en').getByRole('button').first().click();
  await section(page, 'en')
    .getByRole('button', { name: say('da', 'cancel') })
    .click();
  await expect(section(page, 'en')).toContainText(say('da', 'notSaved'));
  await release();
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

test('a second tab that waits can give up at once, and the first one saves on', async ({ page, context }) => {
  await openOffline(page, 'da');
  const second = await context.newPage();
  await openOffline(second, 'da');
  const release = await holdSaving(page, '/search/da/root.bin');
  const press = (tab: Page, key: 'save' | 'cancel') =>
    section(tab, 'da')
      .getByRole('button', { name: say('da', key) })
      .click();
  await press(page, 'save');
  await expect(section(page, 'da').getByRole('progressbar')).toBeVisible();
  await press(second, 'save');
  await expect(section(second, 'da')).toContainText(say('da', 'waiting'));
  await press(second, 'cancel');
  await expect(section(second, 'da').getByRole('button', { name: say('da', 'cancel') })).toBeHidden();
  await release();
  for (const tab of [page, second])
    await expect(section(tab, 'da')).toContainText(say('da', 'savedNewest'), { timeout: 30_000 });
});

test('no room, before and amid a saving, is said; with room it goes on where it was', async ({
  page,
  context,
  baseURL,
}) => {
  const { saving } = words.en;
  const devTools = await context.newCDPSession(page);
  const allow = (quotaSize?: number) =>
    devTools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(baseURL!).origin,
      ...(quotaSize !== undefined && { quotaSize }),
    });
  const problem = section(page, 'en').getByRole('alert');
  const save = (key: 'save' | 'resume') =>
    section(page, 'en')
      .getByRole('button', { name: say('en', key) })
      .click();
  await openOffline(page, 'en');
  await allow(1000);
  await save('save');
  await expect(problem).toHaveText(saving.quotaProblem);
  await allow();
  const release = await holdSaving(page, pages.article.en);
  await save('save');
  await expect(section(page, 'en').getByRole('progressbar')).toBeVisible();
  await allow(1000);
  await release();
  await expect(problem).toHaveText(saving.quotaProblem);
  expect(await workers(page)).toBe(0);
  await allow();
  await save('resume');
  await expect(section(page, 'en')).toContainText(say('en', 'savedNewest'));
  await expect(problem).toBeHidden();
});

test('saving does not wait for what a search result would mark', async ({ page }) => {
  await page.addInitScript(() => sessionStorage.setItem('found', '{}'));
  await page.route('**/assets/arrival.*', route => route.abort());
  await openOffline(page, 'da');
});

test('no permission is said, and what to do', async ({ page }) => {
  const { saving } = words.en;
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = async () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await openOffline(page, 'en');
  await section(page, 'en')
    .getByRole('button', { name: say('en', 'save') })
    .click();
  await expect(section(page, 'en').getByRole('alert')).toHaveText(saving.deniedProblem);
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
