import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const script = join(import.meta.dirname, '../../../deploy/release.sh');
const canRun = process.platform === 'linux' && spawnSync('rsync', ['--version']).status === 0;

function server() {
  const folder = mkdtempSync(join(tmpdir(), 'sidestykke-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('sh', [script, folder, ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  return {
    run,
    /** Builds a site of one page and one hashed file, and puts it out. @returns the release's name */
    publish(name: string): string {
      const site = join(folder, `out-${name}`);
      for (const file of [
        'da/index.html',
        `assets/${name}.js`,
        `search/da/s/${name}.bin`,
        'search/da/root.bin',
      ]) {
        mkdirSync(dirname(join(site, file)), { recursive: true });
        writeFileSync(join(site, file), name);
      }
      expect(run('publish', site)).toMatchObject({ status: 0, stderr: '' });
      return readlinkSync(join(folder, 'current')).replace('releases/', '');
    },
    read: (file: string) => readFileSync(join(folder, 'current', file), 'utf8'),
    assets: () => readdirSync(join(folder, 'current/assets')),
    releases: () => readdirSync(join(folder, 'releases')),
    has: (file: string) => existsSync(join(folder, 'current', file)),
  };
}

describe.skipIf(!canRun)('release.sh (needs Linux and rsync)', () => {
  it('puts a site out and keeps the hashed files of the release before, no further', () => {
    const { publish, read, assets, has, releases } = server();
    publish('one');
    expect([read('da/index.html'), assets()]).toEqual(['one', ['one.js']]);
    publish('two');
    expect([read('da/index.html'), read('search/da/root.bin')]).toEqual(['two', 'two']);
    expect(assets()).toEqual(['one.js', 'two.js']);
    expect(has('search/da/s/one.bin')).toBe(true);
    publish('three');
    expect(assets()).toEqual(['three.js', 'two.js']);
    expect(releases()).toHaveLength(3);
  });

  it('goes back to a release, for whose readers the later one’s files stay', () => {
    const { publish, run, read, assets } = server();
    const one = publish('one');
    publish('two');
    expect(run('switch', one)).toEqual({ status: 0, stdout: `${one} is out.\n`, stderr: '' });
    expect([read('da/index.html'), read('search/da/root.bin')]).toEqual(['one', 'one']);
    expect(assets()).toEqual(['one.js', 'two.js']);
  });

  it('leaves out what is out when a release is unknown or a site is missing', () => {
    const { publish, run, read } = server();
    const one = publish('one');
    expect(run('switch', 'nope')).toMatchObject({
      status: 1,
      stderr: `Unexpected release \`nope\`, expected one of: ${one}\n`,
    });
    expect(run('publish', '/nowhere/at/all').status).not.toBe(0);
    expect(run('restart', one).status).toBe(2);
    expect(run().status).toBe(2);
    expect(read('da/index.html')).toBe('one');
  });
});
