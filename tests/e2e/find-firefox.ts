import type { Machine } from './find-browser';

/** Where Firefox is, or why there is none to test with. */
export type FoundFirefox = { executablePath: string } | { missing: string };

const names = ['firefox-esr', 'firefox'];

/** Measured: 13 s. Where it takes far longer, the tests go without. */
const installMs = 60_000;

/**
 * Finds a Firefox of at least the version that the site is made for: 1 FIREFOX_PATH, 2 PATH, 3 Debian's package, which
 * root may install. Unlike Chromium it may be missing: what is tested with it is then skipped, with the reason.
 * @param since the oldest major version that will do
 */
export function findFirefox(machine: Machine, since: number): FoundFirefox {
  const will = (program: string) => versionOf(machine, program) >= since;
  const chosen = machine.env.FIREFOX_PATH;
  if (chosen) {
    return will(chosen)
      ? { executablePath: chosen }
      : { missing: `FIREFOX_PATH names \`${chosen}\`, which is no Firefox ${since} or newer that starts.` };
  }
  const present = () => machine.inPath(names).find(will);
  const program =
    present() ?? (machine.isRoot && machine.installDebian('firefox-esr', installMs) ? present() : undefined);
  if (program) return { executablePath: program };
  return {
    missing: `There is no Firefox ${since} or newer. Install it so that it is in PATH, or set FIREFOX_PATH to its program.`,
  };
}

/** Major version, from `Mozilla Firefox 153.7.0esr`; 0 for what does not start or is something else. */
function versionOf(machine: Machine, program: string): number {
  return Number(/Firefox (\d+)\./.exec(machine.versionOf(program) ?? '')?.[1] ?? 0);
}
