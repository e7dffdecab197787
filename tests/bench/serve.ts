import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readFinishedSite } from '../../lib/deploy/finished-site';
import { nginxConfig } from '../../lib/deploy/nginx';
import { addressOf, filesBelow } from '../../lib/finish/site-files';
import type { LoadResult } from './load';
import type { BenchRow } from './part';
import { cpuSecondsOf, residentMegabytesOf } from './process-cost';

export interface ServeBenchOptions {
  /** A finished site below no base path; default: `out`. */
  root?: string;
  /** Of each measurement; every one is made three times, ours and nginx's in turn. Default 5. */
  seconds?: number;
  /** Of bounded load, in which memory is looked at. Default 0.5. */
  minutes?: number;
  say?(line: string): void;
}

const connections = 20;
const rounds = 3;
/** Of the long load: far from what the server can do. */
const boundedRate = 300;

interface Running {
  address: string;
  pid: number;
  stop(): Promise<void>;
}

/**
 * Asks our server and nginx, where it is installed, for the same files of a built site, on loopback: how many requests
 * they answer, how long the slowest of a hundred takes, and what a request costs. Then asks ours for all files of the
 * site for a while, and looks at its memory.
 * @throws when there is no site
 */
export async function benchServe(options: ServeBenchOptions = {}): Promise<BenchRow[]> {
  const { seconds = 5, minutes = 0.5, say = () => {} } = options;
  const root = resolve(options.root ?? 'out');
  const { basePath, redirects } = readFinishedSite(root);
  const hasNginx = spawnSync('nginx', ['-v']).status === 0;
  if (!hasNginx)
    say('nginx is not on PATH, so nothing stands beside our server: apt-get install nginx-light');
  const folder = mkdtempSync(join(tmpdir(), 'sidestykke-bench-serve-'));
  const running: Running[] = [];
  try {
    const ours = await startOurs(root, basePath);
    running.push(ours);
    const theirs = hasNginx ? await startNginx(folder, { root, basePath, redirects }) : undefined;
    if (theirs) running.push(theirs);
    const rows: BenchRow[] = [];
    for (const [name, path] of samplesOf(root)) {
      say(`${name} …`);
      // code that was never run is slow
      for (const server of running) await measure(server, [basePath + path], 2);
      const figures = { ours: [] as Figures[], theirs: [] as Figures[] };
      for (let round = 0; round < rounds; round++) {
        figures.ours.push(await measure(ours, [basePath + path], seconds));
        if (theirs) figures.theirs.push(await measure(theirs, [basePath + path], seconds));
      }
      rows.push(...rowsOf(name, figures));
    }
    say(`${minutes} minutes of bounded load …`);
    rows.push(...(await memoryRows(ours, pathsOf(root, basePath), minutes)));
    return rows;
  } finally {
    for (const { stop } of running) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Figures {
  perSecond: number;
  p99: number;
  perCpuSecond: number;
  failed: number;
}

/** An article, a module, a piece of the search index; of each kind the first by name. */
function samplesOf(root: string): [string, string][] {
  const files = filesBelow(root);
  const first = (pattern: RegExp) => files.find(file => pattern.test(file));
  return [
    ['article', first(/^da\/artikler\/[^/]+\/index\.html$/)],
    ['module', first(/^assets\/main\.[^/]+\.js$/) ?? first(/^assets\/[^/]+\.js$/)],
    ['search file', first(/^search\/da\/s\/[^/]+\.bin$/)],
  ].flatMap(([name, file]) => (name && file ? [[name, addressOf(file)] as [string, string]] : []));
}

function pathsOf(root: string, basePath: string): string[] {
  return filesBelow(root)
    .filter(file => !/^_|\.(?:br|gz)$/.test(file))
    .map(file => basePath + encodeURI(addressOf(file)));
}

async function measure({ address, pid }: Running, paths: string[], seconds: number): Promise<Figures> {
  const before = cpuSecondsOf(pid);
  const { requests, perSecond, p99, failed } = await load({ address, paths, connections, seconds });
  return { perSecond, p99, failed, perCpuSecond: requests / (cpuSecondsOf(pid) - before) };
}

function rowsOf(name: string, { ours, theirs }: { ours: Figures[]; theirs: Figures[] }): BenchRow[] {
  const row = (measure: string, key: keyof Figures, unit: string): BenchRow => ({
    measure: `${name}, ${measure}`,
    ours: medianOf(ours.map(figures => figures[key])),
    theirs: theirs.length ? medianOf(theirs.map(figures => figures[key])) : undefined,
    unit,
  });
  return [
    row('requests per second', 'perSecond', '/s'),
    row('p99', 'p99', 'ms'),
    row('requests per CPU second', 'perCpuSecond', '/s'),
    {
      measure: `${name}, failed`,
      ours: sumOf(ours),
      theirs: theirs.length ? sumOf(theirs) : undefined,
      goal: '0',
    },
  ];
}

async function memoryRows(ours: Running, paths: string[], minutes: number): Promise<BenchRow[]> {
  // all files once, so that what is kept is kept
  await load({ address: ours.address, paths, connections, seconds: 10 });
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(residentMegabytesOf(ours.pid)), 500);
  const seconds = Math.max(1, Math.round(minutes * 60));
  const result = await load({ address: ours.address, paths, connections, seconds, rate: boundedRate });
  clearInterval(timer);
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  const [first, last] = [samples.slice(0, quarter), samples.slice(-quarter)].map(part => medianOf(part));
  return [
    {
      measure: `memory, first and last quarter of ${minutes} min of ${boundedRate} requests a second`,
      ours: `${first?.toFixed(0)} → ${last?.toFixed(0)} MB`,
      goal: 'flat',
    },
    { measure: 'bounded load, p99', ours: result.p99, unit: 'ms' },
    { measure: `bounded load, failed of ${result.requests}`, ours: result.failed, goal: '0' },
  ];
}

async function startOurs(root: string, basePath: string): Promise<Running> {
  const port = await freePort();
  const script = join(import.meta.dirname, 'serve-process.ts');
  const args = ['--import', 'tsx', script, root, String(port), basePath];
  return started(spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }), port);
}

