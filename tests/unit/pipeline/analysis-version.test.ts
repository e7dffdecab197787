import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { analysisSources, analysisVersion } from '../../../lib/pipeline/analysis-version';

const root = join(import.meta.dirname, '../../..');

/** The modules of the project that a file leads to, itself included, and the packages. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  const imports = readFileSync(join(root, file), 'utf8').matchAll(/^import (?!type\b)[^']*'([^']+)';$/gm);
  for (const [, path] of imports) {
    const to = path!.startsWith('.') ? `${join(dirname(file), path!)}.ts` : path!;
    if (seen.has(to)) continue;
    if (path!.startsWith('.')) reach(to, seen);
    else seen.add(to);
  }
  return seen;
}

it('covers every module that the analysis of a text leads to', () => {
  const reached = [...reach('lib/search/documents.ts')];
  expect(reached).toContain('lib/search/analyse/stem.ts');
  const packages = reached.filter(file => !file.startsWith('lib/') && !file.startsWith('node:'));
  expect(packages.sort()).toEqual(['@orama/stemmers/danish', '@orama/stemmers/english']);
  const own = reached.filter(file => file.startsWith('lib/'));
  expect(own.filter(file => !analysisSources(root).includes(file))).toEqual([]);
});

it('is another one when one of them has changed', () => {
  const copy = mkdtempSync(join(tmpdir(), 'analysis-'));
  try {
    const stemmers = 'node_modules/@orama/stemmers/package.json';
    for (const file of [...analysisSources(root), stemmers]) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(root, file), join(copy, file));
    }
    const before = analysisVersion(copy);
    expect(before).toBe(analysisVersion(root));
    writeFileSync(join(copy, 'lib/search/analyse/stop-words.ts'), '// fewer\n');
    expect(analysisVersion(copy)).not.toBe(before);
  } finally {
    rmSync(copy, { recursive: true });
  }
});
