/** A browser that Playwright can start. */
export interface FoundBrowser {
  executablePath: string;
  args: string[];
}

/** What the search for a browser asks of the machine, so that a test can play one. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  /** Programs of these names in PATH, whole paths, in the order of the names. */
  inPath(names: readonly string[]): string[];
  /** Whether the program starts and says its version: a stub, or one that lacks its libraries, does not. */
  runs(program: string): boolean;
  /** Where Playwright would keep its own browser, downloaded or not; undefined where it has none. */
  playwrightOwn(): string | undefined;
  /** The browser inside the optional package @sparticuz/chromium, unpacked; undefined where it is not installed. */
  sparticuz(): Promise<FoundBrowser | undefined>;
  /** What the program says of its version; undefined when it does not start. */
  versionOf(program: string): string | undefined;
  /**
   * Installs a package of Debian.
   * @param withinMs given up after that; default: never
   * @returns whether that succeeded; false, too, where there is no apt-get
   */
  installDebian(name: string, withinMs?: number): boolean;
}

/** There is no browser to test with; the message says what to do. */
export class NoBrowserError extends Error {
  readonly code = 'NO_BROWSER';

  constructor(message: string) {
    super(message);
    this.name = 'NoBrowserError';
    // the sentence is for people: Playwright would show them lines of code around it
    this.stack = message;
  }
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

/**
 * Finds a Chromium for the browser tests, in this order: 1 CHROME_PATH, 2 PATH, 3 Playwright's own download,
 * 4 @sparticuz/chromium, which lies in its npm package, 5 Debian's package, which root may install.
 * Chromium's sandbox refuses to start as root, so it is left out there.
 * @throws {NoBrowserError}
 */
export async function findBrowser(machine: Machine): Promise<FoundBrowser> {
  const found = await search(machine);
  const args = new Set([...found.args, ...(machine.isRoot ? ['--no-sandbox'] : [])]);
  return { executablePath: found.executablePath, args: [...args] };
}

async function search(machine: Machine): Promise<FoundBrowser> {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) {
    // What was asked for is used or refused, never replaced by something else.
    if (machine.runs(chosen)) return plain(chosen);
    throw new NoBrowserError(
      `CHROME_PATH names \`${chosen}\`, which is not a browser that starts. ` +
        'Set it to the program of Chromium, Chrome or Edge, or unset it, then run `npm test` again.',
    );
  }
  const present = [...machine.inPath(names), machine.playwrightOwn()];
  const program = present.find(path => path !== undefined && machine.runs(path));
  if (program) return plain(program);
  const packed = await machine.sparticuz();
  if (packed && machine.runs(packed.executablePath)) return packed;
  if (machine.isRoot && machine.installDebian('chromium')) {
    const installed = machine.inPath(names).find(machine.runs);
    if (installed) return plain(installed);
  }
  throw new NoBrowserError(
    'No browser was found for the browser tests. Install Chromium, Google Chrome or Microsoft Edge so that it is in PATH, ' +
      'or set CHROME_PATH to its program, then run `npm test` again. Without a browser: npm test -- --unit',
  );
}

function plain(executablePath: string): FoundBrowser {
  return { executablePath, args: [] };
}
