import { requireContent } from '../../lib/content/load';
import { buildIndex } from '../../lib/search/build';
import { percentile } from '../../lib/search/evaluate/metrics';
import { coldCosts, warmMs } from './asked-queries';
import type { GrowthFigures, Spread } from './growth';
import { largeCollection } from './large-collection';

/** Queries that are asked at the same time: each keeps a search of its own. */
const together = 40;
const asked = 160;

/** Builds and asks the search files of so many Danish pages; a process of its own, so that its largest memory is theirs. */
async function measure(pages: number): Promise<GrowthFigures> {
  const { collection, queries } = largeCollection(requireContent('content'), pages);
  const texts = megabytes(process.memoryUsage.rss());
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  const da = await buildIndex(collection, 'da');
  const { user, system } = process.cpuUsage(cpu);
  const build = {
    cpuSeconds: (user + system) / 1e6,
    wallSeconds: (performance.now() - startedAt) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
    textMegabytes: texts,
  };
  // of the same collection, which says nothing in English: indexes of two releases would be read again
  const files = { da, en: await buildIndex(collection, 'en') };
  const sample = queries.slice(0, asked);
  const costs = [];
  for (let i = 0; i < sample.length; i += together)
    costs.push(...(await coldCosts(files, sample.slice(i, i + together))));
  return {
    pages,
    build,
    files: {
      count: da.size,
      perPage: da.size / pages,
      rootBytes: da.get('root.bin')!.length,
      totalBytes: [...da.values()].reduce((sum, { length }) => sum + length, 0),
    },
    firstQuery: {
      bytes: spread(costs.map(({ bytes }) => bytes)),
      requests: spread(costs.map(({ requests }) => requests)),
      waves: spread(costs.map(({ waves }) => waves)),
    },
    warmMs: spread(await warmMs(files, sample)),
  };
}

function megabytes(bytes: number): number {
  return bytes / 1e6;
}

function spread(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

process.stdout.write(`${JSON.stringify(await measure(Number(process.argv[2])))}\n`);
