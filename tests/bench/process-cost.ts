import { readdirSync, readFileSync } from 'node:fs';

/** Of Linux, for all practical machines (`getconf CLK_TCK`). */
const ticksPerSecond = 100;

/** CPU time, user and system, that a process and its children have taken so far; NaN where there is no /proc. */
export function cpuSecondsOf(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, id) => {
    const fields = statOf(id);
    return sum + (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  }, 0);
}

/** What a process has in memory; NaN where there is no /proc. */
export function residentMegabytesOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(Number)
      .filter(id => Number(statOf(id)[1]) === pid);
  } catch {
    return [];
  }
}

/** The fields after the name, which may hold spaces: state, parent, … */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}
