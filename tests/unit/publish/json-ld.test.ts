import { beforeEach, describe, expect, it } from 'vitest';
import type { Content } from '../../../lib/content/model';
import {
  articleJsonLd,
  glossaryJsonLd,
  jsonLdText,
  siteJsonLd,
  termJsonLd,
} from '../../../lib/publish/json-ld';
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

  it('of an article names its title, its day and the way to it, and no more', () => {
    const article = content.articles.find(({ id }) => id === 'radar')!;
    const group = content.site.groups.find(({ id }) => id === article.data.group)!;
    expect(articleJsonLd(content, article, 'da')).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Article',
          headline: 'Radaren & R&D',
          url: `${base}/da/artikler/radaren/`,
          inLanguage: 'da',
          dateModified: '2026-10-01',
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'Artikler', item: `${base}/da/artikler/` },
            {
              '@type': 'ListItem',
              position: 2,
              name: group.title.da,
              item: `${base}/da/artikler/emne/${group.id}/`,
            },
          ],
        },
      ],
    });
  });

  it('of an article is in the languages it has only', () => {
    const frigate = content.articles.find(({ texts }) => !texts.en)!;
    expect(articleJsonLd(content, frigate, 'en')).toBeUndefined();
  });

  it('can stand in a script element, whatever the text', () => {
    const text = jsonLdText({ name: '</script><!--' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ name: '</script><!--' });
  });
});
