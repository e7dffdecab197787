import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from './read-options';
import { runPackageBin } from './run-package-bin';
import { staticPages } from './static-pages';
import { stopSignal } from './stop-signal';

/** How many tests ended how. */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A part that broke before it could count: that is one failure. */
const broken: Counts = { passed: 0, failed: 1, skipped: 0 };

/**
 * `npm test`: 1 unit tests, 2 build, 3 browser tests on the built site; the next part also runs after one has failed.
 * Ends with one line, `N passed, N failed`. @returns the exit code
 */
export async function run(args: string[]): Promise<number> {
  const options = readOptions('test', args, {
    unit: { type: 'boolean', default: false },
    e2e: { type: 'boolean', default: false },
  });
  if (!options) return 2;
  // an interrupted run takes the runners with it
  stopSignal();
  // The tests are about the site as it ships.
  for (const name of ['CONTENT_DIR', 'BASE_PATH']) delete process.env[name];
  const reports = mkdtempSync(join(tmpdir(), 'sidestykke-test-'));
  process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
  const both = options.unit === options.e2e;
  const parts = [
    ...(both || options.unit ? [await runUnitTests(join(reports, 'unit.json'))] : []),
    ...(both || options.e2e ? [await runBrowserTests(join(reports, 'e2e.json'))] : []),
  ];
  const sum = (key: keyof Counts) => parts.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped');
  process.stdout.write(
    `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
  );
  return sum('failed') ? 1 : 0;
}

/** What is read of vitest's JSON report. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

async function runUnitTests(report: string): Promise<Counts> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // nothing else is under way: left to itself, vitest spares a core
  const isFine = await runPackageBin('vitest', 'vitest', ['run', '--maxWorkers=100%', ...reporters]);
  return readCounts(isFine, report, (json: VitestReport) => ({
    passed: json.numPassedTests,
    // a file that could not be loaded has no tests that could fail
    failed: json.numFailedTests + json.testResults.filter(isUnloadable).length,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

function isUnloadable({ status, assertionResults }: VitestReport['testResults'][number]): boolean {
  return status === 'failed' && !assertionResults.some(test => test.status === 'failed');
}

/** What is read of Playwright's JSON report. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

async function runBrowserTests(report: string): Promise<Counts> {
  try {
    const { ensureBuilt } = await import('../lib/pipeline/build');
    await ensureBuilt({ staticPages: await staticPages() });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return broken;
  }
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const isFine = await runPackageBin('@playwright/test', 'playwright', ['test', '--reporter=list,json']);
  return readCounts(isFine, report, ({ stats }: PlaywrightReport) => ({
    // a flaky one passed at the second try; the list above names it
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/** The counts of a report; a runner that left none, or failed without a failed test, counts as one failure. */
function readCounts<R>(isFine: boolean, report: string, count: (json: R) => Counts): Counts {
  let counts: Counts;
  try {
    counts = count(JSON.parse(readFileSync(report, 'utf8')) as R);
  } catch {
    return broken;
  }
  return !isFine && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
