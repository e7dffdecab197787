/** The same fault, such as too many open files, comes with every request: it is told once in so long. */
const everyMs = 10_000;

/**
 * Tells what kept readers from an answer, without who asked for what: a message of the system's would hold the path.
 * @param write where to; default: standard error
 * @param now milliseconds; default: the clock
 */
export function faultLog(
  write: (line: string) => void = line => process.stderr.write(line),
  now: () => number = () => performance.now(),
): (error: unknown) => void {
  // what was told → when, and how often it came since
  const told = new Map<string, { at: number; since: number }>();
  return error => {
    const name = nameOf(error);
    const before = told.get(name);
    const time = now();
    if (before && time - before.at < everyMs) {
      before.since++;
      return;
    }
    told.set(name, { at: time, since: 0 });
    const again = before?.since ? `, ${before.since} times more before` : '';
    write(`A request was not answered: ${name}${again}.\n`);
  };
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const { code, syscall } = error as NodeJS.ErrnoException;
  return [code ?? error.name, syscall].filter(Boolean).join(' at ');
}
