import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow } from '../../lib/finish/site-files';
import { copyProject } from './copy-project';
import type { BenchOptions, BenchPart, BenchRow } from './part';
import { runMeasured } from './run-measured';

/** Two builds of one state of the project gave different sites; the message names what differs. */
class NotReproducibleError extends Error {
  readonly code = 'NOT_REPRODUCIBLE';
  override readonly name = 'NotReproducibleError';
}

/** So many differences are told. */
const toldAtMost = 20;

/**
 * Builds a site twice: here after one whose first article was otherwise, so that most of it comes from what that build has
 * kept; and without anything kept in a folder with another path, on another day, with another time zone, locale and umask,
 * files listed in another order, one processor and no network. Every file must be the same, byte by byte.
 */
export const reproduciblePart: BenchPart = {
  name: 'reproducible',
  what: 'whether two builds in different places, on different days, without network, are the same byte by byte',
  async run({ say }: BenchOptions): Promise<BenchRow[]> {
    const folder = mkdtempSync(join(tmpdir(), 'sidestykke-reproducible-'));
    const stop = () => rmSync(folder, { recursive: true, force: true });
    process.once('exit', stop);
    try {
      const [here, there] = [join(folder, 'here'), join(folder, 'et andet sted', 'på øen')] as const;
      // both before either is built: they are of one state of the project
      for (const copy of [here, there]) copyProject(process.cwd(), copy);
      say('Building the site …');
      const env = { TZ: 'UTC', LC_ALL: 'C.UTF-8' };
      await runMeasured(build, { cwd: here, env });
      for (const copy of [here, there]) changeText(copy);
      say('Building it with a changed text …');
      await runMeasured(build, { cwd: here, env });
      const offline = withoutNetwork();
      say(`Building it elsewhere${offline ? ', without network' : ''} …`);
      const second = elsewhere(there, offline ?? []);
      await runMeasured(second.command, { cwd: there, env: second.env });
      const { files, bytes, differences } = compare(join(here, 'out'), join(there, 'out'));
      if (differences.length) throw new NotReproducibleError(told(differences));
      return [
        { measure: 'files that two builds have in common', ours: files, goal: 'all' },
        { measure: 'bytes, all the same', ours: bytes / 1e6, unit: 'MB' },
        {
          measure: 'network in the second build',
          ours: offline ? 'off' : 'on: `unshare -n` is not allowed here',
        },
      ];
    } finally {
      process.off('exit', stop);
      stop();
    }
  },
};

/** `npm run build -- --force`, without what installs packages first. */
const build = [
  process.execPath,
  '--import',
  'tsx',
  '--eval',
  "import('./scripts/build.ts').then(({ run }) => run(['--force'])).then(code => process.exit(code))",
];

function changeText(project: string): void {
  const articles = join(project, 'content', 'articles');
  const first = readdirSync(articles).sort()[0]!;
  appendFileSync(join(articles, first, 'da.mdx'), '\nDet står her siden i dag.\n');
}

function elsewhere(
  root: string,
  prefix: readonly string[],
): { command: string[]; env: Record<string, string> } {
  const preload = pathToFileURL(join(root, 'tests/bench/elsewhere.mjs')).href;
  const onOneProcessor = works('taskset', '-c', '0', 'true') ? ['taskset', '-c', '0'] : [];
  return {
    command: [...prefix, '/bin/sh', '-c', 'umask 077; exec "$@"', 'build', ...onOneProcessor, ...build],
    env: {
      TZ: 'Pacific/Kiritimati',
      // where it is installed: in Turkish, i and I are two letters
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'da_DK.UTF-8',
      NODE_OPTIONS: `--import=${preload}`,
    },
  };
}

/** What runs a command with loopback alone: Next's processes talk to each other over it. undefined: not allowed here. */
function withoutNetwork(): string[] | undefined {
  const up = 'ip link set lo up && exec "$@"';
  return [
    ['unshare', '-n', '/bin/sh', '-c', up, 'offline'],
    ['unshare', '-rn', '/bin/sh', '-c', up, 'offline'],
  ].find(([program, ...args]) => works(program!, ...args, 'true'));
}

function works(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** Compares two folders, file by file. `differences`: one line each. */
export function compare(a: string, b: string): { files: number; bytes: number; differences: string[] } {
  const [inA, inB] = [filesBelow(a), new Set(filesBelow(b))];
  const differences: string[] = [];
  let bytes = 0;
  for (const file of inA) {
    if (!inB.delete(file)) {
      differences.push(`${file}: only in the first build`);
      continue;
    }
    const [first, second] = [readFileSync(join(a, file)), readFileSync(join(b, file))];
    bytes += first.length;
    if (!first.equals(second)) differences.push(`${file}: ${firstDifference(first, second)}`);
  }
  for (const file of inB) differences.push(`${file}: only in the second build`);
  return { files: inA.length, bytes, differences };
}

/** Where two files part, with what stands there. */
function firstDifference(a: Buffer, b: Buffer): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const shown = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, at - 20), at + 40).toString('latin1'));
  return `byte ${at} of ${a.length} and ${b.length}: ${shown(a)} and ${shown(b)}`;
}

function told(differences: readonly string[]): string {
  const more = differences.length - toldAtMost;
  return [
    `Two builds differ in ${differences.length} files:`,
    ...differences.slice(0, toldAtMost),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ].join('\n');
}
