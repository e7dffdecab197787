import { describe, expect, it } from 'vitest';
import { requireContent } from '../../../lib/content/load';
import type { Content } from '../../../lib/content/model';
import type { Locale } from '../../../lib/i18n/locales';
import { locales } from '../../../lib/i18n/locales';
import { hasBook } from '../../../lib/site/book/book';
import { handbookView } from '../../../lib/site/handbook-view';
import { wordList } from '../../../lib/site/word-list';
import { articleText, contentOf, type Files, termText } from '../content/site-folder';

/** Two articles that lead to each other, one in Danish only, a page, and two terms that one of the articles uses. */
const files: Files = {
  'articles/radar/page.yaml': 'group: nmi\nasOf: 2026-03-20\n',
  'articles/radar/da.mdx': articleText(
    'Radaren',
    'radaren',
    'Se [staben](staff#who), [fregatten](frigate) og [listen](/da/kilder/).[^S13]\n\n## Hvad [#what old-what]\n\n[AWACS](term:awacs), [herop](#what). Andet.[^1]\n\n[^1]: Se [staben](staff).\n',
  ),
  'articles/radar/en.mdx': articleText(
    'The radar',
    'the-radar',
    'See [the staff](staff#who).[^S13]\n\n## What [#what]\n\n[Ally](term:ally).\n',
  ),
  'articles/staff/page.yaml': 'group: nmi\n',
  'articles/staff/da.mdx': articleText(
    'Staben',
    'staben',
    '## Hvem [#who]\n\n### Alle [#all]\n\nAlle.[^S13]\n',
  ),
  'articles/staff/en.mdx': articleText(
    'The staff',
    'staff',
    '## Who [#who]\n\n### All [#all]\n\nAll.[^S13]\n',
  ),
  'articles/frigate/page.yaml': '',
  'articles/frigate/da.mdx': articleText(
    'Fregatten',
    'fregatten',
    '## Skib [#ship]\n\nEt [sted](radar#what).\n',
  ),
  'pages/about/page.yaml': '',
  'pages/about/da.mdx': articleText('Om', 'om'),
  'pages/about/en.mdx': articleText('About', 'about'),
  'terms/awacs/page.yaml': 'theme: air\n',
  'terms/awacs/da.mdx': termText('Åbent fly', 'aabent-fly'),
  'terms/awacs/en.mdx': termText('Aircraft', 'aircraft'),
  'terms/ally/page.yaml': '',
  'terms/ally/da.mdx': termText('Zebra', 'zebra'),
  'terms/ally/en.mdx': termText('Ally', 'ally'),
};

const content = contentOf.bind(undefined, files);

/** Everything of the view that becomes HTML of the page, with the ids that its parts have. */
function written(site: Content, locale: Locale): { ids: string[]; hrefs: string[] } {
  const view = handbookView(site, locale);
  const chapters = view.parts.flatMap(part => part.chapters);
  const html = chapters.flatMap(({ html, notes }) => [html, ...notes.map(note => note.html ?? '')]).join('');
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(match => match[1]!);
  return {
    ids: [
      'main',
      'contents',
      'glossary',
      ...view.parts.map(({ anchor }) => anchor),
      ...chapters.flatMap(({ anchor, notes }) => [
        anchor,
        `${anchor}_notes`,
        ...notes.map(({ number }) => `${anchor}_n${number}`),
      ]),
      ...view.glossary.map(({ id }) => `t-${id}`),
      ...all(/ id="([^"]+)"/g),
    ],
    hrefs: [
      ...all(/ href="([^"]+)"/g),
      ...chapters.flatMap(({ notes, counterpart }) => [
        ...notes.flatMap(({ backs }) => backs),
        ...(counterpart ? [counterpart.href] : []),
      ]),
    ],
  };
}

