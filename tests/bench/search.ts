import { requireContent } from '../../lib/content/load';
import { buildIndex } from '../../lib/search/build';
import { percentile } from '../../lib/search/evaluate/metrics';
import { SiteSearch } from '../../lib/search/query/site-search';
import type { StaticFiles } from '../../lib/search/storage/writer';
import { type FoundBrowser, findBrowser } from '../e2e/find-browser';
import { thisMachine } from '../e2e/machine';
import { ask, warmMs } from './asked-queries';
import { warmMsInBrowser } from './browser-search';
import { largeCollection } from './large-collection';
import type { BenchPart } from './part';

interface SearchFigures {
  pages: number;
  /** Of building the Danish index; memory is the process's largest so far. */
  build: { cpuSeconds: number; wallSeconds: number; peakMegabytes: number };
  files: { count: number; rootBytes: number; totalBytes: number };
  /** Search files of a cold first query with 8 results, gzip, no code. */
  firstQueryBytes: Spread;
  /** The same when it is typed: a query at the third letter and at every third from there, as a debounce leaves them. */
  typedBytes: Spread;
  warmMs: Spread;
  /** In Chromium with the CPU slowed four times. */
  slowBrowserMs: Spread;
}

type Spread = { p50: number; p95: number };
type Files = Record<'da' | 'en', StaticFiles>;

/** Builds the search files of a large collection and asks them as a browser would. */
async function benchSearch(pages: number, browser: FoundBrowser): Promise<SearchFigures> {
  const { collection, queries } = largeCollection(requireContent('content'), pages);
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  const da = await buildIndex(collection, 'da');
  const { user, system } = process.cpuUsage(cpu);
  const build = {
    cpuSeconds: (user + system) / 1e6,
    wallSeconds: (performance.now() - startedAt) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
  };
  const files: Files = { da, en: await buildIndex(collection, 'en') };
  const bytes = [...da.values()].map(({ length }) => length);
  const slowBrowserMs = spread(await warmMsInBrowser(files, queries.slice(0, 100), browser));
  return {
    pages,
    build,
    files: {
      count: da.size,
      rootBytes: da.get('root.bin')!.length,
      totalBytes: bytes.reduce((sum, length) => sum + length, 0),
    },
    firstQueryBytes: spread(await Promise.all(queries.map(query => coldBytes(files, [query])))),
    typedBytes: spread(await Promise.all(queries.map(query => coldBytes(files, keystrokes(query))))),
    warmMs: spread(await warmMs(files, queries)),
    slowBrowserMs,
  };
}

function keystrokes(query: string): string[] {
  const typed: string[] = [];
  for (let length = 3; length < query.length; length += 3) typed.push(query.slice(0, length));
  return [...typed, query];
}

async function coldBytes(files: Files, queries: readonly string[]): Promise<number> {
  let sum = 0;
  const search = new SiteSearch('da', locale => async name => {
    const bytes = new Uint8Array(files[locale].get(name)!);
    sum += bytes.length;
    return bytes;
  });
  for (const query of queries) await ask(search, query);
  return sum;
}

function spread(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

/** The search of a generated collection of so many Danish pages. */
export function searchPart(pages: number): BenchPart {
  return {
    name: 'search',
    what: `searching ${pages.toLocaleString('en')} pages of the site's own sentences in new order: index, bytes, warm queries`,
    async run({ say }) {
      say(`Building and asking an index of ${pages.toLocaleString('en')} pages …`);
      const figures = await benchSearch(pages, await findBrowser(thisMachine()));
      const { build, files, firstQueryBytes, typedBytes, warmMs, slowBrowserMs } = figures;
      const spreads: [string, string, Spread, number][] = [
        ['first query', 'kB', firstQueryBytes, 1000],
        ['typed letter by letter', 'kB', typedBytes, 1000],
        ['warm query, Node', 'ms', warmMs, 1],
        ['warm query, CPU ÷ 4', 'ms', slowBrowserMs, 1],
      ];
      return [
        { measure: 'index build', unit: 'CPU s', ours: build.cpuSeconds },
        { measure: 'index build, largest memory', unit: 'MB', ours: build.peakMegabytes },
        { measure: 'files', ours: files.count },
        { measure: 'files, size', unit: 'MB', ours: files.totalBytes / 1e6 },
        { measure: 'root', unit: 'kB', ours: files.rootBytes / 1000 },
        ...spreads.flatMap(([measure, unit, { p50, p95 }, divisor]) => [
          { measure: `${measure}, p50`, unit, ours: p50 / divisor },
          { measure: `${measure}, p95`, unit, ours: p95 / divisor },
        ]),
      ];
    },
  };
}
