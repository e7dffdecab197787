import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Starts Next's own command line with the running Node: npx and npm would not pass signals on. */
export function spawnNext(
  root: string,
  args: readonly string[],
  stdio: 'pipe' | 'inherit',
  mode: 'production' | 'development',
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const bin = createRequire(join(root, 'package.json')).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: root,
    stdio: stdio === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' },
  });
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  return child;
}

/** Next could not write the pages; the message holds what it said. */
class NextBuildError extends Error {
  readonly code = 'NEXT_BUILD';

  constructor(output: string) {
    super(`Next.js could not build the pages:\n${output.trim()}`);
    this.name = 'NextBuildError';
  }
}

/** What `next build` is told, by variables of its environment. */
interface NextBuildOptions {
  /** File of the content as it was read. */
  snapshot: string;
  /** Where it writes, relative to the root. */
  folder: string;
  /** It writes but a few pages for each shell (`app/_pages/page-kind.ts`). */
  samplesOnly: boolean;
}

/** Runs `next build`. What it prints is shown only when it fails. @throws {NextBuildError} */
export async function nextBuild(
  root: string,
  { snapshot, folder, samplesOnly }: NextBuildOptions,
): Promise<void> {
  const env = {
    CONTENT_SNAPSHOT: snapshot,
    EXPORT_FOLDER: folder,
    ...(samplesOnly && { PAGE_SAMPLES: '1' }),
  };
  const child = spawnNext(root, ['build'], 'pipe', 'production', env);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => output.push(String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new NextBuildError(output.join(''));
}
