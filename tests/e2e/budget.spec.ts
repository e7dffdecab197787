import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { counterpartOf, type Locale, locales } from '../../lib/i18n/locales';
import { siteFiles, siteFolder } from './built-site';
import { expectResults } from './dialog-search';
import { elementsDefined } from './open-page';
import { words } from './words';

/** One response as it came over the wire. */
interface Transfer {
  pathname: string;
  /** Of the body as it was sent, compressed, without headers. */
  bytes: number;
  encoding: string;
}

/**
 * Counts what the network brings, through the DevTools protocol. A body is `encodedDataLength` when loading has
 * finished less `encodedDataLength` when the response began, which is its headers: they depend on the host. The cache
 * is off and empty.
 */
class Traffic {
  private readonly byId = new Map<string, Transfer>();

  static async watch(page: Page): Promise<Traffic> {
    const session = await page.context().newCDPSession(page);
    const traffic = new Traffic();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (!request.url.startsWith('http')) return;
      traffic.byId.set(requestId, { pathname: new URL(request.url).pathname, bytes: 0, encoding: '' });
    });
    session.on('Network.responseReceived', ({ requestId, response }) => {
      const transfer = traffic.byId.get(requestId);
      if (!transfer) return;
      transfer.encoding = new Headers(response.headers).get('content-encoding') ?? '';
      transfer.bytes -= response.encodedDataLength;
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const transfer = traffic.byId.get(requestId);
      if (transfer) transfer.bytes += encodedDataLength;
    });
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    return traffic;
  }

  /** Starts anew: what came so far no longer counts. */
  reset(): void {
    this.byId.clear();
  }

  get transfers(): readonly Transfer[] {
    return [...this.byId.values()];
  }
}

const sum = (transfers: readonly Transfer[]) => transfers.reduce((total, { bytes }) => total + bytes, 0);

/** The article whose page is the largest in brotli: that is the longest one to fetch. */
function longestArticle(locale?: Locale): string {
  const pattern = { da: 'da/artikler', en: 'en/articles' };
  const folders = locale ? pattern[locale] : `(?:${pattern.da}|${pattern.en})`;
  const articles = siteFiles().filter(file => new RegExp(`^${folders}/[^/]+/index\\.html\\.br$`).test(file));
  const size = (file: string) => statSync(join(siteFolder, file)).size;
  const longest = articles.sort((a, b) => size(b) - size(a))[0]!;
  return `/${longest.replace(/index\.html\.br$/, '')}`;
}

test('the longest article costs at most 12,000 bytes in at most 4 requests, with at most 4,000 of script', async ({
  page,
}) => {
  const traffic = await Traffic.watch(page);
  const article = longestArticle();
  await page.goto(article, { waitUntil: 'networkidle' });
  await elementsDefined(page);
  const { transfers } = traffic;
  const of = (pattern: RegExp) => transfers.filter(({ pathname }) => pattern.test(pathname));
  const [html, css, script] = [of(/\/$/), of(/\.css$/), of(/\.js$/)];
  const counted = `HTML ${sum(html)}, CSS ${sum(css)}, JS ${sum(script)}: ${sum([...html, ...css, ...script])} bytes (brotli) in ${transfers.length} requests, ${article}`;
  test.info().annotations.push({ type: 'article', description: counted });
  expect(html).toHaveLength(1);
  for (const { encoding, pathname, bytes } of [...html, ...css, ...script]) {
    expect(encoding, pathname).toBe('br');
    const file = `${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}.br`;
    expect(bytes, pathname).toBe(statSync(join(siteFolder, file)).size);
  }
  expect(sum(script), counted).toBeLessThanOrEqual(4000);
  expect(sum([...html, ...css, ...script]), counted).toBeLessThanOrEqual(12_000);
  expect(transfers.length, counted).toBeLessThanOrEqual(4);
});

for (const locale of locales) {
  test(`the first query costs at most 45,000 bytes in the reader’s language, code included, ${locale}`, async ({
    page,
  }) => {
    const traffic = await Traffic.watch(page);
    await page.goto(longestArticle(locale), { waitUntil: 'networkidle' });
    await elementsDefined(page);
    traffic.reset();
    await page.getByRole('banner').getByRole('link', { name: words[locale].layout.search }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('radarbidrag');
    await expectResults(dialog, locale, 'radarbidrag');
    const isOther = ({ pathname }: Transfer) => pathname.includes(`/search/${counterpartOf(locale)}/`);
    const own = traffic.transfers.filter(transfer => !isOther(transfer));
    const other = traffic.transfers.filter(isOther);
    const code = own.filter(({ pathname }) => pathname.endsWith('.js'));
    const counted = `${sum(own)} bytes in ${own.length} requests, ${sum(code)} of them code; the other language: ${sum(other)} in ${other.length}`;
    test.info().annotations.push({ type: `first query, ${locale}`, description: counted });
    expect(code.length).toBeGreaterThan(0);
    expect(sum(own), counted).toBeLessThanOrEqual(45_000);
  });
}
