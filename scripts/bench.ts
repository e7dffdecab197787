import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import type { BenchPart } from '../tests/bench/part';
import { Sites, type Size } from '../tests/bench/sites';
import { type BenchFigures, benchTable, withRatio } from '../tests/bench/table';
import { readOptions, tellUsage } from './read-options';
import { stopSignal } from './stop-signal';

/** Where the bench works and keeps Starlight's packages. */
const folder = resolve('.cache/bench');

/** `npm run bench`: measures, prints one table and writes JSON. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const options = readOptions('bench', args, {
    only: { type: 'string' },
    pairs: { type: 'string', default: '30,1000,5000' },
    content: { type: 'string' },
    alone: { type: 'boolean', default: false },
    json: { type: 'string' },
    pages: { type: 'string', default: '10000' },
    minutes: { type: 'string', default: '0.5' },
  });
  if (!options) return 2;
  const pages = Number(options.pages);
  if (!Number.isInteger(pages) || pages < 1 || pages > 100_000)
    return tellUsage('bench', `Unexpected --pages \`${options.pages}\`, expected a whole number to 100000.`);
  const minutes = Number(options.minutes);
  if (!(minutes > 0 && minutes <= 60))
    return tellUsage('bench', `Unexpected --minutes \`${options.minutes}\`, expected a number to 60.`);
  const sizes = options.content ? [{ content: resolve(options.content) }] : sizesFrom(options.pairs);
  if (!sizes)
    return tellUsage(
      'bench',
      `Unexpected --pairs \`${options.pairs}\`, expected whole numbers from 10 to 20000, such as \`30,1000\`.`,
    );
  const names = Object.keys(parts({ pages, minutes }));
  const wanted = options.only?.split(',') ?? names;
  const unknown = wanted.find(name => !names.includes(name));
  if (unknown !== undefined)
    return tellUsage(
      'bench',
      `Unexpected part \`${unknown}\` after \`--only\`, expected some of ${names.map(name => `\`${name}\``).join(', ')}.`,
    );
  stopSignal();
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const sites = new Sites(folder, say);
  const figures: BenchFigures = {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    parts: [],
  };
  const told = { sizes, sites, compares: !options.alone, say };
  for (const name of wanted) {
    const part = await parts({ pages, minutes })[name]!();
    say(`${name}: ${part.what}`);
    figures.parts.push({ name, rows: (await part.run(told)).map(withRatio) });
    figures.comparedWith = sites.versions;
    // kept as it comes: the last parts take an hour
    if (options.json && options.json !== '-') writeFileSync(options.json, jsonOf(figures));
  }
  process.stdout.write(options.json === '-' ? jsonOf(figures) : benchTable(figures));
  return 0;
}

/** Each is loaded when its turn comes, since some bring much along. */
function parts(settings: { pages: number; minutes: number }): Record<string, () => Promise<BenchPart>> {
  return {
    build: async () => (await import('../tests/bench/build')).buildPart,
    reader: async () => (await import('../tests/bench/reader')).readerPart,
    lighthouse: async () => (await import('../tests/bench/lighthouse')).lighthousePart,
    search: async () => (await import('../tests/bench/search')).searchPart(settings.pages),
    growth: async () => (await import('../tests/bench/growth')).growthPart,
    serve: async () => (await import('../tests/bench/serve-part')).servePart(settings.minutes),
    'sub-path': async () => (await import('../tests/bench/sub-path')).subPathPart,
    reproducible: async () => (await import('../tests/bench/reproducible')).reproduciblePart,
  };
}

/** In growing order; undefined when it is not a list of numbers of pairs. */
function sizesFrom(list: string): Size[] | undefined {
  const sizes = list.split(',').map(Number);
  const areFine = sizes.every(pairs => Number.isInteger(pairs) && pairs >= 10 && pairs <= 20_000);
  return areFine ? sizes.sort((a, b) => a - b).map(pairs => ({ pairs })) : undefined;
}

function machine(): string {
  const all = cpus();
  return `${all.length} × ${all[0]?.model ?? 'CPU'}, ${process.platform}, Node ${process.versions.node}`;
}

const jsonOf = (figures: BenchFigures) => `${JSON.stringify(figures, null, 2)}\n`;
