import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BenchPart, BenchRow } from './part';

/** What the search of a generated collection costs, by its size. */
export interface GrowthFigures {
  pages: number;
  /** Of the Danish index; `textMegabytes` is what the texts take before it is begun, the rest comes on top. */
  build: { cpuSeconds: number; wallSeconds: number; peakMegabytes: number; textMegabytes: number };
  files: { count: number; perPage: number; rootBytes: number; totalBytes: number };
  /** Of a reader who has searched nothing yet, with 8 results; roots included, no code. */
  firstQuery: { bytes: Spread; requests: Spread; waves: Spread };
  warmMs: Spread;
}

export interface Spread {
  p50: number;
  p95: number;
}

/** A measure as a power of the number of pages: `value = factor × pages ^ exponent`. */
interface Law {
  factor: number;
  exponent: number;
}

/**
 * Builds and asks search files of growing collections, one process each.
 * @param options.pages sizes, smallest first; 100,000 pages take four minutes of CPU time
 * @param options.say told each size when it is begun
 */
export async function benchGrowth({
  pages = [1_000, 10_000, 100_000],
  say = () => {},
}: {
  pages?: readonly number[];
  say?: (line: string) => void;
} = {}): Promise<GrowthFigures[]> {
  const figures: GrowthFigures[] = [];
  for (const size of pages) {
    say(`search files of ${size} pages …`);
    figures.push(await measureApart(size));
  }
  return figures;
}

/**
 * The power law through two sizes.
 * @example growthLaw([10, 100], [3, 30]) // => { factor: 0.3, exponent: 1 }
 */
function growthLaw(
  [fewPages, manyPages]: readonly [number, number],
  [few, many]: readonly [number, number],
): Law {
  const exponent = Math.log(many / few) / Math.log(manyPages / fewPages);
  return { factor: few / fewPages ** exponent, exponent };
}

function measureApart(pages: number): Promise<GrowthFigures> {
  const script = join(import.meta.dirname, 'growth-size.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(pages)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: string[] = [];
  child.stdout.on('data', chunk => output.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => {
      if (code === 0) resolve(JSON.parse(output.join('')) as GrowthFigures);
      else reject(new Error(`The search files of ${pages} pages could not be measured.`));
    });
  });
}

/** The part `growth` of the bench: the table, and the law by which each figure grows. */
export const growthPart: BenchPart = {
  name: 'growth',
  what: 'search files of 1,000, 10,000 and 100,000 Danish pages',
  async run({ say }) {
    const figures = await benchGrowth({ say });
    return [...figures.flatMap(rowsOf), ...lawRows(figures)];
  },
};

const measures: Record<string, (figures: GrowthFigures) => number> = {
  'index build, CPU s': ({ build }) => build.cpuSeconds,
  'index build, peak MB': ({ build }) => build.peakMegabytes,
  'search files': ({ files }) => files.count,
  'search files, MB': ({ files }) => files.totalBytes / 1e6,
  'root, kB': ({ files }) => files.rootBytes / 1000,
  'first query p50, kB': ({ firstQuery }) => firstQuery.bytes.p50 / 1000,
  'first query p95, kB': ({ firstQuery }) => firstQuery.bytes.p95 / 1000,
  'first query p95, waves of requests': ({ firstQuery }) => firstQuery.waves.p95,
  'warm query p50, ms': ({ warmMs }) => warmMs.p50,
  'warm query p95, ms': ({ warmMs }) => warmMs.p95,
};

function rowsOf(figures: GrowthFigures): BenchRow[] {
  return Object.entries(measures).map(([name, of]) => ({
    measure: `${figures.pages.toLocaleString('en')} pages: ${name}`,
    ours: Math.round(of(figures) * 100) / 100,
    ...(name.startsWith('first query p95, kB') && { goal: '≤ 100' }),
  }));
}

function lawRows(figures: readonly GrowthFigures[]): BenchRow[] {
  const [before, last] = figures.slice(-2);
  if (!before || !last) return [];
  return Object.entries(measures).map(([name, of]) => {
    const { exponent } = growthLaw([before.pages, last.pages], [of(before), of(last)]);
    return { measure: `growth of ${name}`, ours: `pages ^ ${exponent.toFixed(2)}` };
  });
}
