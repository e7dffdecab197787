import { expect, type Locator, type Page, type Request, type Route, test } from '@playwright/test';
import { counterpartOf, type Locale, locales } from '../../lib/i18n/locales';
import { openDialogByKey } from './dialog-search';
import { openPage } from './open-page';
import { changeRoot, fileKinds, kindsOf, ofAnotherRelease } from './search-files';
import { pages } from './site-pages';
import { words } from './words';

/** What goes wrong with a file on its way, instead of its arrival. */
type Fault = (route: Route) => Promise<void>;

/** Longer than a file is waited for. */
const lateMs = 16_000;

const spoil =
  (change: (bytes: Buffer) => Buffer): Fault =>
  async route => {
    const response = await route.fetch();
    await route.fulfill({ body: change(await response.body()), contentType: 'application/octet-stream' });
  };

const html = '<!doctype html><title>Sign in</title><p>Sign in to this network.</p>';
const late: Fault = async route => {
  held.add(route.request());
};

/** Requests that `late` holds back. */
const held = new WeakSet<Request>();

const faults: Readonly<Record<string, Fault>> = {
  missing: route => route.fulfill({ status: 404, contentType: 'text/html', body: html }),
  'a page instead': route => route.fulfill({ contentType: 'text/html', body: html }),
  'cut short': spoil(bytes => bytes.subarray(0, bytes.length / 2)),
  changed: spoil(bytes => Buffer.from(bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)))),
  refused: route => route.abort('connectionrefused'),
  late,
};

/** Only the root can be whole and yet lead astray. */
const rootFaults: Readonly<Record<string, Fault>> = {
  'of another release': spoil(bytes => changeRoot(bytes, ofAnotherRelease)),
};

/** The results once both languages are in. */
const settled = (page: Page): Locator => page.locator('#results[aria-busy="false"]');

const hrefs = (page: Page) =>
  page.locator('#results a').evaluateAll(links => links.map(link => link.getAttribute('href')!));

/**
 * Follows what a page asks for, from now on.
 * @returns waits until something holds; while nothing but late files is under way, it lets the time pass that the page
 * waits for them
 */
function waiter(page: Page): (hold: (options: { timeout: number }) => Promise<void>) => Promise<void> {
  const underWay = new Set<Request>();
  page.on('request', request => underWay.add(request));
  page.on('requestfinished', request => underWay.delete(request));
  page.on('requestfailed', request => underWay.delete(request));
  return hold =>
    expect(async () => {
      const isLate = underWay.size > 0 && [...underWay].every(request => held.has(request));
      if (isLate) await page.clock.fastForward(lateMs);
      await hold({ timeout: 100 });
    }).toPass({ intervals: [50], timeout: 30_000 });
}

/** A word with a slip reads every kind of file. */
const slip = { da: 'radarbidrga', en: 'contribtuion' };

