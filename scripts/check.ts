import { checkContent } from '../lib/check/check';
import { contentDir } from '../lib/content/load';
import { generate } from '../lib/pipeline/generate';
import { readOptions, tellUsage } from './read-options';
import { reportFindings } from './report-findings';
import { runPackageBin } from './run-package-bin';
import { stopSignal } from './stop-signal';

/** In the order they run; each tells whether all is well, and has said what is not. */
const checks = {
  format: (write: boolean) =>
    runPackageBin('@biomejs/biome', 'biome', write ? ['check', '--write', '.'] : ['ci', '.']),
  types: () => {
    // a fresh clone has no generated modules yet, and the code imports them
    generate(process.cwd());
    return runPackageBin('typescript', 'tsc', ['--noEmit', '-p', '.']);
  },
  content: async () => {
    const today = new Date().toISOString().slice(0, 10);
    const { findings, skipped } = await checkContent(contentDir(), { today });
    for (const { rule, reason } of skipped) process.stdout.write(`Rule ${rule} was skipped: ${reason}.\n`);
    return reportFindings(findings);
  },
} satisfies Record<string, (write: boolean) => Promise<boolean>>;

type CheckName = keyof typeof checks;

/** `npm run check`: every check, also after one has failed. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const names = Object.keys(checks) as CheckName[];
  const options = readOptions('check', args, {
    only: { type: 'string', default: names.join(',') },
    write: { type: 'boolean', default: false },
  });
  if (!options) return 2;
  const chosen = options.only.split(',').map(name => name.trim());
  const unknown = chosen.find(name => !(names as string[]).includes(name));
  if (unknown !== undefined) {
    return tellUsage(
      'check',
      `Unknown check \`${unknown}\`, expected some of ${names.map(name => `\`${name}\``).join(', ')}.`,
    );
  }
  // so that an interrupted check takes its tools with it
  stopSignal();
  let hasFailed = false;
  for (const name of names.filter(name => chosen.includes(name))) {
    const startedAt = performance.now();
    const isFine = await checks[name](options.write);
    hasFailed ||= !isFine;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stdout.write(`${name}: ${isFine ? 'passed' : 'FAILED'} (${seconds} s)\n`);
  }
  return hasFailed ? 1 : 0;
}
