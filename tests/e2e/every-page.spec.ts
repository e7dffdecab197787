import { expect, test } from '@playwright/test';
import { axeFaultsInBothSchemes, axeFaultsOfLooks, colourFaultsOfLooks } from './axe-faults';
import { siteFiles } from './built-site';
import { openPage } from './open-page';
import { watch } from './watch';

/**
 * Every page of the site is opened, not one of each kind. `npm run audit` asks axe about all of them and about the
 * colours of every text in light and in dark, which takes many times as long; the other runs about one page in eight, and
 * there about each look of a text once (`axe.spec.ts` has every kind of page, and what opens on it).
 */
const isAudit = process.env.AUDIT === '1';
const shareForAxe = 8;

/** Parts, so that pages are opened side by side; each mixes kinds and languages, since kinds differ much in size. */
const parts = 8;

/** Addresses of all pages, in order; a page without an address of its own (404.html) by its file. */
function everyPage(): string[] {
  return siteFiles()
    .filter(file => file.endsWith('.html'))
    .map(file => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** The handbook is all articles over again, which axe reads for minutes. */
const isHandbook = (path: string) => /^\/(?:da\/haandbog|en\/handbook)\//.test(path);

for (let part = 0; part < parts; part++) {
  test(`every page keeps the policy and stores nothing, and axe finds nothing, part ${part + 1} of ${parts}`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(isAudit ? 3_600_000 : 600_000);
    // a reader who reads neither language: at / the choice stays
    await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { get: () => ['fr'] }));
    const looks = new Set<string>();
    const { faults, settled } = await watch(page, baseURL!);
    const paths = everyPage().filter((_, index) => index % parts === part);
    expect(paths.length).toBeGreaterThan(20);
    for (const [index, path] of paths.entries()) {
      await page.emulateMedia({ colorScheme: 'light' });
      await openPage(page, path);
      await settled();
      const found = faults.splice(0);
      if (isAudit) {
        found.push(...(await axeFaultsInBothSchemes(page)));
      } else if (index % shareForAxe === part) {
        const ask = isHandbook(path) ? colourFaultsOfLooks : axeFaultsOfLooks;
        found.push(...(await ask(page, looks)));
      }
      expect.soft(found, path).toEqual([]);
    }
    const kept = await page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(kept).toEqual({ local: [], session: [], databases: [], caches: [], workers: 0 });
    expect(await context.cookies()).toEqual([]);
  });
}
