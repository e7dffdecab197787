import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** What a command cost, with all processes that it started. */
export interface Cost {
  /** User and system. */
  cpuSeconds: number;
  wallSeconds: number;
  /** The largest sum of what all processes had in memory at once; undefined where there is no /proc. */
  peakMegabytes: number | undefined;
}

/** The measured command failed; the message holds the end of what it said. */
class MeasuredCommandError extends Error {
  readonly code = 'BENCH_COMMAND';
}

const sampleMs = 200;
/** Of Linux, for all practical machines (`getconf CLK_TCK`, `getconf PAGESIZE`). */
const ticksPerSecond = 100;
const pageBytes = 4096;

/**
 * Runs a command and counts what it costs. CPU time is counted twice: by a shell around it (`times`), which knows every
 * process that was waited for, and from samples of /proc, which know those that were not; the larger holds.
 * @throws {MeasuredCommandError} when it ends with anything but 0
 */
export async function runMeasured(
  command: readonly string[],
  options: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<Cost> {
  const startedAt = performance.now();
  const child = spawn('/bin/sh', ['-c', '"$@"; status=$?; times >&3; exit $status', 'bench', ...command], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    // a session of its own, by which its processes are known
    detached: true,
  });
  const stop = () => {
    try {
      process.kill(-child.pid!, 'SIGTERM');
    } catch {
      // it has ended
    }
  };
  process.once('exit', stop);
  const output: string[] = [];
  const times: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => output.push(String(chunk)));
  child.stdio[3]!.on('data', chunk => times.push(String(chunk)));
  const samples = new SessionSamples(child.pid!);
  const timer = setInterval(() => samples.take(), sampleMs);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) {
      const said = output.join('').trim().split('\n').slice(-30).join('\n');
      throw new MeasuredCommandError(`\`${command.join(' ')}\` ended with ${code}:\n${said}`);
    }
  } finally {
    clearInterval(timer);
    process.off('exit', stop);
  }
  return {
    cpuSeconds: Math.max(secondsOf(times.join('')), samples.cpuSeconds),
    wallSeconds: (performance.now() - startedAt) / 1000,
    peakMegabytes: samples.peakMegabytes,
  };
}

/** Adds up what the shell says: minutes and seconds, of itself and of all others. */
function secondsOf(times: string): number {
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** Looks at the processes of a session from time to time. */
class SessionSamples {
  /** Process id → ticks of CPU when it was last seen. */
  private readonly ticks = new Map<string, number>();
  private peakPages = 0;

  constructor(private readonly session: number) {}

  take(): void {
    let pages = 0;
    for (const pid of processes()) {
      const stat = statOf(pid);
      if (stat?.session !== this.session) continue;
      this.ticks.set(pid, stat.ticks);
      pages += stat.pages;
    }
    this.peakPages = Math.max(this.peakPages, pages);
  }

  get cpuSeconds(): number {
    return [...this.ticks.values()].reduce((sum, ticks) => sum + ticks, 0) / ticksPerSecond;
  }

  get peakMegabytes(): number | undefined {
    return this.peakPages ? (this.peakPages * pageBytes) / 1e6 : undefined;
  }
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter(name => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Source: proc_pid_stat(5). The name in the second field may hold anything, so it is counted from behind it. */
function statOf(pid: string): { session: number; ticks: number; pages: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (number: number) => Number(fields[number - 3]);
    return { session: field(6), ticks: field(14) + field(15), pages: field(24) };
  } catch {
    // it has ended meanwhile
    return undefined;
  }
}
