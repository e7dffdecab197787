import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import type { FoundBrowser, Machine } from './find-browser';

const isWindows = process.platform === 'win32';

/** How long a browser may take to say its version, cold, on a busy machine. */
const versionMs = 30_000;

/**
 * Not from the package's own list: a single process ends with its first context, `headless` is Playwright's to say, and
 * a browser without web security would prove nothing about the policy.
 */
const unwanted =
  /^--(?:single-process|headless|disable-web-security|allow-running-insecure-content|disable-site-isolation-trials)\b/;

/** The machine that the tests run on. */
export function thisMachine(): Machine {
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    inPath,
    runs,
    versionOf,
    playwrightOwn,
    sparticuz,
    installDebian,
  };
}

function inPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap(name =>
    folders.map(folder => join(folder, isWindows ? `${name}.exe` : name)).filter(isProgram),
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function runs(program: string): boolean {
  if (!isProgram(program)) return false;
  // there, asked for its version, a browser opens a window instead
  if (isWindows) return true;
  return versionOf(program) !== undefined;
}

function versionOf(program: string): string | undefined {
  if (!isProgram(program)) return undefined;
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: versionMs });
  return status === 0 ? stdout : undefined;
}

function playwrightOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    // Playwright has no browser for this system.
    return undefined;
  }
}

async function sparticuz(): Promise<FoundBrowser | undefined> {
  // a variable, as the package is optional: types and bundlers must not insist on it
  const name = '@sparticuz/chromium';
  try {
    const { default: packed } = (await import(name)) as {
      default: { args: string[]; executablePath(): Promise<string> };
    };
    const executablePath = await packed.executablePath();
    return { executablePath, args: packed.args.filter(arg => !unwanted.test(arg)) };
  } catch {
    return undefined;
  }
}

function installDebian(name: string, withinMs = Number.POSITIVE_INFINITY): boolean {
  if (inPath(['apt-get']).length === 0) return false;
  process.stdout.write(`Installing a browser (apt-get install ${name}) …\n`);
  const end = Date.now() + withinMs;
  const install = () => aptGet(end, 'install', '-y', '--no-install-recommends', name);
  // a fresh container has no package lists yet
  return install() || (aptGet(end, 'update') && install());
}

/** @param end when it is given up, in ms since 1970 */
function aptGet(end: number, ...args: string[]): boolean {
  const left = end - Date.now();
  if (left <= 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const limit = Number.isFinite(left) ? { timeout: left } : {};
  return spawnSync('apt-get', args, { stdio: 'ignore', env, ...limit }).status === 0;
}
