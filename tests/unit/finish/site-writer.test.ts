import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { filesBelow } from '../../../lib/finish/site-files';
import { SiteWriter } from '../../../lib/finish/site-writer';

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writer-'));
  root = join(folder, 'site');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const writer = () => new SiteWriter(root, join(folder, 'staged'), join(folder, 'site.json'));

function publish(files: Record<string, string>): void {
  const site = writer();
  for (const [file, text] of Object.entries(files)) site.write(file, text);
  site.publish(file => file.startsWith('assets/'));
}

const site = () =>
  Object.fromEntries(filesBelow(root).map(file => [file, readFileSync(join(root, file), 'utf8')]));

it('makes of one site the next, and leaves what has not changed as it lies', () => {
  publish({ 'index.html': 'a', 'da/index.html': 'b', 'da/om/index.html': 'c', 'assets/x.js': 'd' });
  const before = statSync(join(root, 'da/index.html')).ino;
  const next = { 'index.html': 'A', 'da/index.html': 'b', 'en/index.html': 'e' };
  publish(next);
  expect(site()).toEqual(next);
  expect(statSync(join(root, 'da/index.html')).ino).toBe(before);
  expect(existsSync(join(root, 'da/om'))).toBe(false);
  expect(existsSync(join(folder, 'staged'))).toBe(false);
});

it('writes anew what somebody else has changed, and takes away what somebody else has put there', () => {
  const files = { 'index.html': 'a', 'da/index.html': 'b' };
  publish(files);
  writeFileSync(join(root, 'index.html'), 'x');
  rmSync(join(root, 'da'), { recursive: true });
  mkdirSync(join(root, 'stray'));
  writeFileSync(join(root, 'stray/file'), 'x');
  publish(files);
  expect(site()).toEqual(files);
});

it('touches nothing before it publishes', () => {
  publish({ 'index.html': 'a' });
  const next = writer();
  next.write('index.html', 'b');
  expect(site()).toEqual({ 'index.html': 'a' });
  expect(Buffer.from(next.read('index.html')).toString()).toBe('b');
  next.discard();
  expect(site()).toEqual({ 'index.html': 'a' });
  publish({ 'index.html': 'a' });
  expect(site()).toEqual({ 'index.html': 'a' });
});

it.each(['', '[["index.html",', '[["index.html",["x",1,2]]]'])(
  'needs no record of the last site: %s',
  record => {
    publish({ 'index.html': 'a' });
    writeFileSync(join(folder, 'site.json'), record);
    publish({ 'index.html': 'b' });
    expect(site()).toEqual({ 'index.html': 'b' });
  },
);

it('keeps a file of the last site only where it is as it was written', () => {
  publish({ 'a.txt': 'a', 'b.txt': 'b' });
  writeFileSync(join(root, 'b.txt'), 'changed');
  const next = writer();
  expect(['a.txt', 'b.txt', 'c.txt'].map(file => next.keep(file))).toEqual([true, false, false]);
  next.publish(() => false);
  expect(site()).toEqual({ 'a.txt': 'a' });
});
