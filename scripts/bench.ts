import { benchSearch, type SearchFigures } from '../tests/bench/search';
import { findBrowser } from '../tests/e2e/find-browser';
import { thisMachine } from '../tests/e2e/machine';
import { readOptions, tellUsage } from './read-options';

/** `npm run bench`: measures the search of a large site. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const options = readOptions('bench', args, {
    pages: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
  });
  if (!options) return 2;
  const pages = Number(options.pages);
  if (!Number.isInteger(pages) || pages < 1 || pages > 100_000) {
    return tellUsage('bench', `Unexpected --pages \`${options.pages}\`, expected a whole number to 100000.`);
  }
  const figures = await benchSearch(pages, await findBrowser(thisMachine()));
  process.stdout.write(options.json ? `${JSON.stringify(figures, null, 2)}\n` : table(figures));
  return 0;
}

function table({
  pages,
  build,
  files,
  firstQueryBytes,
  typedBytes,
  warmMs,
  slowBrowserMs,
}: SearchFigures): string {
  const kilobytes = ({ p50, p95 }: { p50: number; p95: number }) =>
    `${(p50 / 1000).toFixed(1)} / ${(p95 / 1000).toFixed(1)} kB`;
  const milliseconds = ({ p50, p95 }: { p50: number; p95: number }) =>
    `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
  const rows: [string, string][] = [
    ['pages', String(pages)],
    [
      'index build',
      `${build.cpuSeconds.toFixed(1)} CPU s, ${build.wallSeconds.toFixed(1)} s, ${build.peakMegabytes.toFixed(0)} MB`,
    ],
    [
      'files',
      `${files.count}, ${(files.totalBytes / 1e6).toFixed(1)} MB, root ${(files.rootBytes / 1000).toFixed(1)} kB`,
    ],
    ['first query (p50 / p95)', kilobytes(firstQueryBytes)],
    ['typed letter by letter', kilobytes(typedBytes)],
    ['warm query, Node', milliseconds(warmMs)],
    ['warm query, Chromium ÷ 4', milliseconds(slowBrowserMs)],
  ];
  return rows.map(([name, value]) => `${name.padEnd(26)}${value}\n`).join('');
}
