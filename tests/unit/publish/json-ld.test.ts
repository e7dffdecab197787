import { beforeEach, describe, expect, it } from 'vitest';
import type { Content } from '../../../lib/content/model';
import { glossaryJsonLd, jsonLdText, siteJsonLd, termJsonLd } from '../../../lib/publish/json-ld';
import { smallContent } from './small-site';

const base = 'https://sidestykke.example';
let content: Content;

beforeEach(() => {
  content = smallContent();
});

const term = (id: string) => content.terms.find(candidate => candidate.id === id)!;

describe('JSON-LD', () => {
  it('of the front page names the search and the other language', () => {
    expect(siteJsonLd(content, 'en')).toMatchObject({
      '@type': 'WebSite',
      url: `${base}/en/`,
      inLanguage: 'en',
      workTranslation: { url: `${base}/da/`, inLanguage: 'da' },
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: `${base}/en/search/?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    });
  });

  it('of the glossary names its files', () => {
    expect(glossaryJsonLd(content, 'da')).toMatchObject({
      '@type': 'DefinedTermSet',
      '@id': `${base}/da/ordliste/`,
      encoding: [{ contentUrl: `${base}/glossary.csv` }, { contentUrl: `${base}/glossary.json` }],
    });
  });

  it('of a term names its definition, the set and the counterpart', () => {
    expect(termJsonLd(content, term('awacs'), 'da')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'DefinedTerm',
      '@id': `${base}/da/ordliste/awacs-fly/`,
      url: `${base}/da/ordliste/awacs-fly/`,
      termCode: 'awacs',
      name: 'AWACS-fly',
      alternateName: ['AWACS'],
      description: 'AWACS-fly.',
      sameAs: `${base}/en/glossary/awacs-aircraft/`,
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        '@id': `${base}/da/ordliste/`,
        name: 'Ordliste',
        inLanguage: 'da',
      },
    });
  });

  it('of a term is in the languages it has only', () => {
    expect(termJsonLd(content, term('ally'), 'da')).toBeUndefined();
    expect(termJsonLd(content, term('ally'), 'en')).not.toHaveProperty('sameAs');
  });

  it('can stand in a script element, whatever the text', () => {
    const text = jsonLdText({ name: '</script><!--' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ name: '</script><!--' });
  });
});
