import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const script = join(import.meta.dirname, '../../../deploy/upload.sh');
const hasRclone = spawnSync('rclone', ['version']).status === 0;

function store() {
  const folder = mkdtempSync(join(tmpdir(), 'sidestykke-upload-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const target = join(folder, 'target');
  const site = (name: string) => join(folder, name);
  return {
    site(name: string, pages: readonly string[]): string {
      const files = [
        `assets/${name}.js`,
        `search/da/s/${name}.bin`,
        'search/da/root.bin',
        'offline.json',
        'sw.js',
      ];
      for (const file of [...files, ...pages]) {
        mkdirSync(dirname(join(site(name), file)), { recursive: true });
        writeFileSync(join(site(name), file), name);
      }
      return site(name);
    },
    /** @returns files in the order in which they were uploaded */
    upload(...sites: string[]): string[] {
      const env = { ...process.env, RCLONE_CONFIG: '/dev/null', RCLONE_VERBOSE: '1' };
      const { status, stderr } = spawnSync('sh', [script, target, ...sites], { env, encoding: 'utf8' });
      expect([status, stderr.match(/ERROR.*/)?.[0]]).toEqual([0, undefined]);
      return [...stderr.matchAll(/INFO\s+: (.+?): Copied/g)].map(match => match[1] ?? '');
    },
    files: () =>
      readdirSync(target, { recursive: true })
        .map(String)
        .filter(path => statSync(join(target, path)).isFile())
        .sort(),
    read: (file: string) => readFileSync(join(target, file), 'utf8'),
  };
}

it.skipIf(!hasRclone)('uploads hashed files, then pages, then roots (needs rclone)', () => {
  const { site, upload } = store();
  const kinds = upload(site('one', ['index.html', 'da/index.html'])).map(file => {
    if (/^(?:assets|search\/da\/s)\//.test(file)) return 1;
    return file.endsWith('.html') ? 2 : 3;
  });
  expect(kinds).toEqual([1, 1, 2, 2, 3, 3, 3]);
});

it.skipIf(!hasRclone)('keeps the hashed files of one release, not pages that are gone (needs rclone)', () => {
  const { site, upload, files, read } = store();
  const one = site('one', ['da/index.html', 'da/gone/index.html']);
  const two = site('two', ['da/index.html']);
  const three = site('three', ['da/index.html']);
  upload(one);
  upload(two, one);
  const common = ['da/index.html', 'offline.json', 'search/da/root.bin', 'sw.js'];
  expect(files()).toEqual(
    ['assets/one.js', 'assets/two.js', 'search/da/s/one.bin', 'search/da/s/two.bin', ...common].sort(),
  );
  expect(read('da/index.html')).toBe('two');
  upload(three, two);
  expect(files()).toEqual(
    ['assets/three.js', 'assets/two.js', 'search/da/s/three.bin', 'search/da/s/two.bin', ...common].sort(),
  );
});
