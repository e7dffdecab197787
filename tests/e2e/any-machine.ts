import type { Machine } from './find-browser';

/** A machine without any browser, but for what the test gives it. Programs whose name contains `broken` do not start. */
export function machine(given: Partial<Machine> & { programs?: string[] } = {}): Machine {
  const { programs = [], ...rest } = given;
  return {
    env: {},
    isRoot: false,
    inPath: names => names.filter(name => programs.includes(name)).map(name => `/bin/${name}`),
    runs: program => !program.includes('broken') && !program.includes('missing'),
    playwrightOwn: () => undefined,
    sparticuz: async () => undefined,
    versionOf: () => undefined,
    installDebian: () => false,
    ...rest,
  };
}
