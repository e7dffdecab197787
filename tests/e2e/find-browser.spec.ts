import { expect, test } from '@playwright/test';
import { machine } from './any-machine';
import { findBrowser, NoBrowserError } from './find-browser';

const packed = { executablePath: '/tmp/packed', args: ['--no-zygote'] };

test('CHROME_PATH comes before everything else', async () => {
  const found = await findBrowser(
    machine({ env: { CHROME_PATH: '/opt/chrome' }, programs: ['chromium'], playwrightOwn: () => '/pw' }),
  );
  expect(found).toEqual({ executablePath: '/opt/chrome', args: [] });
});

test('a CHROME_PATH that does not start is refused, not replaced', async () => {
  const broken = machine({ env: { CHROME_PATH: '/opt/missing' }, programs: ['chromium'] });
  await expect(findBrowser(broken)).rejects.toThrow(
    'CHROME_PATH names `/opt/missing`, which is not a browser that starts. ' +
      'Set it to the program of Chromium, Chrome or Edge, or unset it, then run `npm test` again.',
  );
});

test('PATH is asked in the order chromium, Chrome, Edge, before Playwright’s own', async () => {
  const found = await findBrowser(
    machine({ programs: ['msedge', 'google-chrome'], playwrightOwn: () => '/pw' }),
  );
  expect(found.executablePath).toBe('/bin/google-chrome');
});

test('Playwright’s own browser comes before the one in the npm package', async () => {
  const found = await findBrowser(machine({ playwrightOwn: () => '/pw', sparticuz: async () => packed }));
  expect(found.executablePath).toBe('/pw');
});

test('the npm package’s browser is taken, with its arguments, where Playwright’s was not downloaded', async () => {
  const found = await findBrowser(
    machine({ playwrightOwn: () => '/missing', sparticuz: async () => packed }),
  );
  expect(found).toEqual(packed);
});

test('a program that does not start is passed over', async () => {
  const found = await findBrowser(
    machine({
      inPath: () => ['/bin/broken-stub', '/bin/chromium'],
      sparticuz: async () => packed,
    }),
  );
  expect(found.executablePath).toBe('/bin/chromium');
});

test('root, and only root, installs Debian’s package when nothing else is there, and runs it without sandbox', async () => {
  const programs: string[] = [];
  const bare = (isRoot: boolean) =>
    machine({
      isRoot,
      inPath: names => names.filter(name => programs.includes(name)),
      installDebian: () => programs.push('chromium') > 0,
    });
  await expect(findBrowser(bare(false))).rejects.toThrow(NoBrowserError);
  expect(programs).toEqual([]);
  expect(await findBrowser(bare(true))).toEqual({ executablePath: 'chromium', args: ['--no-sandbox'] });
});

test('without any browser the message says what to install', async () => {
  await expect(findBrowser(machine())).rejects.toThrow(
    'No browser was found for the browser tests. Install Chromium, Google Chrome or Microsoft Edge so that it is in PATH, ' +
      'or set CHROME_PATH to its program, then run `npm test` again. Without a browser: npm test -- --unit',
  );
});
