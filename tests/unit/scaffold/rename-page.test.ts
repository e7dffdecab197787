import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent, requireContent } from '../../../lib/content/load';
import { renamePage } from '../../../lib/scaffold/rename-page';
import { ScaffoldError } from '../../../lib/scaffold/scaffold-error';
import { goodSite } from '../check/good-site';
import { type Files, writeSite } from '../content/site-folder';

/** Renames the article `radar`, or another page, as the command does. */
function rename(root: string, slugs: { da?: string; en?: string }, id = 'radar') {
  const { parts } = loadContent(root);
  const { article, page, term } = parts!.drafts;
  const draft = [...article, ...page, ...term].find(each => each.id === id)!;
  const { files, moves } = renamePage(parts!, draft, slugs);
  for (const [path, text] of files) writeFileSync(path, text);
  return moves.map(({ from, to }) => `${from} ${to}`);
}

const site = (more: Files = {}) => writeSite({ ...goodSite, ...more });
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

describe('renaming', () => {
  it('changes the slug and nothing else of the file', () => {
    const before = String(goodSite['articles/radar/da.mdx']).replace(
      'slug: radaren',
      "slug: 'radaren'  # kort",
    );
    const root = site({ 'articles/radar/da.mdx': before.replaceAll('\n', '\r\n') });
    rename(root, { da: 'oerkenens-radar' });
    expect(read(root, 'articles/radar/da.mdx')).toBe(
      before.replace("slug: 'radaren'", 'slug: oerkenens-radar').replaceAll('\n', '\r\n'),
    );
    expect(requireContent(root).articles[0]!.texts.da!.slug).toBe('oerkenens-radar');
  });

  it('leads every old address on: of the article, and of the page that shows both languages', () => {
    const root = site();
    expect(rename(root, { da: 'ny', en: 'new' })).toEqual([
      '/da/artikler/radaren/ /da/artikler/ny/',
      '/da/sammenlign/radaren/ /da/sammenlign/ny/',
      '/en/articles/the-radar/ /en/articles/new/',
      '/en/compare/the-radar/ /en/compare/new/',
    ]);
    expect(requireContent(root).redirects.get('/da/artikler/radaren/')).toBe('/da/artikler/ny/');
  });

  it('leads on in both languages where a page has one only', () => {
    const { 'articles/radar/en.mdx': _en, ...danish } = goodSite;
    const root = writeSite(danish);
    expect(rename(root, { da: 'ny' })).toEqual([
      '/da/artikler/radaren/ /da/artikler/ny/',
      '/en/articles/radaren/ /en/articles/ny/',
    ]);
  });

  it('keeps the comments and lines of redirects.yaml, and makes no chains', () => {
    const yaml = `# Gamle adresser.
/da/artikler/foerst/: /da/artikler/radaren/ # 2025

# Fra det gamle sted.
/da/sted/: /da/om/
`;
    const root = site({ 'redirects.yaml': yaml });
    rename(root, { da: 'ny' });
    expect(read(root, 'redirects.yaml')).toBe(
      `${yaml.replace('/radaren/', '/ny/')}/da/artikler/radaren/: /da/artikler/ny/\n/da/sammenlign/radaren/: /da/sammenlign/ny/\n`,
    );
  });

  it('back again leaves no address that leads to itself', () => {
    const root = site();
    rename(root, { da: 'ny' });
    rename(root, { da: 'radaren' });
    const { redirects } = requireContent(root);
    expect([...redirects].filter(([from]) => from.startsWith('/da/artikler/'))).toEqual([
      ['/da/artikler/ny/', '/da/artikler/radaren/'],
    ]);
  });

  it('to the slugs it has changes nothing', () => {
    expect(rename(site(), { da: 'radaren' })).toEqual([]);
  });

  it.each<[string, { da?: string; en?: string }, string, string]>([
    ['a slug that is none', { da: 'Ny Radar' }, 'radar', 'Unexpected slug `Ny Radar`'],
    [
      'a slug that another page has',
      { da: 'stederne' },
      'timeline',
      'has the address `/da/stederne/` already',
    ],
    ['a slug that the site uses', { en: 'search' }, 'timeline', 'the site uses it for a list'],
  ])('to %s is refused', (_name, slugs, id, message) => {
    const root = site();
    expect(() => rename(root, slugs, id)).toThrow(ScaffoldError);
    expect(() => rename(root, slugs, id)).toThrow(message);
  });

  it('to an address that leads to another page is refused', () => {
    const root = site({ 'redirects.yaml': '/da/artikler/ny/: /da/om/\n' });
    expect(() => rename(root, { da: 'ny' })).toThrow(
      '`/da/artikler/ny/` leads to `/da/om/` in redirects.yaml.',
    );
  });

  it('in a language that the page lacks is refused', () => {
    const { 'articles/radar/en.mdx': _en, ...danish } = goodSite;
    expect(() => rename(writeSite(danish), { en: 'new' })).toThrow('`radar` has no en.mdx.');
  });
});
