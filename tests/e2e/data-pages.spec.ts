import { expect, type Page, test } from '@playwright/test';
import { languageNames } from '../../lib/i18n/format';
import { counterpartOf, type Locale, locales } from '../../lib/i18n/locales';
import { expectResults } from './dialog-search';
import { openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

/** The years of the timeline that are shown, with how many events of each filter. */
function shownEvents(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const event of document.querySelectorAll<HTMLElement>('[data-s]')) {
      if (!event.checkVisibility()) continue;
      counts[event.dataset.s!] = (counts[event.dataset.s!] ?? 0) + 1;
    }
    return counts;
  });
}

const dataPages = ['timeline', 'places', 'personnel', 'commanders'] as const;

/** An entry of each page. */
const entry = {
  timeline: 'first-f-16-missions',
  places: 'al-asad',
  personnel: 'nmi-2019-11-offer',
  commanders: 'per-pugholm-olsen',
} as const;

for (const kind of dataPages) {
  test(`an entry of the page of ${kind} has an address that is the same in both languages`, async ({
    page,
  }) => {
    for (const language of locales) {
      await openPage(page, `${pages[kind][language]}#${entry[kind]}`);
      await expect(page.locator(`#${entry[kind]}`)).toBeInViewport();
    }
  });
}

for (const locale of locales) {
  const { layout, data, article } = words[locale];
  const other = counterpartOf(locale);

  test.describe(`data pages, ${locale}`, () => {
    test('the timeline and the map are in the menu', async ({ page }) => {
      await openPage(page, pages.home[locale]);
      const menu = page.getByRole('navigation', { name: layout.menu });
      await menu.getByRole('link', { name: layout.places, exact: true }).click();
      await expect(page).toHaveURL(pages.places[locale]);
      await menu.getByRole('link', { name: layout.timeline, exact: true }).click();
      await expect(page).toHaveURL(pages.timeline[locale]);
      await expect(menu.getByRole('link', { name: layout.timeline, exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      );
    });

    for (const kind of dataPages) {
      test(`every mark on the page of ${kind} leads to a note, and every note back`, async ({ page }) => {
        await openPage(page, pages[kind][locale]);
        const broken = await page.evaluate(() => {
          const targets = [...document.querySelectorAll<HTMLAnchorElement>('main sup > a, main .back')];
          return {
            count: targets.length,
            broken: targets.map(({ hash }) => hash).filter(hash => !document.getElementById(hash.slice(1))),
          };
        });
        expect(broken.count).toBeGreaterThan(20);
        expect(broken.broken).toEqual([]);
      });
    }

    test('the language switch keeps the event being read', async ({ page }) => {
      await openPage(page, `${pages.timeline[locale]}#${entry.timeline}`);
      await page
        .getByRole('group', { name: layout.language })
        .getByRole('link', { name: languageNames[other] })
        .click();
      await expect(page).toHaveURL(`${pages.timeline[other]}#${entry.timeline}`);
    });

    test('the search finds an entry and leads to it', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      await page.getByRole('banner').getByRole('link', { name: layout.search }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').fill('Agüero Martínez');
      await expectResults(dialog, locale, 'Agüero Martínez');
      const address = `${pages.commanders[locale]}#jose-antonio-aguero-martinez`;
      await dialog.locator(`a[href="${address}"]`).first().click();
      await expect(page).toHaveURL(address);
    });

    test('the map is a picture with a name; its pins are numbered as the list is', async ({ page }) => {
      await openPage(page, pages.places[locale]);
      const map = page.getByRole('img').first();
      await expect(map).toHaveAccessibleName(/Ira[kq]/);
      await expect(map).toHaveAccessibleDescription(/1 Ba/);
      const pins = await map.locator('tspan:first-child').allTextContents();
      expect(pins.length).toBeGreaterThan(2);
      expect(await page.locator('h3 .no').allTextContents()).toEqual(pins.map(pin => `${pin} `));
    });

    test('a place without a position says so and has no pin', async ({ page }) => {
      await openPage(page, pages.places[locale]);
      const pins = await page.locator('.map circle').count();
      const without = await page.getByText(data.noPosition).count();
      expect(without).toBeGreaterThan(0);
      expect(await page.locator('.wide h3').count()).toBeGreaterThan(pins + without - 1);
    });

    test('the chart has a mark for every row of the table, and scrolls by keyboard when narrow', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openPage(page, pages.personnel[locale]);
      const chart = page.getByRole('region', { name: data.chart });
      const marks = chart.locator('circle, .bar, .meant, .moved');
      expect(await marks.count()).toBe(await page.locator('tr[id]').count());
      await chart.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => chart.evaluate(element => element.scrollLeft)).toBeGreaterThan(0);
    });

    test('a diagram reads as a list and says in words what its arrows show', async ({ page }) => {
      await openPage(page, `${pages.commanders[locale]}#chain-of-command`);
      const diagram = page.getByRole('figure').first();
      expect(await diagram.getByRole('listitem').count()).toBeGreaterThan(3);
      await expect(diagram.locator('.arrow').first()).toContainText(': ');
    });

    test('on paper the drawings remain and the filters are gone', async ({ page }) => {
      await openPage(page, pages.timeline[locale]);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('checkbox').first()).toBeHidden();
      await expect(page.locator(`#${entry.timeline}`)).toBeVisible();
      await expect(page.getByRole('navigation', { name: article.contents })).toBeHidden();
    });
  });

  test.describe(`without JavaScript, ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test('the timeline’s filters hide events, and years that have none left', async ({ page }) => {
      await page.goto(pages.timeline[locale]);
      const all = await shownEvents(page);
      const filters = page.getByRole('group', { name: data.show }).getByRole('checkbox');
      expect(await filters.count()).toBe(Object.keys(all).length);
      const years = page.locator('.year:visible');
      const allYears = await years.count();
      for (const filter of (await filters.all()).slice(1)) await filter.uncheck();
      expect(await shownEvents(page)).toEqual({ 1: all[1] });
      expect(await years.count()).toBeLessThan(allYears);
      await filters.first().uncheck();
      expect(await shownEvents(page)).toEqual({});
      await filters.nth(1).check();
      expect(await shownEvents(page)).toEqual({ 2: all[2] });
    });

    test('an event leads to the section that tells more', async ({ page }) => {
      await page.goto(pages.timeline[locale]);
      await page.locator(`#${entry.timeline} a`).first().click();
      const { hash } = new URL(page.url());
      expect(page.url()).toContain(pages.articles[locale]);
      await expect(page.locator(hash)).toBeInViewport();
    });
  });
}

test('a date is shown no more exactly than it is known', async ({ page }) => {
  const months: Record<Locale, RegExp> = { da: /^oktober 2018$/, en: /^October 2018$/ };
  for (const locale of locales) {
    await openPage(page, pages.timeline[locale]);
    await expect(page.locator('time[datetime="2018-10"]').first()).toHaveText(months[locale]);
    expect(
      await page
        .locator('time')
        .filter({ hasText: /^1\.? october 2018|^1\. oktober 2018/i })
        .count(),
    ).toBe(0);
  }
});
