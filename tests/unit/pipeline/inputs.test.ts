import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputHash, sourceHash } from '@/lib/pipeline/inputs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inputs-'));
  for (const folder of ['app', 'lib', 'messages', 'content']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'app', 'page.tsx'), 'a');
  writeFileSync(join(root, 'content', 'da.mdx'), 'Bagdad');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const hash = (settings = {}) => inputHash(sourceHash(root, join(root, 'content')), settings);

describe('inputHash', () => {
  it('is the same while nothing changes, also when a file is only touched', () => {
    const before = hash();
    writeFileSync(join(root, 'app', 'page.tsx'), 'a');
    expect(hash()).toBe(before);
  });

  it.each([
    ['a word of the content', () => writeFileSync(join(root, 'content', 'da.mdx'), 'Napoli')],
    ['a new file', () => writeFileSync(join(root, 'messages', 'da.json'), '{}')],
    ['a removed file', () => rmSync(join(root, 'app', 'page.tsx'))],
  ])('changes with %s', (_what, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it('changes with a setting, and not with a file that no build reads', () => {
    const before = hash();
    expect(hash({ compress: false })).not.toBe(before);
    writeFileSync(join(root, 'README.md'), 'x');
    expect(hash()).toBe(before);
  });

  it('tells two files apart whose texts together are the same', () => {
    writeFileSync(join(root, 'app', 'a'), 'xy');
    writeFileSync(join(root, 'app', 'b'), '');
    const before = hash();
    writeFileSync(join(root, 'app', 'a'), 'x');
    writeFileSync(join(root, 'app', 'b'), 'y');
    expect(hash()).not.toBe(before);
  });
});
