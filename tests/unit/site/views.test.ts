import { describe, expect, it } from 'vitest';
import { requireContent } from '@/lib/content/load';
import type { ArticlePage, Content } from '@/lib/content/model';
import { articleView } from '@/lib/site/article-view';
import { glossaryView, termView, themesView } from '@/lib/site/glossary-view';
import { articleGroups } from '@/lib/site/list-view';
import { article, articleText, termText, writeSite } from '../content/site-folder';

/** Two articles in a group, one in Danish only, and terms whose names test the alphabets. */
function site(): Content {
  return requireContent(
    writeSite({
      ...article(
        'radar',
        'Radaren stod på Al Asad.[^S13]\n\n## Basen [#base]\n\nSe [øl](term:beer).\n\n### Vagten [#guard]\n\nTekst.\n',
        'The radar stood at Al Asad.[^S13]\n\n## The base [#base]\n\nSee [beer](term:beer).\n\n### The guard [#guard]\n\nText.\n',
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
      ['/en/articles/topic/nmi/', 'The mission'],
    ]);
    expect(view.meta).toEqual([
      'Updated 22 November 2026',
      'Reviewed 22 November 2026',
      'Sources up to 20 March 2026',
      '1 minute',
    ]);
    expect(view.contents).toEqual([{ href: '#base', heading: 'The base' }]);
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

  it('names the articles that lead here, but not those it names itself', () => {
    const link = (id: string) => article(id, 'Se [radaren](radar).\n', 'See [the radar](radar).\n');
    const content = requireContent(
      writeSite({
        ...article('radar', 'Tekst.\n', 'Text.\n'),
        'articles/radar/page.yaml': 'related: [a]',
        ...Object.assign({}, ...['a', 'b', 'c', 'd', 'e', 's', 'q'].map(link)),
      }),
    );
    // q comes before it and s after it in reading order
    expect(articleView(content, find(content, 'radar'), 'da').mentionedOn.map(({ title }) => title)).toEqual([
      'Om b',
      'Om c',
      'Om d',
    ]);
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
      glossaryView(site(), locale).sections.map(({ title, id }) => [title, id]);
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

describe('themesView', () => {
  it('puts terms under their themes, named in both languages, and the others last', () => {
    const { sections, jumps } = themesView(site(), 'da');
    expect(
      sections.map(({ id, title, counterpart, terms }) => [id, title, counterpart?.title, terms.length]),
    ).toEqual([
      ['theme-air', 'Fly', 'Aircraft', 1],
      ['theme-none', 'Andre begreber', 'Other terms', 2],
    ]);
    expect(jumps).toEqual(sections.map(({ id, title }) => ({ href: `#${id}`, title })));
  });

  it('sorts the terms of a theme by name in the reader’s language', () => {
    const names = (locale: 'da' | 'en') => themesView(site(), locale).sections[1]!.terms.map(({ id }) => id);
    expect(names('da')).toEqual(['zone', 'aalborg']);
    expect(names('en')).toEqual(['aalborg', 'zone']);
  });
});

describe('termView', () => {
  it('leads to the article that tells more, where it is used and its sources', () => {
    const content = site();
    const view = termView(content, content.terms.find(({ id }) => id === 'beer')!, 'da');
    expect(view.readMore).toEqual({ href: '/da/artikler/radar-paa-dansk/', title: 'Om radar' });
    expect(view.usedOn).toEqual({ links: [], more: 0 });
    expect(view.notes).toEqual([
      {
        number: 1,
        source: {
          publisher: 'Forsvaret',
          title: 'Radaren på Al Asad',
          url: 'https://example.org/radaren',
          date: '',
        },
        backs: [],
      },
    ]);
    expect(view.theme).toEqual({ href: '/da/emner/#theme-air', title: 'Fly' });
  });
});

describe('termView of a term with a body', () => {
  it('lists the notes of the body first, then the sources that the body does not cite', () => {
    const content = requireContent(
      writeSite({
        'terms/beer/page.yaml': 'sources: [S13, S14]',
        'terms/beer/da.mdx': termText('øl', 'oel', 'Drukket siden 2018.[^S14]\n'),
        'terms/beer/en.mdx': termText('beer', 'beer', 'Drunk since 2018.[^S14]\n'),
      }),
    );
    const { notes, html } = termView(content, content.terms[0]!, 'en');
    expect(html).toContain('Drunk since 2018');
    expect(notes.map(({ number, source, backs }) => [number, source?.publisher, backs])).toEqual([
      [1, 'NATO', ['#r1']],
      [2, 'Danish Armed Forces', []],
    ]);
  });
});

describe('articleGroups', () => {
  it('names each group in both languages and leaves out the empty ones', () => {
    const groups = articleGroups(site(), 'da');
    expect(
      groups.map(({ id, title, counterpart, rows }) => [id, title, counterpart.title, rows.length]),
    ).toEqual([['nmi', 'Missionen', 'The mission', 2]]);
  });
});