describe('the handbook', () => {
  it('has the articles by group, then those without, then the other pages; and the glossary by the alphabet', () => {
    const { parts, glossary } = handbookView(content(), 'da');
    expect(parts.map(({ title, chapters }) => [title, ...chapters.map(({ title }) => title)])).toEqual([
      ['Missionen', 'Radaren', 'Staben'],
      ['Andre artikler', 'Fregatten'],
      ['Opslag', 'Om'],
    ]);
    // Danish has å last
    expect(glossary.map(({ id }) => id)).toEqual(['ally', 'awacs']);
    expect(handbookView(content(), 'en').glossary.map(({ id }) => id)).toEqual(['awacs', 'ally']);
  });

  it('turns links between articles and to terms into links on the page, and leaves all others', () => {
    const [radar] = handbookView(content(), 'da').parts[0]!.chapters;
    expect([...radar!.html.matchAll(/ href="([^"]+)"/g)].map(match => match[1])).toEqual([
      '#a-staff_who',
      '#a-frigate',
      '/da/kilder/',
      '#a-radar_n1',
      '#a-radar_what',
      '/en/handbook/#a-radar_what',
      '#t-awacs',
      '#a-radar_what',
      '#a-radar_n2',
    ]);
    expect(radar!.notes.map(({ backs }) => backs)).toEqual([['#a-radar_r1'], ['#a-radar_r2']]);
    expect(radar!.notes[1]!.html).toContain('href="#a-staff"');
    expect(radar!.counterpart?.href).toBe('/en/handbook/#a-radar');
  });

  it('puts the headings of a text two levels down', () => {
    const staff = handbookView(content(), 'da').parts[0]!.chapters[1]!;
    expect([...staff.html.matchAll(/<(h\d) id="([^"]+)"/g)].map(([, name, id]) => [name, id])).toEqual([
      ['h4', 'a-staff_who'],
      ['h5', 'a-staff_all'],
    ]);
  });

  it('says so where a text exists in the other language only, and keeps its language', () => {
    const frigate = handbookView(content(), 'en').parts[1]!.chapters[0]!;
    expect(frigate).toMatchObject({ title: 'Fregatten', lang: 'da' });
    expect(frigate.dates[0]).toBe('This page exists only in Danish.');
    expect(frigate.counterpart).toBeUndefined();
  });

  it('is dated by the newest change in it', () => {
    expect(handbookView(content(), 'en').edition).toBe('Edition of 22 November 2026');
  });

  it.each([
    [undefined, 300, true],
    [undefined, 301, false],
    [true, 301, true],
    [false, 1, false],
  ])('with `handbook: %s` and %i articles: %s', (handbook, count, expected) => {
    const { site, articles, ...rest } = content();
    const many = Array.from({ length: count }, () => articles[0]!);
    expect(hasBook({ ...rest, articles: many, site: { ...site, handbook } })).toBe(expected);
  });

  it('of the shipped content has every id once, and no link on the page that leads nowhere', () => {
    const shipped = requireContent('content');
    for (const locale of locales) {
      const { ids, hrefs } = written(shipped, locale);
      expect(ids.length).toBeGreaterThan(1000);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      const known = new Set(ids.map(id => `#${id}`));
      const own = hrefs.filter(href => href.startsWith('#'));
      expect(own.length).toBeGreaterThan(1000);
      expect(own.filter(href => !known.has(href))).toEqual([]);
      expect(hrefs.filter(href => /^\/(?:da\/artikler|en\/articles)\/./.test(href))).toEqual([]);
    }
  });
});

describe('the word list', () => {
  it('has the terms that either text links to, once, Danish first, sorted in the language', () => {
    const site = content();
    const radar = site.articles.find(({ id }) => id === 'radar')!;
    const names = (locale: Locale) =>
      wordList(site, radar, locale).map(({ sides }) => sides.map(({ name }) => name));
    expect(names('da')).toEqual([
      ['Zebra', 'Ally'],
      ['Åbent fly', 'Aircraft'],
    ]);
    expect(names('en')).toEqual([
      ['Åbent fly', 'Aircraft'],
      ['Zebra', 'Ally'],
    ]);
  });

  it('is empty for a page that uses none', () => {
    const site = content();
    expect(wordList(site, site.pages[0]!, 'da')).toEqual([]);
  });
});
