import { describe, expect, it } from 'vitest';
import { indexView } from '@/lib/site/index-view';
import { article, articleText, contentOf, termText } from '../content/site-folder';

const commander = `
  - id: fortin
    name: Dany Fortin
    indexName: Fortin, Dany
    rank: {da: generalmajor, en: Major-General}
    country: {da: Canada, en: Canada}
    countryCode: CA
    from: "2018-11"
    to: "2019-11"
    text: {da: Den første chef., en: The first commander.}
    sources: [S13]
`;

const content = () =>
  contentOf({
    ...article('radar', 'Tekst.\n', 'Text.\n'),
    'data/commanders.yaml': `commanders:${commander}`,
    'pages/commanders/page.yaml': 'data: commanders',
    'pages/commanders/da.mdx': articleText('Chefer', 'chefer'),
    'pages/commanders/en.mdx': articleText('Commanders', 'commanders'),
    'terms/review/page.yaml': '',
    'terms/review/da.mdx': termText('evaluering', 'evaluering').replace(
      'definition:',
      'abbreviation: AAR\ndefinition:',
    ),
    'terms/review/en.mdx': termText('review', 'review').replace(
      'definition:',
      'abbreviation: AAR\ndefinition:',
    ),
    'terms/aalborg/page.yaml': '',
    'terms/aalborg/da.mdx': termText('Aalborg', 'aalborg'),
  });

const entries = (locale: 'da' | 'en') =>
  indexView(content(), locale).sections.map(({ title, items }) => [title, items.map(item => item.title)]);

describe('indexView', () => {
  it('has articles, pages, terms, abbreviations and people, in the alphabet of the language', () => {
    expect(entries('da')).toEqual([
      ['A', ['AAR']],
      ['C', ['Chefer']],
      ['E', ['evaluering']],
      ['F', ['Fortin, Dany']],
      ['O', ['Om radar']],
      ['Å', ['Aalborg']],
    ]);
    expect(entries('en')[0]).toEqual(['A', ['Aalborg', 'AAR']]);
  });

  it('leads to pages, to the terms of abbreviations, and to entries of data', () => {
    const all = indexView(content(), 'en').sections.flatMap(({ items }) => items);
    const find = (title: string) => all.find(entry => entry.title === title);
    expect(find('AAR')).toEqual({
      href: '/en/glossary/review/',
      title: 'AAR',
      kind: 'abbreviation',
      means: 'review',
    });
    expect(find('Fortin, Dany')).toEqual({
      href: '/en/commanders/#fortin',
      title: 'Fortin, Dany',
      kind: 'commander',
    });
    expect(find('Aalborg')).toMatchObject({ kind: 'term', lang: 'da' });
  });

  it('counts its entries and has the whole alphabet to jump by', () => {
    const { count, jumps } = indexView(content(), 'da');
    expect(count).toBe(6);
    expect(jumps.map(({ title }) => title).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ');
    expect(jumps.find(({ title }) => title === 'Å')).toEqual({ title: 'Å', href: '#letter-aa' });
  });
});
