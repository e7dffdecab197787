import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { ArticlePage } from '@/lib/content/model';
import { counterpartOf, type Locale, locales } from '@/lib/i18n/locales';
import { articleView } from '@/lib/site/article-view';
import {
  type CompareView,
  comparedArticle,
  comparePath,
  compareView,
  hasCompare,
} from '@/lib/site/compare-view';
import { article, articleText, contentOf, termText } from '../content/site-folder';

const danish = `Radaren kom.[^S13]

## Basen [#base old-base]

Se [vagten](#guard) og kilden.[^S14]

### Vagten [#guard]

Vagten stod der.[^S13]

## Hjem [#home]

Kun dansk.
`;
const english = `The radar came.[^S14][^x]

## The base [#base]

See [the guard](#guard).[^S15]

### The guard [#guard]

The guard stood there.[^S14]

## Later [#later]

English only.

[^x]: A remark.[^S13]
`;

const content = () =>
  contentOf({
    'data/sources.yaml': ['S13', 'S14', 'S15']
      .map(id => `${id}: {publisher: NATO, title: {da: På dansk ${id}, en: In English ${id}}}`)
      .join('\n'),
    ...article('radar', danish, english),
    'articles/only/page.yaml': '',
    'articles/only/da.mdx': articleText('Kun dansk', 'kun-dansk', 'Tekst.\n'),
    'pages/about/page.yaml': '',
    'pages/about/da.mdx': articleText('Om', 'om'),
    'pages/about/en.mdx': articleText('About', 'about'),
    'terms/beer/page.yaml': '',
    'terms/beer/da.mdx': termText('øl', 'oel'),
    'terms/beer/en.mdx': termText('beer', 'beer'),
  });

const radar = (): ArticlePage => content().articles.find(({ id }) => id === 'radar')!;
const cellOf = ({ rows }: CompareView, id: string, lang: Locale) =>
  rows.find(row => row.id === id)!.cells.find(cell => cell.lang === lang)!;

/** Every id and every address within the page, in document order, of all that a view inserts as HTML. */
function anchorsOf(view: CompareView): { ids: string[]; targets: string[] } {
  const ids = view.notes.map(({ number }) => `n${number}`);
  const targets = view.notes.flatMap(({ backs }) => backs.map(back => back.slice(1)));
  const parts = [
    ...view.rows.flatMap(({ cells }) => cells.map(({ html }) => html)),
    ...view.notes.map(({ html }) => html ?? ''),
  ];
  visit(fromHtml(parts.join(''), { fragment: true }), 'element', ({ properties: { id, href } }) => {
    if (id) ids.push(String(id));
    if (typeof href === 'string' && href.startsWith('#')) targets.push(href.slice(1));
  });
  return { ids, targets };
}

describe.each(locales)('compareView in %s', locale => {
  const other = counterpartOf(locale);

  it('has a row for every section of either language in their common order, Danish left', () => {
    const { rows, sides } = compareView(radar(), locale);
    const ends = { da: ['home', 'later'], en: ['later', 'home'] };
    expect(rows.map(({ id }) => id)).toEqual(['', 'base', 'guard', ...ends[locale]]);
    for (const { cells } of rows) expect(cells.map(({ lang }) => lang)).toEqual(['da', 'en']);
    expect(sides.map(({ lang, title }) => [lang, title])).toEqual([
      ['da', 'Om radar'],
      ['en', 'On radar'],
    ]);
  });

  it('has each id once, and every address within the page leads somewhere', () => {
    const { ids, targets } = anchorsOf(compareView(radar(), locale));
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(
      expect.arrayContaining(['base', 'old-base', 'guard', 'home', 'later', 'r1', `r1-${other}`]),
    );
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
  });

  it('gives a section’s id to the heading in the page’s language, and folds the other one under its heading', () => {
    const view = compareView(radar(), locale);
    const headings = { da: 'Vagten', en: 'The guard' };
    expect(cellOf(view, 'guard', locale)).toMatchObject({
      html: expect.stringContaining(`<h3 id="guard"><a href="#guard">${headings[locale]}</a></h3>`),
    });
    expect(cellOf(view, 'guard', locale).fold).toBeUndefined();
    expect(cellOf(view, 'guard', other)).toMatchObject({
      html: expect.stringContaining(`<h3><a href="#guard">${headings[other]}</a></h3>`),
      fold: headings[other],
    });
    expect(cellOf(view, '', other).fold).toBe({ da: 'Dansk', en: 'English' }[other]);
  });

  it('says where a section is in one language only, and does not fold that one', () => {
    const view = compareView(radar(), locale);
    const said = {
      da: { home: 'Afsnittet findes kun på dansk.', later: 'Afsnittet findes kun på engelsk.' },
      en: { home: 'This section is in Danish only.', later: 'This section is in English only.' },
    }[locale];
    expect(cellOf(view, 'home', 'en')).toEqual({ lang: 'en', html: '', missing: said.home });
    expect(cellOf(view, 'later', 'da')).toEqual({ lang: 'da', html: '', missing: said.later });
    const alone = cellOf(view, 'later', 'en');
    expect(alone.html).toContain('<h2 id="later">');
    expect(alone.fold).toBeUndefined();
  });

  it('points search engines to the article and the switch to the other side-by-side page', () => {
    const { head, article: link } = compareView(radar(), locale);
    const paths = { da: '/da/sammenlign/radar-paa-dansk/', en: '/en/compare/radar/' };
    const articles = { da: '/da/artikler/radar-paa-dansk/', en: '/en/articles/radar/' };
    expect(head).toMatchObject({
      path: paths[locale],
      counterpart: paths[other],
      canonical: articles[locale],
      noindex: true,
      translated: false,
    });
    expect(link.href).toBe(articles[locale]);
  });

  it('is led to from the article, and from no page that lacks a counterpart', () => {
    const all = content();
    const links = all.articles.map(page => [page.id, articleView(all, page, locale).compare]);
    expect(Object.fromEntries(links)).toEqual({
      radar: comparePath(radar(), locale),
      only: undefined,
    });
    expect(articleView(all, all.pages[0]!, locale).compare).toBeUndefined();
  });
});

it('keeps the numbers of the page’s own notes, lists a shared source once, and adds the other language’s', () => {
  const { notes, rows } = compareView(radar(), 'da');
  expect(
    notes.map(({ number, source, html, lang, backs }) => [number, source?.title ?? [lang, html], backs]),
  ).toEqual([
    [1, 'På dansk S13', ['#r1', '#r1-2', '#r4-en']],
    [2, 'På dansk S14', ['#r2', '#r1-en', '#r1-2-en']],
    [3, ['en', '<p>A remark.<sup><a id="r4-en" href="#n1" aria-label="Note 1">1</a></sup></p>'], ['#r2-en']],
    [4, 'På dansk S15', ['#r3-en']],
  ]);
  expect(rows[0]!.cells[1]!.html).toContain(
    '<sup><a id="r1-en" href="#n2" aria-label="Note 2">2</a>\u00A0<a id="r2-en" href="#n3" aria-label="Note 3">3</a></sup>',
  );
});

it('exists for articles in both languages only, found by the slug of the language', () => {
  const all = content();
  const pages = [...all.articles, ...all.pages, ...all.terms];
  expect(pages.filter(hasCompare).map(({ id }) => id)).toEqual(['radar']);
  expect(comparedArticle(all, 'da', 'radar-paa-dansk')?.id).toBe('radar');
  expect(comparedArticle(all, 'da', 'radar')).toBeUndefined();
  expect(comparedArticle(all, 'da', 'kun-dansk')).toBeUndefined();
});
