import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Index } from 'flexsearch';
import { describe, expect, it } from 'vitest';
import { formatVersion, headLimit } from '../../../../lib/search/storage/format';
import { StaticReader } from '../../../../lib/search/storage/reader';
import { pack, StaticWriter } from '../../../../lib/search/storage/writer';

const project = join(import.meta.dirname, '../../../..');
const textOf = (path: string) => readFileSync(join(project, path), 'utf8');

describe('the README of the storage', () => {
  it('has an example that gives what it says', async () => {
    const [, code = ''] = textOf('lib/search/storage/README.md').split(/```(?:js)?\n/);
    const body = code.replace(/^import .*\n/gm, '').replace(/^(.*); \/\/ => (.*)$/gm, 'told.push([$1, $2]);');
    const run = (async () => {}).constructor as FunctionConstructor;
    const told: [unknown, unknown][] = [];
    await run(
      'Index',
      'pack',
      'StaticWriter',
      'StaticReader',
      'told',
      body,
    )(Index, pack, StaticWriter, StaticReader, told);
    expect(told).toHaveLength(3);
    for (const [value, expected] of told) expect(value).toEqual(expected);
  });
});

describe('docs/search-format.md', () => {
  it('describes the version that is written', () => {
    const text = textOf('docs/search-format.md');
    expect(text).toContain(`format version ${formatVersion}\n`);
    expect(text).toContain(`the best ${headLimit}`);
  });
});
