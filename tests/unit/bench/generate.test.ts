import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../lib/check/check';
import { locales } from '../../../lib/i18n/locales';
import { generate } from '../../bench/generate';
import { writeContent } from '../../bench/pairs/write-content';

const pairs = 30;

/** Path → text of every file below a folder. */
function textsBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map(path => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}

describe('generated pairs', () => {
  const folders: string[] = [];
  const written = () => {
    const folder = mkdtempSync(join(tmpdir(), 'sidestykke-pairs-'));
    folders.push(folder);
    writeContent(folder, generate(pairs));
    return folder;
  };
  let folder = '';
  beforeAll(() => {
    folder = written();
  }, 120_000);
  afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true });
  });

  it('are the same on every run', () => {
    expect(textsBelow(written())).toEqual(textsBelow(folder));
  });

  it('have no error for the content check, in the format or beyond it', async () => {
    const only = ['few-sources', 'readability', 'orphan', 'unused-term', 'counterpart-sources', 'redirect'];
    const { findings } = await checkContent(folder, { today: '2025-12-10', only });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are articles of the length of real ones, and for a tenth terms, with links, notes and tables', () => {
    const texts = textsBelow(folder);
    const paths = Object.keys(texts);
    expect(paths.filter(path => path.endsWith('/page.yaml') && path.startsWith('/terms/'))).toHaveLength(3);
    for (const locale of locales) {
      const articles = paths.filter(path => path.startsWith('/articles/') && path.endsWith(`/${locale}.mdx`));
      expect(articles).toHaveLength(27);
      const words = articles.map(path => texts[path]!.split(/\s+/).length).sort((a, b) => a - b);
      expect(words[0]).toBeGreaterThan(650);
      expect(words[13]).toBeGreaterThan(900);
      expect(words.at(-1)).toBeLessThan(1_600);
      const all = articles.map(path => texts[path]).join('');
      for (const part of ['<Table', '<Note', '<Facts', '](term:', '[^note-1]: ', '[^S01]', '\n- '])
        expect(all).toContain(part);
    }
  });
});
