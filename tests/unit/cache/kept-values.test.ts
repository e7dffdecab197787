import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { KeptValues } from '../../../lib/cache/kept-values';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const build = (version = '1') => new KeptValues(folder, version);

it('gives a value to the next build', () => {
  const first = build();
  first.put(first.keyOf('body', 'a'), { words: ['æ'] });
  first.save({ forget: true });
  const next = build();
  expect(next.get(next.keyOf('body', 'a'))).toEqual({ words: ['æ'] });
  expect(next.get(next.keyOf('body', 'b'))).toBeUndefined();
});

it('gives none to another version of the code', () => {
  const first = build();
  first.put(first.keyOf('a'), 1);
  first.save({ forget: true });
  const next = build('2');
  expect(next.get(next.keyOf('a'))).toBeUndefined();
});

it('tells apart what joins to the same text', () => {
  const kept = build();
  const keys = [kept.keyOf('ab', 'c'), kept.keyOf('a', 'bc'), kept.keyOf('abc'), kept.keyOf(['a', 'bc'])];
  expect(new Set(keys).size).toBe(keys.length);
});

it('makes a value once', () => {
  let made = 0;
  const make = () => ++made;
  const first = build();
  expect(first.getOr(first.keyOf('a'), make)).toBe(1);
  first.save({ forget: true });
  const next = build();
  expect(next.getOr(next.keyOf('a'), make)).toBe(1);
});

it('makes a spoilt value again', () => {
  const first = build();
  first.put(first.keyOf('a'), 'good');
  first.put(first.keyOf('b'), 'good');
  first.save({ forget: true });
  const data = join(folder, 'data.bin');
  writeFileSync(data, readFileSync(data, 'utf8').replace('good', 'bold'));
  const next = build();
  expect(next.getOr(next.keyOf('a'), () => 'new')).toBe('new');
  expect(next.getOr(next.keyOf('b'), () => 'new')).toBe('good');
});

it.each([
  ['data.bin', ''],
  ['index.json', ''],
  ['index.json', '[["a",'],
])('makes all again where %s is spoilt', (name, text) => {
  const first = build();
  first.put(first.keyOf('a'), 'good');
  first.save({ forget: true });
  writeFileSync(join(folder, name), text);
  const next = build();
  expect(next.getOr(next.keyOf('a'), () => 'new')).toBe('new');
  next.save({ forget: true });
  expect(build().get(next.keyOf('a'))).toBe('new');
});

it('has nothing of a build that was broken off, and all of those before', () => {
  const first = build();
  first.put(first.keyOf('a'), 1);
  first.save({ forget: true });
  const broken = build();
  broken.put(broken.keyOf('b'), 2);
  const next = build();
  expect(next.get(next.keyOf('a'))).toBe(1);
  expect(next.get(next.keyOf('b'))).toBeUndefined();
  next.put(next.keyOf('c'), 3);
  next.save({ forget: true });
  expect(['a', 'b', 'c'].map(name => build().get(next.keyOf(name)))).toEqual([1, undefined, 3]);
});

it('forgets what nobody asked for, and its bytes once they are the most', () => {
  const first = build();
  for (const [name, length] of Object.entries({ a: 1000, b: 3000 }))
    first.put(first.keyOf(name), name.repeat(length));
  first.save({ forget: true });
  const second = build();
  second.get(second.keyOf('a'));
  second.save({ forget: false });
  expect(build().get(first.keyOf('b'))).toBe('b'.repeat(3000));
  second.get(second.keyOf('a'));
  second.put(second.keyOf('c'), 'c');
  second.save({ forget: true });
  const third = build();
  expect(['a', 'b', 'c'].map(name => third.get<string>(first.keyOf(name))?.[0])).toEqual([
    'a',
    undefined,
    'c',
  ]);
  expect(statSync(join(folder, 'data.bin')).size).toBeLessThan(1100);
});
