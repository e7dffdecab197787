import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importTree, reportFile } from '../lib/import/import-tree';
import { readOptions, tellUsage } from './read-options';

/** `npm run import`: makes a content folder of plain Markdown. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const options = readOptions('import', args, {
    da: { type: 'string' },
    en: { type: 'string' },
    out: { type: 'string' },
    name: { type: 'string' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  });
  if (!options) return 2;
  const { da, en, out, name, date } = options;
  if (!da || !en || !out) return tellUsage('import', 'Missing folder, expected `--da`, `--en` and `--out`.');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    return tellUsage(
      'import',
      `Unexpected day \`${date}\` after \`--date\`, expected one such as \`2026-11-22\`.`,
    );
  const missing = [da, en].find(folder => !existsSync(folder));
  if (missing) return tellUsage('import', `Missing folder \`${missing}\`.`);
  const { pages, report } = importTree({ roots: { da, en }, out, name, date });
  process.stdout.write(
    `${pages.both} pages in both languages, ${pages.da} in Danish only, ${pages.en} in English only.\n`,
  );
  for (const [kind, count] of [...report.counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(`  ${String(count).padStart(6)} ${kind}\n`);
  process.stdout.write(
    `What was left out or changed: ${join(out, reportFile)}\nLook at it: CONTENT_DIR=${resolve(out)} npm run dev\n`,
  );
  return 0;
}
