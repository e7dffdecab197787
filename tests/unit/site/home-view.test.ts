import { describe, expect, it } from 'vitest';
import { homeView } from '@/lib/site/home-view';
import { article, articleText, contentOf, type Files, termText } from '../content/site-folder';

const site = `name: Sidestykke
title: {da: NATO i Irak, en: NATO in Iraq}
description: {da: Det danske bidrag., en: The Danish contribution.}
baseUrl: https://sidestykke.example
lead: {da: Tre sætninger., en: Three sentences., link: radar}
paths:
  - {id: student, title: {da: Elev, en: Student}, text: {da: Læs., en: Read.}, links: [radar, places]}
`;

const content = (more: Files = {}) =>
  contentOf({
    'site.yaml': site,
    ...article('radar', 'Tekst.\n', 'Text.\n'),
    ...article('zone', 'Tekst.\n', 'Text.\n'),
    'pages/places/page.yaml': '',
    'pages/places/da.mdx': articleText('Steder', 'steder'),
    'pages/places/en.mdx': articleText('Places', 'places'),
    'pages/about/page.yaml': '',
    'pages/about/da.mdx': articleText('Om', 'om'),
    'pages/about/en.mdx': articleText('About', 'about'),
    ...more,
  });

describe('homeView', () => {
  it('says what the site is about, with the page that tells more and its counterpart', () => {
    expect(homeView(content(), 'en').lead).toMatchObject({
      text: 'Three sentences.',
      more: {
        href: '/en/articles/radar/',
        title: 'On radar',
        counterpart: { href: '/da/artikler/radar-paa-dansk/', title: 'Om radar', lang: 'da' },
      },
    });
  });

  it('has ways in, to articles and pages', () => {
    expect(homeView(content(), 'da').paths).toEqual([
      {
        id: 'student',
        title: 'Elev',
        counterpart: { title: 'Student', lang: 'en' },
        text: 'Læs.',
        links: [
          { href: '/da/artikler/radar-paa-dansk/', title: 'Om radar' },
          { href: '/da/steder/', title: 'Steder' },
        ],
      },
    ]);
  });

  it('has neither where site.yaml has none', () => {
    const view = homeView(contentOf({}), 'da');
    expect(view).toMatchObject({ paths: [], latest: [], reference: [], examples: [] });
    expect(view.lead).toBeUndefined();
  });

  it('lists at most five of the latest changes, the newest first, then in reading order', () => {
    const titles = (more?: Files) => homeView(content(more), 'da').latest.map(({ title }) => title);
    expect(titles()).toEqual(['Om radar', 'Om zone', 'Om', 'Steder']);
    const newer = articleText('Om zone', 'zone').replace('2026-11-22', '2026-12-01');
    expect(titles({ 'articles/zone/da.mdx': newer })[0]).toBe('Om zone');
    const more = ['a', 'b', 'c'].map(id => article(id, 'Tekst.\n', 'Text.\n'));
    expect(titles(Object.assign({}, ...more))).toHaveLength(5);
  });

  it('dates the changes of the reader’s language, in words', () => {
    const newer = articleText('On zone', 'zone').replace('2026-11-22', '2026-12-01');
    const files = { 'articles/zone/en.mdx': newer };
    expect(homeView(content(files), 'en').latest[0]).toMatchObject({
      title: 'On zone',
      day: '2026-12-01',
      date: '1 December 2026',
    });
    expect(homeView(content(files), 'da').latest[0]!.title).toBe('Om radar');
  });

  it('offers the lists that hold something and the pages beside articles, but not those about the site', () => {
    const titles = (more?: Files) => homeView(content(more), 'da').reference.map(({ title }) => title);
    expect(titles()).toEqual(['Steder', 'Indeks', 'Hele håndbogen']);
    const accessibility = {
      'pages/accessibility/page.yaml': '',
      'pages/accessibility/da.mdx': articleText('Tilgængelighed', 'tilgaengelighed'),
    };
    expect(titles(accessibility)).toEqual(['Steder', 'Indeks', 'Hele håndbogen']);
    expect(
      titles({
        'terms/nmi/page.yaml': 'sources: [S13]',
        'terms/nmi/da.mdx': termText('NMI', 'nmi').replace('definition:', 'abbreviation: NMI\ndefinition:'),
      }),
    ).toEqual(['Steder', 'Ordliste', 'Indeks', 'Forkortelser', 'Kilder', 'Hele håndbogen']);
  });
});
