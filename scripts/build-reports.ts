import type { BuildOptions } from '../lib/pipeline/build';
import { showProgress } from '../lib/pipeline/progress';

/**
 * What a build tells whoever waits for it: what happens on standard output, how far it is on standard error.
 * @param quiet nothing of it; a fault is told all the same
 */
export function buildReports(quiet: boolean): Required<Pick<BuildOptions, 'say' | 'progress'>> {
  if (quiet) return { say: () => {}, progress: () => {} };
  const { progress, done } = showProgress(process.stderr);
  process.once('exit', done);
  return {
    progress,
    say(line) {
      done();
      process.stdout.write(`${line}\n`);
    },
  };
}
