import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { counterpartOf, type Locale, locales } from '../../lib/i18n/locales';
import { sectionsOf, titleOf } from './built-site';
import { findFirefox } from './find-firefox';
import { thisMachine } from './machine';
import { pages } from './site-pages';
import { words } from './words';

/** Reading, switching and searching in Firefox, over WebDriver BiDi: Playwright drives only a Firefox of its own. */

// one after the other: starting the browser takes longer than a test
test.describe.configure({ mode: 'default' });

let firefox: Browser;
let page: Page;
/** What the console, scripts and the policy complained about. */
let complaints: string[];

test.beforeAll(async () => {
  // an installation may be part of it
  test.setTimeout(120_000);
  const found = findFirefox(thisMachine(), oldestFirefox());
  if ('missing' in found) {
    // the list of tests has no room for the reason
    process.stdout.write(`The tests in Firefox are skipped. ${found.missing}\n`);
    test.skip(true, found.missing);
    return;
  }
  firefox = await puppeteer.launch({ browser: 'firefox', executablePath: found.executablePath });
});

test.afterAll(() => firefox?.close());

test.beforeEach(async () => {
  complaints = [];
  page = await firefox.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.on('console', message => {
    if (['error', 'warn', 'assert'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      throw new Error(`The policy stopped ${violatedDirective} ${blockedURI}`);
    });
  });
});

test.afterEach(async () => {
  await page?.close();
  expect(complaints ?? []).toEqual([]);
});

for (const locale of locales) {
  const other = counterpartOf(locale);
  const here = pages.article[locale];
  const section = sectionsOf(here)[2]!;

  test.describe(`in Firefox, ${locale},`, () => {
    test('an article is read, its note opens beside the mark, and Escape closes it', async ({ baseURL }) => {
      await open(baseURL!, here);
      expect(await text('h1')).toBe(titleOf(here));
      expect(await page.$eval('html', html => html.lang)).toBe(locale);
      await page.click('sup a');
      await page.waitForSelector('.beside:popover-open a[href="#n1"]', { visible: true });
      await page.keyboard.press('Escape');
      await page.waitForSelector('.beside', { hidden: true });
      expect(new URL(page.url()).hash).toBe('');
    });

    test('the language switch keeps the section that was scrolled to', async ({ baseURL }) => {
      await open(baseURL!, here);
      await page.$eval(`h2[id="${section}"]`, heading => heading.scrollIntoView());
      await page.waitForSelector(`language-switch a[href$="#${section}"]`);
      await Promise.all([page.waitForNavigation(), page.click('language-switch a')]);
      expect(page.url()).toBe(`${baseURL}${pages.article[other]}#${section}`);
      expect(await page.$eval('html', html => html.lang)).toBe(other);
      const top = await page.$eval(`h2[id="${section}"]`, heading => heading.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(800);
    });

    test('the dialog searches while one types, and leads to the result', async ({ baseURL }) => {
      await open(baseURL!, here);
      await page.click('site-search a');
      await page.waitForSelector(`dialog[open][aria-label="${words[locale].elements.searchTitle}"] input`);
      await page.keyboard.type('radarbidrag');
      await resultsOf('radarbidrag', locale);
      await page.keyboard.press('ArrowDown');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect([pages.term[locale], pages.articleWithTable[locale]]).toContain(new URL(page.url()).pathname);
    });

    test('the search page finds a page of its language by words of the other one', async ({ baseURL }) => {
      await open(
        baseURL!,
        `${pages.search[locale]}?q=${locale === 'da' ? 'radar%20contribution' : 'radarbidraget'}`,
      );
      await page.waitForSelector('#results[aria-busy="false"] a');
      const first = await page.$eval('#results a', link => link.pathname);
      expect([pages.term[locale], pages.articleWithTable[locale]]).toContain(first);
    });
  });
}

/** Opens an address and waits until its custom elements are at work. */
async function open(address: string, path: string): Promise<void> {
  await page.goto(`${address}${path}`);
  await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
}

const text = (selector: string) => page.$eval(selector, element => element.textContent);

/** Waits for the results of exactly this query in the dialog. */
async function resultsOf(query: string, locale: Locale): Promise<void> {
  await page.waitForSelector(`dialog a[href$="${pages.search[locale]}?q=${query}"]`);
  await page.waitForSelector('dialog #results[aria-busy="false"] [role=option]');
}

/** The oldest Firefox that the site is made for, from `browserslist` in package.json. */
function oldestFirefox(): number {
  const { browserslist } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { browserslist: string[] };
  return Number(/^firefox >= (\d+)$/m.exec(browserslist.join('\n'))![1]);
}
