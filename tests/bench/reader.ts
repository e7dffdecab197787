import { chromium } from '@playwright/test';
import { percentile } from '../../lib/search/evaluate/metrics';
import { findBrowser } from '../e2e/find-browser';
import { thisMachine } from '../e2e/machine';
import { bundledSearch } from './browser-search';
import type { BenchOptions, BenchPart, BenchRow } from './part';
import {
  ourSite,
  type ReadableSite,
  type ReaderFigures,
  readAndSwitch,
  readSite,
  searchModule,
  starlightSite,
  titleQueries,
} from './read-site';
import { serveCompressed } from './serve-compressed';
import { nameOf, type Side, type Size } from './sites';

/** Pages opened cold in each language, and queries asked warm. */
const counts = { pages: 3, queries: 40 };

/** What a reader waits for. */
export const readerPart: BenchPart = {
  name: 'reader',
  what: 'reading: bytes of the first view and the first query, warm queries with the CPU slowed 4 ×, a walk through the site',
  async run(options) {
    const rows: BenchRow[] = [];
    for (const size of options.sizes) rows.push(...(await rowsOf(size, options)));
    return rows;
  },
};

async function rowsOf(size: Size, options: BenchOptions): Promise<BenchRow[]> {
  const articles = options.sites.articles(size);
  const step = Math.floor(articles.length / counts.pages);
  const opened = articles.filter((_, i) => i % step === 0).slice(0, counts.pages);
  const queries = titleQueries(articles, counts.queries);
  const { executablePath, args } = await findBrowser(thisMachine());
  const browser = await chromium.launch({ executablePath, args });
  const read = async (side: Side, site: ReadableSite): Promise<ReaderFigures> => {
    const folder = await options.sites.built(side, size);
    options.say(`Reading ${nameOf(size)}, ${side} …`);
    const extra = new Map(side === 'ours' ? [[searchModule, await bundledSearch()]] : []);
    const server = await serveCompressed(folder, extra);
    try {
      if (side === 'ours') await readAndSwitch(browser, server.address, opened.at(-1)!);
      return await readSite(browser, server, site, opened, queries);
    } finally {
      await server.stop();
    }
  };
  try {
    const ours = await read('ours', ourSite);
    const theirs = options.compares && 'pairs' in size ? await read('theirs', starlightSite) : undefined;
    const row = (measure: string, unit: string, value: (figures: ReaderFigures) => number): BenchRow => ({
      measure: `${nameOf(size)}, ${measure}`,
      unit,
      ours: value(ours),
      ...(theirs && { theirs: value(theirs) }),
    });
    return [
      { measure: `${nameOf(size)}, read, switched, searched in a browser`, ours: 'yes' },
      row('first view', 'kB', ({ firstView }) => median(firstView.map(({ bytes }) => bytes / 1000))),
      row('first view', 'requests', ({ firstView }) => median(firstView.map(({ requests }) => requests))),
      row('first query', 'kB', ({ firstQuery }) => median(firstQuery.map(({ bytes }) => bytes / 1000))),
      row('first query', 'requests', ({ firstQuery }) => median(firstQuery.map(({ requests }) => requests))),
      row('warm query, CPU ÷ 4, p50', 'ms', ({ warmMs }) => percentile(warmMs, 0.5)),
      row('warm query, CPU ÷ 4, p95', 'ms', ({ warmMs }) => percentile(warmMs, 0.95)),
    ];
  } finally {
    await browser.close();
  }
}

const median = (values: readonly number[]) => percentile(values, 0.5);
