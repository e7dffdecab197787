import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentDir, requireContent } from '../lib/content/load';
import { evaluate, type Report } from '../lib/search/evaluate/evaluate';
import { documentSubject, siteDocuments, siteSubject } from '../lib/search/evaluate/subject';
import { formatReport } from '../lib/search/evaluate/table';
import {
  CollectionError,
  readTestCollection,
  type TestCollection,
} from '../lib/search/evaluate/test-collection';
import { siteCollection } from '../lib/search/site-collection';
import { readOptions } from './read-options';

const ownQueries = 'tests/search';

/** `npm run eval`: evaluates the search on collections, one after the other. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const { folders, rest } = splitFolders(args);
  const options = readOptions('eval', rest, { json: { type: 'string' } });
  if (!options) return 2;

  const content = once(() => siteCollection(requireContent(contentDir())));
  const collections: TestCollection[] = [];
  for (const folder of folders.length ? folders : [ownQueries]) {
    try {
      collections.push(readTestCollection(folder, () => siteDocuments(content())));
    } catch (error) {
      if (!(error instanceof CollectionError)) throw error;
      process.stderr.write(`${error.message}\n`);
    }
  }
  // All faults are told before the first minute is spent.
  if (collections.length < Math.max(1, folders.length)) return 1;

  const reports: Report[] = [];
  for (const collection of collections) {
    const { documents } = collection;
    const report = await evaluate(
      collection,
      documents ? documentSubject(documents) : siteSubject(content()),
    );
    process.stdout.write(`${reports.length ? '\n' : ''}${formatReport(report)}\n`);
    reports.push(report);
  }
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(reports, null, 2)}\n`);
  return 0;
}

/** Takes the folders out, so that the options can be read strictly. */
function splitFolders(args: readonly string[]): { folders: string[]; rest: string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: { json: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const folders = tokens.flatMap(token => (token.kind === 'positional' ? [token] : []));
  const taken = new Set(folders.map(({ index }) => index));
  return { folders: folders.map(({ value }) => value), rest: args.filter((_, i) => !taken.has(i)) };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
