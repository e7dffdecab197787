import { describe, expect, it } from 'vitest';
import { abbreviationCount, abbreviationsView } from '@/lib/site/abbreviations-view';
import { contentOf, termText } from '../content/site-folder';

const term = (name: string, slug: string, abbreviation?: string) =>
  termText(name, slug).replace(
    'definition:',
    `${abbreviation ? `abbreviation: ${abbreviation}\n` : ''}definition:`,
  );

/** Abbreviations of both languages, of one, shared by two terms, and one term with several. */
const content = () =>
  contentOf({
    'terms/nmi/page.yaml': '',
    'terms/nmi/da.mdx': term('NATO’s Mission i Irak', 'nmi', 'NMI'),
    'terms/nmi/en.mdx': term('NATO Mission Iraq', 'nmi', 'NMI'),
    'terms/fe/page.yaml': '',
    'terms/fe/da.mdx': term('Forsvarets Efterretningstjeneste', 'fe', 'FE'),
    'terms/fe/en.mdx': term('Danish Defence Intelligence Service', 'ddis', 'DDIS'),
    'terms/trainer/page.yaml': '',
    'terms/trainer/da.mdx': term('instruktøruddannelse', 'instruktoeruddannelse', '[T3, AAR]'),
    'terms/trainer/en.mdx': term('train the trainer', 'train-the-trainer', '[T3, AAR]'),
    'terms/review/page.yaml': '',
    'terms/review/da.mdx': term('evaluering', 'evaluering', 'AAR'),
    'terms/review/en.mdx': term('review', 'review', 'AAR'),
    'terms/zone/page.yaml': '',
    'terms/zone/da.mdx': term('zone', 'zone'),
  });

describe('abbreviationsView', () => {
  it('has every abbreviation once, letter by letter: AA is no Å', () => {
    expect(abbreviationsView(content(), 'da').rows.map(({ abbreviation }) => abbreviation)).toEqual([
      'AAR',
      'DDIS',
      'FE',
      'NMI',
      'T3',
    ]);
    expect(abbreviationCount(content())).toBe(5);
  });

  it('leads to the term in each language', () => {
    expect(abbreviationsView(content(), 'da').rows[3]).toEqual({
      abbreviation: 'NMI',
      words: {
        da: [{ href: '/da/ordliste/nmi/', title: 'NATO’s Mission i Irak' }],
        en: [{ href: '/en/glossary/nmi/', title: 'NATO Mission Iraq' }],
      },
    });
  });

  it('says which language alone uses one, and gives the counterpart’s words all the same', () => {
    const [, ddis, fe] = abbreviationsView(content(), 'da').rows;
    expect([ddis!.only, fe!.only]).toEqual(['en', 'da']);
    expect(ddis!.words.da[0]!.title).toBe('Forsvarets Efterretningstjeneste');
    expect(fe!.words.en[0]!.title).toBe('Danish Defence Intelligence Service');
  });

  it('names every term that shares an abbreviation', () => {
    expect(abbreviationsView(content(), 'da').rows[0]!.words.en.map(({ title }) => title)).toEqual([
      'review',
      'train the trainer',
    ]);
  });
});
