import { describe, expect, it } from 'vitest';
import { requireContent } from '@/lib/content/load';
import type { ArticlePage, Content } from '@/lib/content/model';
import { articleView } from '@/lib/site/article-view';
import { glossaryView, termView } from '@/lib/site/glossary-view';
import { articleGroups } from '@/lib/site/list-view';
import { article, articleText, termText, writeSite } from '../content/site-folder';

/** Two articles in a group, one in Danish only, and terms whose names test the alphabets. */
function site(): Content {
  return requireContent(
    writeSite({
      ...article(
        'radar',
        'Radaren stod på Al Asad.[^S13]\n\n## Basen [#base]\n\nSe [øl](term:beer).\n',
        'The radar stood at Al Asad.[^S13]\n\n## The base [#base]\n\nSee [beer](term:beer).\n',
      ),
      'articles/radar/page.yaml':
        'group: nmi\norder: 2\nrelated: [only]\nasOf: 2026-03-20\nreviewed: 2026-11-22',
      'articles/only/page.yaml': 'group: nmi\norder: 1',
      'articles/only/da.mdx': articleText('Kun dansk', 'kun-dansk', 'Tekst.\n'),
      'terms/beer/page.yaml': 'theme: air\narticle: radar\nsources: [S13]',
      'terms/beer/da.mdx': termText('øl', 'oel'),
      'terms/beer/en.mdx': termText('beer', 'beer'),
      'terms/zone/page.yaml': '',
      'terms/zone/da.mdx': termText('zone', 'zone'),
      'terms/zone/en.mdx': termText('area', 'area'),
      'terms/aalborg/page.yaml': '',
      'terms/aalborg/da.mdx': termText('Aalborg', 'aalborg'),
      'terms/aalborg/en.mdx': termText('Aalborg', 'aalborg'),
    }),
  );
}

const find = (content: Content, id: string): ArticlePage => content.articles.find(page => page.id === id)!;

describe('articleView', () => {
  it('has its counterpart, breadcrumbs, dates in words, contents, notes with ways back, and related pages', () => {
    const content = site();
    const view = articleView(content, find(content, 'radar'), 'en');
    expect(view.counterpart).toEqual({
      href: '/da/artikler/radar-paa-dansk/',
      title: 'Om radar',
      lang: 'da',
    });
    expect(view.breadcrumbs.map(({ href, title }) => [href, title])).toEqual([
      ['/en/articles/', 'Articles'],
      ['/en/articles/#nmi', 'The mission'],
    ]);
    expect(view.meta).toEqual([
      'Updated 22 November 2026',
      'Reviewed 22 November 2026',
      'Sources up to 20 March 2026',
      '1 minute',
    ]);
    expect(view.contents).toEqual([{ href: '#base', heading: 'The base', level: 2 }]);
    expect(view.notes[0]).toMatchObject({
      number: 1,
      backs: ['#r1'],
      source: { publisher: 'Danish Armed Forces', title: 'The radar at Al Asad' },
    });
    expect(view.related).toEqual([{ href: '/en/articles/kun-dansk/', title: 'Kun dansk', lang: 'da' }]);
  });

  it('goes on in the order of the group', () => {
    const content = site();
    expect(articleView(content, find(content, 'radar'), 'da').previous?.title).toBe('Kun dansk');
    expect(articleView(content, find(content, 'radar'), 'da').next).toBeUndefined();
    expect(articleView(content, find(content, 'only'), 'da').next?.title).toBe('Om radar');
  });

  it('shows the other language where there is no text, says so, and sends search engines to the original', () => {
    const content = site();
    const { head, lang, fallback, counterpart } = articleView(content, find(content, 'only'), 'en');
    expect({ lang, fallback, counterpart }).toEqual({
      lang: 'da',
      fallback: 'This page exists only in Danish.',
      counterpart: undefined,
    });
    expect(head).toMatchObject({
      path: '/en/articles/kun-dansk/',
      canonical: '/da/artikler/kun-dansk/',
      counterpart: '/da/artikler/kun-dansk/',
      translated: false,
      noindex: true,
    });
  });
});

describe('glossaryView', () => {
  it('sorts by each language’s own alphabet: in Danish ø and aa come after z', () => {
    const letters = (locale: 'da' | 'en') =>
      glossaryView(site(), locale).sections.map(({ letter, id }) => [letter, id]);
    expect(letters('da')).toEqual([
      ['Z', 'letter-z'],
      ['Ø', 'letter-oe'],
      ['Å', 'letter-aa'],
    ]);
    expect(letters('en')).toEqual([
      ['A', 'letter-a'],
      ['B', 'letter-b'],
    ]);
  });

  it('keeps Danish on the left in both languages', () => {
    for (const locale of ['da', 'en'] as const) {
      const [term] = glossaryView(site(), locale).sections[0]!.terms;
      expect(term!.sides.map(({ lang }) => lang)).toEqual(['da', 'en']);
    }
  });
});

describe('termView', () => {
  it('leads to the article that tells more, where it is used and its sources', () => {
    const content = site();
    const view = termView(content, content.terms.find(({ id }) => id === 'beer')!, 'da');
    expect(view.readMore).toEqual({ href: '/da/artikler/radar-paa-dansk/', title: 'Om radar' });
    expect(view.usedOn).toEqual([]);
    expect(view.sources).toEqual([
      { publisher: 'Forsvaret', title: 'Radaren på Al Asad', url: 'https://example.org/radaren', date: '' },
    ]);
    expect(view.theme).toBe('Fly');
  });
});

describe('articleGroups', () => {
  it('names each group in both languages and leaves out the empty ones', () => {
    const groups = articleGroups(site(), 'da', () => 'Andre');
    expect(
      groups.map(({ id, title, counterpart, rows }) => [id, title, counterpart.title, rows.length]),
    ).toEqual([['nmi', 'Missionen', 'The mission', 2]]);
  });
});
