import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { languageNames } from '../../lib/i18n/format';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { sectionsOf, siteFolder, titleOf } from './built-site';
import { elementsDefined, openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** A server that knows nothing but files and index.html, as Python's http.server: no compression, no headers. */
function dumbServer(): Server {
  return createServer(({ url }, response) => {
    const path = join(siteFolder, decodeURIComponent(url!.split('?')[0]!));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    return createReadStream(file).pipe(response);
  });
}

test.describe('on a server that only knows files', () => {
  let server: Server;

  test.beforeAll(async () => {
    server = dumbServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });

  test.afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  for (const locale of locales) {
    test(`a reader reads, switches at a section and searches, ${locale}`, async ({ browser }) => {
      const { port } = server.address() as AddressInfo;
      const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}` });
      const page = await context.newPage();
      const other = counterpartOf(locale);
      await openPage(page, pages.home[locale]);
      const title = titleOf(pages.articleWithTable[locale]);
      await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
      const section = sectionsOf(pages.articleWithTable[locale])[1]!;
      await page
        .locator('hgroup', { has: page.locator(`h2[id="${section}"]`) })
        .getByRole('link')
        .last()
        .click();
      await expect(page).toHaveURL(`${pages.articleWithTable[other]}#${section}`);
      await elementsDefined(page);
      await page
        .getByRole('group', { name: words[other].layout.language })
        .getByRole('link', { name: languageNames[locale] })
        .click();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await elementsDefined(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('radarbidraget');
      await page.getByRole('option').first().click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/`));
      await openPage(page, `${pages.search[locale]}?q=radar%20contribution`);
      const first = page.locator('#results[aria-busy=false] a').first();
      const radarPages = [pages.articleWithTable[locale], pages.term[locale]];
      expect(radarPages).toContain((await first.getAttribute('href'))!.split('#')[0]);
      await context.close();
    });
  }

  test('/ leads to the reader’s language', async ({ browser }) => {
    const { port } = server.address() as AddressInfo;
    const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}`, locale: 'da-DK' });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL('/da/');
    await context.close();
  });
});
