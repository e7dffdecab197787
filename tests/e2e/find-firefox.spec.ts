import { expect, test } from '@playwright/test';
import { machine } from './any-machine';
import { findFirefox } from './find-firefox';

const versions: Record<string, string> = {
  '/bin/firefox-esr': 'Mozilla Firefox 153.7.0esr\n',
  '/bin/firefox': 'Mozilla Firefox 160.0\n',
  '/opt/old': 'Mozilla Firefox 115.3.0esr\n',
};
const versionOf = (program: string) => versions[program];

test('Firefox is found in PATH, Debian’s before another', () => {
  expect(findFirefox(machine({ programs: ['firefox', 'firefox-esr'], versionOf }), 136)).toEqual({
    executablePath: '/bin/firefox-esr',
  });
});

test('a Firefox that is too old is passed over, and said where it was asked for', () => {
  expect(findFirefox(machine({ programs: ['firefox-esr', 'firefox'], versionOf }), 155)).toEqual({
    executablePath: '/bin/firefox',
  });
  expect(findFirefox(machine({ env: { FIREFOX_PATH: '/opt/old' }, versionOf }), 136)).toEqual({
    missing: 'FIREFOX_PATH names `/opt/old`, which is no Firefox 136 or newer that starts.',
  });
});

test('only root installs Debian’s Firefox; elsewhere its tests say what is missing', () => {
  const installed: string[] = [];
  const installable = (isRoot: boolean) =>
    machine({
      isRoot,
      inPath: () => installed.map(name => `/bin/${name}`),
      versionOf,
      installDebian: name => installed.push(name) > 0,
    });
  expect(findFirefox(installable(false), 136)).toEqual({
    missing:
      'There is no Firefox 136 or newer. Install it so that it is in PATH, or set FIREFOX_PATH to its program.',
  });
  expect(installed).toEqual([]);
  expect(findFirefox(installable(true), 136)).toEqual({ executablePath: '/bin/firefox-esr' });
});