for (const [i, kind] of fileKinds.entries()) {
  // Nothing here depends on the language: each has half of the kinds.
  const locale = locales[i % locales.length]!;
  const { elements } = words[locale];

  test(`search files of the kind “${kind}”, lost or spoilt, are asked for again, or said to be missing, ${locale}`, async ({
    page,
  }) => {
    test.slow();
    await page.clock.install();
    const waitOut = waiter(page);
    const kinds = { da: await kindsOf('da'), en: await kindsOf('en') };
    let fault: Fault | undefined;
    let isOnce = true;
    let asked = new Map<string, number>();
    await page.route('**/search/**/*.bin', async route => {
      const { pathname } = new URL(route.request().url());
      const [, , side, ...rest] = pathname.split('/');
      const isOfKind = kinds[side as Locale](rest.at(-1)!) === kind;
      const times = (asked.get(pathname) ?? 0) + 1;
      asked.set(pathname, times);
      if (fault && isOfKind && (times === 1 || !isOnce)) await fault(route);
      else await route.continue();
    });
    const search = async (name: string | undefined, once: boolean) => {
      fault = name === undefined ? undefined : { ...faults, ...rootFaults }[name]!;
      isOnce = once;
      asked = new Map();
      await openPage(page, `${pages.search[locale]}?q=${slip[locale]}`);
    };
    const state = page.getByRole('alert');

    const first = settled(page).getByRole('link').first();
    await search(undefined, true);
    await expect(first).toBeVisible();
    const expected = await hrefs(page);
    expect(expected.length).toBeGreaterThan(1);

    for (const name of Object.keys({ ...faults, ...(kind === 'root' && rootFaults) })) {
      await test.step(name, async () => {
        await search(name, true);
        await waitOut(options => expect(first).toBeVisible(options));
        expect(await hrefs(page)).toEqual(expected);
        await expect(state).toBeHidden();
        expect([...asked.values()].some(times => times > 1)).toBe(true);

        await search(name, false);
        const said = kind === 'records' ? elements.partMissing : elements.failed;
        await waitOut(options => expect(state).toContainText(said, options));
        await expect(settled(page)).toBeAttached();
        expect(await hrefs(page)).toEqual([]);
        await expect(page.getByRole('main').getByRole('link', { name: elements.tryArticles })).toBeVisible();
        fault = undefined;
        await page.getByRole('button', { name: elements.retry }).click();
        await expect(first).toBeVisible();
        expect(await hrefs(page)).toEqual(expected);
        await expect(state).toBeHidden();
      });
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}

test('an index of a newer format leads to the new release of the site', async ({ page }) => {
  const newer = spoil(bytes => changeRoot(bytes, text => text.replace(/"version":\d+/, '"version":999')));
  await page.route('**/search/**/root.bin', newer);
  await openPage(page, pages.article.da);
  const dialog = await openDialogByKey(page, 'da');
  await dialog.getByRole('combobox').fill('radar');
  await expect(dialog.getByRole('alert')).toContainText(words.da.elements.updated);
  await page.unroute('**/search/**/root.bin');
  await dialog.getByRole('link', { name: words.da.elements.searchUpdated }).click();
  await expect(page).toHaveURL(`${pages.search.da}?q=radar`);
  await expect(settled(page).getByRole('link').first()).toBeVisible();
});

/** What of the search’s own code is lost, and how. */
const modules: Readonly<Record<string, { files: string; fault: Fault }>> = {
  'its module': { files: 'search.*.js', fault: faults.missing! },
  'the module of its words': { files: 'words.*.js', fault: faults['a page instead']! },
  'every module': { files: '*.js', fault: faults.refused! },
};

for (const [i, [name, { files, fault }]] of Object.entries(modules).entries()) {
  const locale = locales[i % locales.length]!;

  test(`without ${name} the search leaves working links and a page that says so, ${locale}`, async ({
    page,
  }) => {
    const errors: Error[] = [];
    page.on('pageerror', error => errors.push(error));
    await page.route(`**/assets/${files}`, fault);
    await page.goto(pages.article[locale]);
    await page.getByRole('banner').getByRole('link', { name: words[locale].layout.search }).click();
    await expect(page).toHaveURL(pages.search[locale]);
    const said = page.locator('.failed');
    // it is said after some seconds, which have passed now
    await said.evaluate(element => {
      for (const wait of element.getAnimations()) wait.finish();
    });
    await expect(said).toBeVisible();
    await expect(said).toContainText(words[locale].search.failed.split('. ')[0]!);
    await said.getByRole('link', { name: words[locale].search.glossary }).click();
    await expect(page).toHaveURL(pages.glossary[locale]);
    await page.unroute(`**/assets/${files}`);
    await openPage(page, `${pages.search[locale]}?q=radar`);
    await expect(settled(page).getByRole('link').first()).toBeVisible();
    await expect(said).toBeHidden();
    expect(errors).toEqual([]);
  });
}

test('a fault of the search itself is told as that, and in the console', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.addInitScript(() => {
    const { replaceChildren } = Element.prototype;
    Element.prototype.replaceChildren = function (...nodes) {
      if (this.id === 'results' && nodes.length) throw new Error('broken on purpose');
      replaceChildren.apply(this, nodes);
    };
  });
  await openPage(page, pages.searchWithResults.da);
  await expect(page.getByRole('alert')).toContainText(words.da.elements.broken);
  await expect(settled(page)).toBeAttached();
  expect(faults).toEqual(['broken on purpose']);
});

test('a wrong address keeps its own links where nothing near can be searched for', async ({ page }) => {
  const faults: Error[] = [];
  page.on('pageerror', error => faults.push(error));
  const lost = new Map<string, number>();
  page.on('requestfailed', request => lost.set(request.url(), (lost.get(request.url()) ?? 0) + 1));
  await page.route('**/search/**/root.bin', route => route.abort());
  await openPage(page, pages.notFound.en);
  await expect.poll(() => [...lost.values()]).toEqual([2, 2]);
  await expect(page.locator('#results')).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: words.en.notFound.glossary }).click();
  await expect(page).toHaveURL(pages.glossary.en);
  expect(faults).toEqual([]);
});

