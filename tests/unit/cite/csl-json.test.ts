import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { cslJson } from '@/lib/cite/csl-json';
import { sample } from './sample-citation';

describe('cslJson', () => {
  it('writes one item of type webpage with everything a style needs', () => {
    expect(JSON.parse(cslJson(sample))).toEqual([
      {
        id: 'sidestykke-da-maal_og-midler-the-eagle',
        type: 'webpage',
        title: sample.title,
        section: 'Ørnen på Al Asad',
        'container-title': 'Sidestykke',
        language: 'da-DK',
        issued: { 'date-parts': [[2026, 11, 22]] },
        accessed: { 'date-parts': [[2026, 12, 1]] },
        URL: sample.url,
      },
    ]);
  });

  it('is taken by Citation.js as it is, the whole page in English too', () => {
    const [item] = new Cite(cslJson({ ...sample, section: undefined, lang: 'en' })).data;
    expect(item).toMatchObject({ type: 'webpage', title: sample.title, language: 'en-GB', URL: sample.url });
    expect(item).not.toHaveProperty('section');
  });
});
