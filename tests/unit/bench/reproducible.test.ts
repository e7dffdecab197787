import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { compare } from '../../bench/reproducible';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidestykke-compare-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

it('finds no difference between equal sites', () => {
  const files = { 'index.html': '<p>', 'da/index.html': '<p lang="da">' };
  expect(compare(folderWith(files), folderWith(files))).toEqual({ files: 2, bytes: 16, differences: [] });
});

it('names what only one build has, and where two files part', () => {
  const first = folderWith({ 'a.txt': 'Bygget 22. november 2026', 'same.txt': '', 'old.txt': '' });
  const second = folderWith({ 'a.txt': 'Bygget 23. november 2026', 'same.txt': '', 'new.txt': '' });
  expect(compare(first, second).differences).toEqual([
    'a.txt: byte 8 of 24 and 24: "Bygget 22. november 2026" and "Bygget 23. november 2026"',
    'old.txt: only in the first build',
    'new.txt: only in the second build',
  ]);
});
