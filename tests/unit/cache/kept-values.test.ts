import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
  const next = build();
  expect(next.get(next.keyOf('body', 'a'))).toEqual({ words: ['æ'] });
  expect(next.get(next.keyOf('body', 'b'))).toBeUndefined();
});

it('gives none to another version of the code', () => {
  const first = build();
  first.put(first.keyOf('a'), 1);
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
  const next = build();
  expect(next.getOr(next.keyOf('a'), make)).toBe(1);
});

it('makes a spoilt value again', () => {
  const first = build();
  first.put(first.keyOf('a'), 'good');
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '"goo');
  const next = build();
  expect(next.getOr(next.keyOf('a'), () => 'new')).toBe('new');
});

it('forgets what nobody asked for', () => {
  const first = build();
  for (const name of ['a', 'b']) first.put(first.keyOf(name), name);
  const next = build();
  next.get(next.keyOf('a'));
  next.prune();
  expect(readdirSync(folder)).toEqual([next.keyOf('a')]);
});
