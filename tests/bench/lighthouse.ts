import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser } from '../e2e/find-browser';
import { freePort } from '../e2e/free-port';
import { thisMachine } from '../e2e/machine';
import type { BenchOptions, BenchPart, BenchRow } from './part';
import { ourSite, type ReadableSite, starlightSite } from './read-site';
import { serveCompressed } from './serve-compressed';
import { nameOf, type Side, type Size } from './sites';

/** Lighthouse's figures are of its simulated phone; they are told and never a condition. */
export const lighthousePart: BenchPart = {
  name: 'lighthouse',
  what: 'Lighthouse on a simulated phone: performance of an article, told and never a condition',
  async run(options) {
    const rows: BenchRow[] = [];
    for (const size of options.sizes) rows.push(...(await rowsOf(size, options)));
    return rows;
  },
};

const audits = {
  'first-contentful-paint': 'first content',
  'largest-contentful-paint': 'largest content',
  'total-blocking-time': 'blocked',
} as const;

interface Scores {
  performance: number;
  /** Id of an audit → milliseconds. */
  milliseconds: Record<string, number>;
}

async function rowsOf(size: Size, options: BenchOptions): Promise<BenchRow[]> {
  const [article] = options.sites.articles(size);
  const score = async (side: Side, site: ReadableSite): Promise<Scores> => {
    const server = await serveCompressed(await options.sites.built(side, size));
    options.say(`Lighthouse on ${nameOf(size)}, ${side} …`);
    try {
      return await scoresOf(`${server.address}${site.path(article!, 'en')}`);
    } finally {
      await server.stop();
    }
  };
  const ours = await score('ours', ourSite);
  const theirs = options.compares && 'pairs' in size ? await score('theirs', starlightSite) : undefined;
  const row = (measure: string, unit: string, value: (scores: Scores) => number): BenchRow => ({
    measure: `${nameOf(size)}, Lighthouse, ${measure}`,
    unit,
    ours: value(ours),
    ...(theirs && { theirs: value(theirs) }),
  });
  return [
    row('performance', 'of 100', ({ performance }) => performance),
    ...Object.entries(audits).map(([id, name]) => row(name, 'ms', scores => scores.milliseconds[id]!)),
  ];
}

async function scoresOf(url: string): Promise<Scores> {
  const { executablePath, args } = await findBrowser(thisMachine());
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
  });
  try {
    const run = await lighthouse(url, { port, onlyCategories: ['performance'], logLevel: 'error' });
    const { audits: results, categories } = run!.lhr;
    const milliseconds = Object.fromEntries(
      Object.keys(audits).map(id => [id, results[id]?.numericValue ?? Number.NaN]),
    );
    return { performance: Math.round((categories.performance?.score ?? Number.NaN) * 100), milliseconds };
  } finally {
    await browser.close();
  }
}
