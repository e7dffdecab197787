import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../../lib/i18n/locales';
import type { BenchOptions, BenchPart, BenchRow } from './part';
import { type BuildCosts, nameOf, type Side, type Size } from './sites';

/** What it costs to build, and what comes of it. */
export const buildPart: BenchPart = {
  name: 'build',
  what: 'building: CPU time, memory, files and bytes, without compressed twins, beside Astro Starlight with Pagefind',
  async run(options) {
    const rows: BenchRow[] = [];
    for (const size of options.sizes) rows.push(...(await rowsOf(size, options)));
    return rows;
  },
};

interface Built {
  costs: BuildCosts;
  files: number;
  bytes: number;
  /** Pages of content in one language. */
  pages: number | undefined;
}

async function rowsOf(size: Size, options: BenchOptions): Promise<BenchRow[]> {
  const measure = async (side: Side): Promise<Built> => {
    const costs = await options.sites.costs(side, size);
    const pages = 'pairs' in size ? size.pairs * locales.length : undefined;
    return { costs, pages, ...weigh(await options.sites.built(side, size)) };
  };
  const ours = await measure('ours');
  const theirs = options.compares && 'pairs' in size ? await measure('theirs') : undefined;
  const row = (measure: string, unit: string, value: (built: Built) => number, goal?: string): BenchRow => ({
    measure: `${nameOf(size)}, ${measure}`,
    unit,
    ours: value(ours),
    ...(theirs && { theirs: value(theirs) }),
    ...(goal && { goal }),
  });
  const cpu = (build: keyof BuildCosts) => (built: Built) => built.costs[build].cpuSeconds;
  const ofClean = (build: keyof BuildCosts) => (built: Built) => cpu(build)(built) / cpu('clean')(built);
  const peak = ({ costs }: Built) => costs.clean.peakMegabytes;
  const isLarge = 'pairs' in size && size.pairs >= 1_000;
  const rows = [
    row('clean build', 'CPU s', cpu('clean'), isLarge ? '1.0 ×, at most 2.5 ×' : undefined),
    row('one page changed', 'CPU s', cpu('changed')),
    row('one page changed, share of clean', '', ofClean('changed'), 'ours ≤ 0.3'),
    row('nothing changed', 'CPU s', cpu('same')),
    row('clean build, by the clock', 's', ({ costs }) => costs.clean.wallSeconds),
  ];
  if (peak(ours)) rows.push(row('largest memory', 'MB', built => peak(built) ?? Number.NaN, 'ours ≤ 2,000'));
  rows.push(row('files', '', ({ files }) => files));
  rows.push(row('size', 'MB', ({ bytes }) => bytes / 1e6));
  if (ours.pages) {
    rows.push(row('files per page', '', ({ files, pages }) => files / pages!, 'ours ≤ 4'));
    rows.push(row('CPU per page', 'ms', built => (cpu('clean')(built) * 1000) / built.pages!));
  }
  return rows;
}

/** Counts what lies below a folder. */
function weigh(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}
