import { chromium, expect, test } from '@playwright/test';
import lighthouse from 'lighthouse';
import { locales } from '../../lib/i18n/locales';
import { freePort } from './free-port';
import { pages } from './site-pages';
import { siteUnderTest } from './site-under-test';

/** What is gated; its score for performance depends on the machine, so `npm run bench -- --only lighthouse` tells it. */
const categories = ['accessibility', 'best-practices', 'seo'];

/** A search page is kept out of search engines on purpose, which Lighthouse takes for a slip. */
const skippedAudits = { search: ['is-crawlable'] };

/** What differs from language to language is asked in both; of the pages of data each has one. */
const kinds = {
  da: ['home', 'article', 'term', 'search', 'timeline'],
  en: ['home', 'article', 'term', 'search', 'places'],
} as const;

for (const locale of locales) {
  test(`Lighthouse gives 100 for accessibility, best practices and SEO on a phone, ${locale}`, async () => {
    test.setTimeout(480_000);
    const { baseURL, launchOptions } = siteUnderTest();
    const port = await freePort();
    const browser = await chromium.launch({
      ...launchOptions,
      args: [...(launchOptions?.args ?? []), `--remote-debugging-port=${port}`],
    });
    try {
      for (const kind of kinds[locale]) {
        const run = await lighthouse(`${baseURL}${pages[kind][locale]}`, {
          port,
          onlyCategories: categories,
          skipAudits: skippedAudits[kind as keyof typeof skippedAudits] ?? [],
          disableFullPageScreenshot: true,
          logLevel: 'error',
        });
        const { audits, categories: scored } = run!.lhr;
        const faults = Object.values(audits)
          .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score !== 1)
          .map(({ id, title }) => `${id}: ${title}`);
        const scores = Object.fromEntries(categories.map(id => [id, scored[id]?.score]));
        expect({ kind, faults, scores }).toEqual({
          kind,
          faults: [],
          scores: Object.fromEntries(categories.map(id => [id, 1])),
        });
      }
    } finally {
      await browser.close();
    }
  });
}
