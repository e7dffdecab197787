import { mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FileCache } from '../../../lib/serve/file-cache';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sidestykke-cache-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

it('keeps a file until there is another behind its name, or other bytes in it', () => {
  const path = join(folder(), 'page.html');
  writeFileSync(path, 'one');
  const cache = new FileCache(1000, 100);
  const keep = () => cache.set(path, { stats: statSync(path), bytes: Buffer.from('one') });
  keep();
  expect(cache.get(path, statSync(path))?.bytes.toString()).toBe('one');
  utimesSync(path, 1, 1);
  expect(cache.has(path, statSync(path))).toBe(false);
  keep();
  // the same length and time, but another file
  const { atime, mtime } = statSync(path);
  writeFileSync(`${path}.new`, 'two');
  utimesSync(`${path}.new`, atime, mtime);
  renameSync(`${path}.new`, path);
  expect(cache.get(path, statSync(path))).toBeUndefined();
});

it('lets go of what was unused the longest when there is no more room', () => {
  const stats = statSync(folder());
  const cache = new FileCache(100, 100);
  const names = () => ['a', 'b', 'c', 'd'].filter(name => cache.has(name, stats)).join('');
  for (const name of ['a', 'b']) cache.set(name, { stats, bytes: Buffer.alloc(40) });
  expect(cache.get('a', stats)).toBeDefined();
  cache.set('c', { stats, bytes: Buffer.alloc(40) });
  expect(names()).toBe('ac');
  cache.set('c', { stats, bytes: Buffer.alloc(10) });
  cache.set('d', { stats, bytes: Buffer.alloc(50) });
  expect(names()).toBe('acd');
  cache.set('b', { stats, bytes: Buffer.alloc(100) });
  expect(names()).toBe('b');
});