async function startNginx(
  folder: string,
  site: Pick<ReturnType<typeof readFinishedSite>, 'basePath' | 'redirects'> & { root: string },
): Promise<Running> {
  const port = await freePort();
  const brotli = existsSync('/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf');
  const main = readFileSync(join(import.meta.dirname, '../../deploy/nginx.conf'), 'utf8');
  // one process, as ours is; by root it would else give its work to a user who may not read the site
  const alone = main
    .replaceAll('/tmp/', `${folder}/`)
    .replace('worker_processes auto', 'worker_processes 1')
    .replace('pid ', `${process.getuid?.() === 0 ? 'user root;\n' : ''}pid `);
  writeFileSync(join(folder, 'nginx.conf'), alone);
  const config = nginxConfig({ ...site, port, listen: '127.0.0.1', tls: false }, { brotli });
  writeFileSync(join(folder, 'site.conf'), config);
  const child = spawn('nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return started(child, port);
}

/** Waits until a server answers. */
async function started(child: ChildProcess, port: number): Promise<Running> {
  const address = `http://127.0.0.1:${port}`;
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const ended = new Promise<void>(done => child.once('exit', () => done()));
  const running = {
    address,
    pid: child.pid!,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      process.off('exit', end);
    },
  };
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) break;
    try {
      await fetch(address);
      return running;
    } catch {
      await new Promise(again => setTimeout(again, 100));
    }
  }
  await running.stop();
  throw new Error('A server to be measured did not start; what it said stands above.');
}

/** Autocannon in a process of its own, so that its work is not counted as anybody else's. */
function load(request: {
  address: string;
  paths: readonly string[];
  connections: number;
  seconds: number;
  rate?: number;
}): Promise<LoadResult> {
  const script = join(import.meta.dirname, 'load.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(request));
  let said = '';
  child.stdout.on('data', chunk => {
    said += chunk;
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', code =>
      code === 0
        ? done(JSON.parse(said) as LoadResult)
        : fail(new Error('The load could not be made; the reason stands above.')),
    );
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function sumOf(figures: readonly Figures[]): number {
  return figures.reduce((sum, { failed }) => sum + failed, 0);
}
