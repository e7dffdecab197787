import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { contentDir, requireContent } from '../lib/content/load';
import { isLocale, type Locale, locales } from '../lib/i18n/locales';
import { type BaselineName, baselineNames, checkBaseline } from '../lib/search/evaluate/baselines';
import { evaluate, type Report } from '../lib/search/evaluate/evaluate';
import { reportJson } from '../lib/search/evaluate/figures-json';
import { runFile } from '../lib/search/evaluate/run-file';
import { documentSubject, siteDocuments, siteSubject } from '../lib/search/evaluate/subject';
import { formatMisses, formatReport } from '../lib/search/evaluate/table';
import {
  CollectionError,
  type CollectionFiles,
  readTestCollection,
  type TestCollection,
} from '../lib/search/evaluate/test-collection';
import { siteCollection } from '../lib/search/site-collection';
import { readOptions, tellUsage } from './read-options';

const ownQueries = { queries: 'tests/search/queries.jsonl', judgements: 'tests/search/qrels.jsonl' };

const optionTypes = {
  docs: { type: 'string' },
  queries: { type: 'string' },
  qrels: { type: 'string' },
  cross: { type: 'string' },
  without: { type: 'string' },
  locale: { type: 'string' },
  baseline: { type: 'string' },
  run: { type: 'string' },
  misses: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

type Options = NonNullable<ReturnType<typeof readOptions<typeof optionTypes>>>;

/** `npm run eval`: evaluates the search with judged queries. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const options = readOptions('eval', args, optionTypes);
  if (!options) return 2;
  const faults = faultsIn(options);
  if (faults.length) return tellUsage('eval', faults.join('\n'));
  const baselines = namesIn(options.baseline) as BaselineName[];
  const site = once(() => siteCollection(requireContent(contentDir())));

  // All faults are told before the first minute is spent.
  for (const name of baselines) await checkBaseline(name);
  const test = read(options, () => siteDocuments(site()));
  if (!test) return 1;

  const subject = test.documents ? documentSubject(test.documents) : siteSubject(site());
  const report = await evaluate(test, subject, baselines);
  if (options.run !== undefined) writeRuns(fromHere(options.run), report);
  const text = options.json
    ? JSON.stringify(reportJson(report), null, 2)
    : [formatReport(report), ...(options.misses ? ['', ...formatMisses(report)] : [])].join('\n');
  process.stdout.write(`${text}\n`);
  return 0;
}

/** What is wrong with the options together. */
function faultsIn({ docs, queries, qrels, cross, locale, baseline, run, misses, json }: Options): string[] {
  const faults: string[] = [];
  const list = (names: readonly string[]) => names.map(name => `\`${name}\``).join(', ');
  // Queries and what answers them come together; without documents both have a default.
  if ((docs ?? qrels ?? cross) !== undefined && queries === undefined) faults.push('Missing `--queries`.');
  if ((docs ?? queries) !== undefined && (qrels ?? cross) === undefined)
    faults.push('Missing `--qrels` or `--cross`.');
  if (locale !== undefined && !isLocale(locale))
    faults.push(`Unexpected \`--locale ${locale}\`, expected one of ${list(locales)}.`);
  for (const name of namesIn(baseline)) {
    if (!(baselineNames as readonly string[]).includes(name))
      faults.push(`Unexpected \`--baseline ${name}\`, expected some of ${list(baselineNames)}.`);
  }
  if (run !== undefined && !existsSync(dirname(fromHere(run))))
    faults.push(`Missing folder \`${dirname(run)}\` of \`--run\`.`);
  if (misses && json) faults.push('Unexpected `--misses` with `--json`, expected one of them.');
  return faults;
}

function namesIn(list = ''): string[] {
  return [...new Set(list.split(',').filter(Boolean))];
}

/** @returns undefined after the collection's faults were told */
function read(options: Options, siteDocuments: () => string[]): TestCollection | undefined {
  const path = (given: string | undefined) => given && fromHere(given);
  const { docs, queries, qrels, cross, without } = options;
  const files: CollectionFiles = {
    documents: path(docs),
    ...(queries === undefined
      ? ownQueries
      : { queries: fromHere(queries), judgements: path(qrels), crossJudgements: path(cross) }),
    leftOut: path(without),
  };
  try {
    return readTestCollection(files, { locale: options.locale as Locale | undefined, siteDocuments });
  } catch (error) {
    if (!(error instanceof CollectionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return undefined;
  }
}

function writeRuns(path: string, { site: { own, cross } }: Report): void {
  if (own) writeFileSync(path, runFile(own.rankings));
  if (cross) writeFileSync(own ? `${path}.cross` : path, runFile(cross.rankings));
}

/** A path as it is meant where `npm run` was called; npm itself goes to the project's root first. */
function fromHere(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: here } = process.env;
  return script === 'eval' && here && here !== process.cwd() ? resolve(here, path) : path;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
