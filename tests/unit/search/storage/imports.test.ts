import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../../lib/search/storage');
const sources = readdirSync(folder).filter(name => name.endsWith('.ts'));

function importsOf(name: string): string[] {
  const text = readFileSync(join(folder, name), 'utf8');
  return [...text.matchAll(/\bfrom '([^']+)'|\bimport\(\s*'([^']+)'/g)].map(
    ([, one, other]) => one ?? other!,
  );
}

/** What a file leads to, through its neighbours. */
function reach(name: string, seen = new Set<string>()): Set<string> {
  for (const path of importsOf(name)) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (path.startsWith('./')) reach(`${path.slice(2)}.ts`, seen);
  }
  return seen;
}

describe('lib/search/storage', () => {
  it('could be a package of its own: it knows nothing but itself, FlexSearch and Node', () => {
    expect(sources.length).toBeGreaterThan(3);
    const outside = sources.flatMap(importsOf).filter(path => !/^\.\/[\w-]+$|^flexsearch$|^node:/.test(path));
    expect(outside).toEqual([]);
  });

  it('is read without Node', () => {
    expect([...reach('reader.ts')].filter(path => path.startsWith('node:'))).toEqual([]);
    expect([...reach('writer.ts')]).toContain('node:zlib');
  });
});
