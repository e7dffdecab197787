import { describe, expect, it } from 'vitest';
import { glossaryCsv, glossaryJson } from '../../../lib/publish/glossary-data';
import { readCsv } from './read-csv';
import { smallContent } from './small-site';

const base = 'https://sidestykke.example';

describe('glossaryJson', () => {
  const read = () => JSON.parse(glossaryJson(smallContent()));

  it('has a term in both languages, with its other words and its addresses', () => {
    expect(read().terms[1]).toEqual({
      id: 'awacs',
      theme: 'air',
      da: {
        term: 'AWACS-fly',
        abbreviations: ['AWACS'],
        variants: ['radarfly', 'AWACS-flyet'],
        definition: 'AWACS-fly.',
        updated: '2026-11-22',
        url: `${base}/da/ordliste/awacs-fly/`,
      },
      en: {
        term: 'AWACS aircraft',
        abbreviations: ['AWACS'],
        variants: [],
        definition: 'Aircraft with a radar, which watches "the air".',
        updated: '2026-11-22',
        url: `${base}/en/glossary/awacs-aircraft/`,
      },
    });
  });

  it('leaves out the language that a term does not have', () => {
    expect(Object.keys(read().terms[0])).toEqual(['id', 'en']);
  });

  it('names the themes and the page in both languages', () => {
    expect(read().themes).toEqual([{ id: 'air', title: { da: 'Fly', en: 'Aircraft' } }]);
    expect(read().url).toEqual({ da: `${base}/da/ordliste/`, en: `${base}/en/glossary/` });
  });
});

describe('glossaryCsv', () => {
  const rows = () => readCsv(glossaryCsv(smallContent()));
  const valuesOf = (id: string) => {
    const [names, ...terms] = rows();
    const row = terms.find(cells => cells[0] === id)!;
    return Object.fromEntries(names!.map((name, i) => [name, row[i]]));
  };

  it('has a row per term with as many cells as the head', () => {
    expect(rows().map(row => row.length)).toEqual([16, 16, 16]);
    expect(valuesOf('awacs')).toMatchObject({
      id: 'awacs',
      theme: 'air',
      theme_da: 'Fly',
      term_da: 'AWACS-fly',
      variants_da: 'radarfly; AWACS-flyet',
      definition_en: 'Aircraft with a radar, which watches "the air".',
      url_en: `${base}/en/glossary/awacs-aircraft/`,
    });
  });

  it('leaves cells empty where a language is missing, and runs no formula', () => {
    expect(valuesOf('ally')).toMatchObject({
      id: 'ally',
      theme: '',
      term_da: '',
      url_da: '',
      term_en: 'Ally',
    });
    expect(valuesOf('ally').definition_en).toBe("'=1+1");
  });
});