for (const locale of locales) {
  const other = counterpartOf(locale);

  test.describe(`the second language comes late, ${locale}`, () => {
    /** Holds the other language's files back. @returns what lets them through */
    const hold = async (page: Page) => {
      let release = () => {};
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      await page.route(`**/search/${other}/**`, async route => {
        await held;
        await route.continue();
      });
      return () => release();
    };
    const sides = (page: Page) =>
      page
        .locator('#results .answer .spread > [lang]')
        .evaluateAll(all => all.map(side => side.getAttribute('lang')));

    test('and completes the card in its place', async ({ page }) => {
      await page.setViewportSize({ width: 800, height: 300 });
      const release = await hold(page);
      await openPage(page, `${pages.search[locale]}?q=NMI`);
      const card = page.locator('#results .answer');
      await expect(card).toBeVisible();
      expect(await sides(page)).toEqual([locale]);
      await card.focus();
      await card.evaluate(element => element.setAttribute('data-same', ''));
      await page.evaluate(() => scrollTo(0, 120));
      const scrolled = await page.evaluate(() => scrollY);
      const list = await hrefs(page);
      release();
      await expect(settled(page)).toBeAttached();
      expect(await sides(page)).toEqual(['da', 'en']);
      await expect(card).toBeFocused();
      await expect(card).toHaveAttribute('data-same');
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      const whole = await hrefs(page);
      expect(whole.slice(0, list.length)).toEqual(list);
      expect(new Set(whole).size).toBe(whole.length);
    });

    test('and leaves the selection of the dialog where it is', async ({ page }) => {
      const release = await hold(page);
      await openPage(page, pages.article[locale]);
      const dialog = await openDialogByKey(page, locale);
      const field = dialog.getByRole('combobox');
      await field.fill('NMI');
      const card = dialog.locator('.answer');
      await expect(card).toHaveAttribute('aria-selected', 'true');
      const id = (await card.getAttribute('id'))!;
      release();
      await expect(settled(page)).toBeAttached();
      expect(await sides(page)).toEqual(['da', 'en']);
      await expect(field).toHaveAttribute('aria-activedescendant', id);
      await expect(card).toHaveId(id);
      await expect(card).toHaveAttribute('aria-selected', 'true');
    });
  });

  test(`“show more” gives its focus to what it brought when it goes, ${locale}`, async ({ page }) => {
    await openPage(page, `${pages.search[locale]}?q=radar`);
    const more = page.getByRole('button', { name: words[locale].elements.more });
    await expect(settled(page).getByRole('link').first()).toBeVisible();
    let before = 0;
    while (await more.isVisible()) {
      before = await page.locator('#results .grp').count();
      await more.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('#results .grp').nth(before)).toBeVisible();
      await expect(settled(page)).toBeAttached();
    }
    expect(before).toBeGreaterThan(0);
    await expect(page.locator('#results .grp').nth(before).getByRole('link').first()).toBeFocused();
  });
}
