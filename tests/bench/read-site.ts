import { type Browser, expect, type Page } from '@playwright/test';
import { languageNames } from '../../lib/i18n/format';
import { counterpartOf, type Locale, type Localized, localized } from '../../lib/i18n/locales';
import { pathname } from '../../lib/i18n/routes';
import { elementsDefined, openPage } from '../e2e/open-page';
import { words } from '../e2e/words';
import { askOurs, warmMsOnPage } from './browser-search';
import type { PairOutline } from './pairs/pair';
import type { CompressingServer, Load } from './serve-compressed';
import { starlightPath } from './starlight/write-starlight';

/** What a reader does on a site, ours or Starlight's. */
export interface ReadableSite {
  path(page: PairOutline, locale: Locale): string;
  /** Opens the search of an open page, types and waits for the first result. */
  search(page: Page, locale: Locale, query: string): Promise<void>;
  /** Code for `warmMsOnPage`. */
  ask(locale: Locale): string;
}

/** Where a page finds our search as a module of its own; the bench adds it to the served files. */
export const searchModule = '/bench-search.js';

export const ourSite: ReadableSite = {
  path: ({ kind, slugs }, locale) => pathname(locale, { kind, slug: slugs[locale] }),
  async search(page, locale, query) {
    await elementsDefined(page);
    await page.getByRole('banner').getByRole('link', { name: words[locale].layout.search }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill(query);
    await expect(dialog.locator('#results')).toHaveAttribute('aria-busy', 'false', { timeout: waitMs });
    await expect(dialog.getByRole('option').first()).toBeVisible({ timeout: waitMs });
  },
  ask: locale =>
    askOurs(searchModule, locale, `'/search/' + locale + (name === 'root.bin' ? '/' : '/s/') + name`),
};

export const starlightSite: ReadableSite = {
  path: starlightPath,
  async search(page, _, query) {
    await page.locator('site-search button[data-open-modal]').click();
    await page.locator('.pagefind-ui__search-input').fill(query);
    await expect(page.locator('.pagefind-ui__result-link').first()).toBeVisible({ timeout: waitMs });
  },
  ask: () => `const pagefind = await import('/pagefind/pagefind.js');
    await pagefind.init();
    const ask = async query => {
      const { results } = await pagefind.search(query);
      await Promise.all(results.slice(0, ${shown}).map(result => result.data()));
    };`,
};

/** A machine under load takes its time. */
const waitMs = 30_000;
/** Results that are made ready to be shown: as many as ours shows at once. */
const shown = 8;

export interface ReaderFigures {
  /** A page, cold, with all that it brings. */
  firstView: Load[];
  /** What the first query brings on top, cold: code, index and results. */
  firstQuery: Load[];
  /** Of warm queries with the CPU slowed four times. */
  warmMs: number[];
}

/** Reads and searches a served site. @param queries in each language, of words that its pages have */
export async function readSite(
  browser: Browser,
  server: CompressingServer,
  site: ReadableSite,
  articles: readonly PairOutline[],
  queries: Localized<readonly string[]>,
): Promise<ReaderFigures> {
  const figures: ReaderFigures = { firstView: [], firstQuery: [], warmMs: [] };
  for (const locale of ['da', 'en'] as const) {
    for (const [i, article] of articles.entries()) {
      await onNewPage(browser, server.address, async page => {
        await server.settled();
        await page.goto(site.path(article, locale), { waitUntil: 'networkidle' });
        figures.firstView.push(await server.settled());
        await site.search(page, locale, queries[locale][i]!);
        figures.firstQuery.push(await server.settled());
      });
    }
    await onNewPage(browser, server.address, async page => {
      await page.goto(site.path(articles[0]!, locale), { waitUntil: 'networkidle' });
      figures.warmMs.push(...(await warmMsOnPage(page, site.ask(locale), queries[locale])));
    });
  }
  return figures;
}

/**
 * Reads our site as a reader would, in both directions: to a section, in the other language to the same section, and by
 * search to the page whose title was typed.
 * @throws when a step does not lead there
 */
export async function readAndSwitch(browser: Browser, address: string, article: PairOutline): Promise<void> {
  const section = article.sections.at(-1)!;
  for (const locale of ['da', 'en'] as const) {
    const other = counterpartOf(locale);
    const [here, there] = [ourSite.path(article, locale), ourSite.path(article, other)];
    await onNewPage(browser, address, async page => {
      await openPage(page, `${here}#${section}`);
      const group = page.getByRole('group', { name: words[locale].layout.language });
      await group.getByRole('link', { name: languageNames[other] }).click();
      await expect(page).toHaveURL(`${address}${there}#${section}`, { timeout: waitMs });
      await expect(page.locator(`[id="${section}"]`)).toBeInViewport({ timeout: waitMs });
      await ourSite.search(page, other, article.titles[other]);
      const first = page.getByRole('dialog').getByRole('option').first();
      await expect(first).toHaveAttribute('href', new RegExp(`^${there}(?:[?#]|$)`), { timeout: waitMs });
      await first.click();
      await expect(page).toHaveURL(new RegExp(`${there}(?:[?#]|$)`), { timeout: waitMs });
    });
  }
}

async function onNewPage(
  browser: Browser,
  baseURL: string,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL, locale: 'en-GB', reducedMotion: 'reduce' });
  try {
    await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Words of titles, one to three of them, the same on every run. */
export function titleQueries(articles: readonly PairOutline[], count: number): Localized<string[]> {
  return localized(locale =>
    Array.from({ length: count }, (_, i) => {
      const { titles } = articles[Math.floor((i * articles.length) / count)]!;
      const said = titles[locale].match(/\p{L}{5,}/gu) ?? [titles[locale]];
      return said.slice(0, 1 + (i % 3)).join(' ');
    }),
  );
}
