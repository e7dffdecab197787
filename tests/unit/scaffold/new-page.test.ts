import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../lib/check/check';
import { loadContent } from '../../../lib/content/load';
import { type NewPage, newPage } from '../../../lib/scaffold/new-page';
import { ScaffoldError } from '../../../lib/scaffold/scaffold-error';
import { goodSite } from '../check/good-site';
import { writeSite } from '../content/site-folder';

const today = '2026-11-22';

function made(page: Omit<NewPage, 'today'>) {
  const root = writeSite(goodSite);
  const files = newPage(loadContent(root).parts!, { today, ...page });
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return { root, read, files: files.map(file => file.replace(`${root}/`, '')) };
}

/** Rules that something is found by, each once. */
async function rulesBroken(root: string): Promise<string[]> {
  const { findings } = await checkContent(root, { today });
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

describe('a new article', () => {
  it('is there in both languages, with the same sections', () => {
    const { files, read } = made({
      kind: 'article',
      id: 'crew',
      group: 'air',
      titles: { da: 'Folkene på stedet' },
    });
    expect(files).toEqual(['articles/crew/page.yaml', 'articles/crew/da.mdx', 'articles/crew/en.mdx']);
    expect(read('articles/crew/page.yaml')).toContain('group: air\n');
    expect(read('articles/crew/da.mdx')).toContain('title: "Folkene på stedet"\nslug: folkene-paa-stedet\n');
    expect(read('articles/crew/en.mdx')).toContain('title: "TODO: title"\nslug: crew\n');
    const ids = (path: string) => read(path).match(/\[#.*\]/g);
    expect(ids('articles/crew/da.mdx')).toEqual(['[#background]', '[#what-followed]']);
    expect(ids('articles/crew/en.mdx')).toEqual(ids('articles/crew/da.mdx'));
  });

  it('loads at once, and the check tells what to fill in and nothing else', async () => {
    const { root } = made({ kind: 'article', id: 'crew', sections: ['work'] });
    expect(loadContent(root).content).toBeDefined();
    expect(await rulesBroken(root)).toEqual(['few-sources', 'orphan', 'placeholder']);
    const { findings } = await checkContent(root, { today, only: ['placeholder'] });
    expect(
      findings.map(({ path, line, column }) => `${path.replace(`${root}/`, '')}:${line}:${column}`),
    ).toEqual(
      ['da', 'en'].flatMap(locale =>
        ['2:9', '4:11', '8:1', '10:4', '12:1'].map(place => `articles/crew/${locale}.mdx:${place}`),
      ),
    );
  }, 30_000);

  it('takes a free slug', () => {
    const { read } = made({ kind: 'article', id: 'crew', titles: { en: 'The radar' } });
    expect(read('articles/crew/en.mdx')).toContain('slug: the-radar-2\n');
  });

  it.each<[string, Omit<NewPage, 'today'>, string]>([
    ['whose id is none', { kind: 'article', id: 'Folkene på' }, 'single hyphens: `folkene-paa`.'],
    ['that is there', { kind: 'article', id: 'radar' }, 'exists already'],
    ['of a page’s id', { kind: 'article', id: 'about' }, 'There is a page `about` already'],
    ['of an unknown group', { kind: 'article', id: 'crew', group: 'ait' }, 'Nearest: `air`.'],
    [
      'with a section id that is none',
      { kind: 'article', id: 'crew', sections: ['Ord'] },
      'Unexpected section id `Ord`',
    ],
  ])('%s is refused, and nothing is written', (_name, page, message) => {
    const root = writeSite(goodSite);
    const before = readFileSync(join(root, 'articles/radar/da.mdx'), 'utf8');
    const run = () => newPage(loadContent(root).parts!, { today, ...page });
    expect(run).toThrow(ScaffoldError);
    expect(run).toThrow(message);
    expect(existsSync(join(root, 'articles/crew'))).toBe(false);
    expect(readFileSync(join(root, 'articles/radar/da.mdx'), 'utf8')).toBe(before);
  });
});

describe('a new term', () => {
  it('has its definition and theme to fill in', async () => {
    const { root, read } = made({
      kind: 'term',
      id: 'base',
      group: 'units',
      titles: { da: 'base', en: 'base' },
    });
    expect(read('terms/base/da.mdx')).toBe(
      `---\nterm: "base"\nslug: base\ndefinition: "TODO: én sætning, der forklarer begrebet"\nupdated: ${today}\n---\n`,
    );
    expect(read('terms/base/page.yaml')).toContain('theme: units\n');
    // `base` is a word of the good site
    expect(await rulesBroken(root)).toEqual(['placeholder']);
  }, 30_000);
});
