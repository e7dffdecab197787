import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const project = join(import.meta.dirname, '../../..');

/** Notes that it ran, then does as FAKE_NPM says; brings along the real tsx, so that commands can run. */
const fakeNpm = `
import { appendFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules');
await new Promise(resolve => setTimeout(resolve, Number(process.env.FAKE_NPM_MS ?? 0)));
if (process.env.FAKE_NPM) {
  console.error(process.env.FAKE_NPM);
  process.exit(7);
}
symlinkSync(${JSON.stringify(realpathSync(join(project, 'node_modules/tsx')))}, 'node_modules/tsx');
console.log('added packages');
`;

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CopiedProject {
  root: string;
  write(name: string, text: string): void;
  /** The arguments of each call of the fake npm. */
  npmCalls(): string[];
  start(args: string[], env?: Record<string, string>): { child: ChildProcess; ended: Promise<Ended> };
  run(args: string[], env?: Record<string, string>): Promise<Ended>;
}

/**
 * A copy of what bootstrap needs, in a folder of its own, with a fake npm and without packages. Its command `eval`
 * prints its arguments, or fails as they say.
 */
export function copyProject(): CopiedProject {
  // the folder that the system names may itself be a link (macOS)
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sidestykke-scripts-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['bootstrap', 'help', 'install', 'install-lock', 'node-version']) {
    cpSync(join(project, `scripts/${name}.mjs`), join(root, `scripts/${name}.mjs`));
  }
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', '{}');
  write('npm-cli.mjs', fakeNpm);
  write(
    'scripts/eval.ts',
    `export async function run(args: string[]): Promise<number> {
  if (args[0] === 'told') throw Object.assign(new Error('Port 1 is taken.'), { code: 'EADDRINUSE' });
  if (args[0] === 'bug') throw Object.assign(new TypeError('a bug'), { code: 'ERR_BUG' });
  console.log(JSON.stringify({ args, cwd: process.cwd(), content: process.env.CONTENT_DIR, telemetry: process.env.NEXT_TELEMETRY_DISABLED }));
  return args[0] === 'three' ? 3 : 0;
}`,
  );
  const start = (args: string[], env: Record<string, string> = {}) => {
    const child = spawn(process.execPath, [join(root, 'scripts/bootstrap.mjs'), ...args], {
      cwd: env.TEST_CWD ?? root,
      env: { ...process.env, CONTENT_DIR: '', npm_execpath: join(root, 'npm-cli.mjs'), ...env },
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    return { child, ended: toEnd(child) };
  };
  return {
    root,
    write,
    npmCalls: () =>
      readFileSync(join(root, 'npm.log'), { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean),
    start,
    run: (args, env) => start(args, env).ended,
  };
}

/** Collects what a process prints until it ends. */
export function toEnd(child: ChildProcess): Promise<Ended> {
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code, ...printed }));
  });
}
