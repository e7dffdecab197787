import { describe, expect, it } from 'vitest';
import { mendedQuery } from '@/app/_elements/search/mended';
import type { AnswerCard, PageResult } from '@/lib/search/query/results';

/** A page with one place that has the texts marked. */
const page = (...marked: string[]): PageResult => ({
  page: 1,
  locale: 'da',
  title: '',
  href: '/',
  topic: '',
  places: [{ heading: [], isIntro: false, href: '/#a', excerpt: marked.map(text => ({ text, mark: true })) }],
});

const mended = [{ typed: 'oevelsse', found: 'oevelse' }];

describe('mendedQuery', () => {
  it('puts the found word where the typed one stood, and leaves the rest as it is', () => {
    const query = 'En radarbidrga, -kontrol';
    const slip = [{ typed: 'radarbidrga', found: 'radarbidrag' }];
    expect(mendedQuery({ query, mended: slip, pages: [page('radarbidrag')] })).toBe(
      'En radarbidrag, -kontrol',
    );
  });

  it('writes the word with the letters it has in the results, also in another form of it', () => {
    expect(mendedQuery({ query: 'Øvelsse', mended, pages: [page('Øvelse')] })).toBe('Øvelse');
    expect(mendedQuery({ query: 'oevelsse', mended, pages: [page('Øvelse', 'øvelserne')] })).toBe('øvelse');
  });

  it('knows the word from the answer, too', () => {
    const answer: AnswerCard = {
      page: 2,
      href: '/',
      kind: 'term',
      sides: { da: { name: 'stor øvelse', abbreviations: [], definition: '' } },
    };
    expect(mendedQuery({ query: 'oevelsse', mended, pages: [], answer })).toBe('øvelse');
  });

  it('falls back on the word of the index', () => {
    expect(mendedQuery({ query: 'oevelsse', mended, pages: [page('radar')] })).toBe('oevelse');
  });
});
