import { describe, expect, it } from 'vitest';
import { fewSources } from '../../../../lib/check/rules/few-sources';
import { orphan } from '../../../../lib/check/rules/orphan';
import { readability } from '../../../../lib/check/rules/readability';
import { reviewOverdue } from '../../../../lib/check/rules/review-overdue';
import { unusedTerm } from '../../../../lib/check/rules/unused-term';
import { article, articleText, danish, termText } from '../../content/site-folder';
import { checkSite, cited, threeSources } from '../check-site';

describe('few-sources', () => {
  it('asks for three sources in each language of an article', async () => {
    const files = { ...article('radar', cited, 'It came.[^S13][^S14][^S13]\n'), ...threeSources };
    expect(await checkSite(files, [fewSources])).toEqual([
      'articles/radar/en.mdx:1:1 error: Article rests on 2 sources, expected at least 3. Cite more: `[^S13]`. (few-sources)',
    ]);
  });

  it('asks nothing of other pages', async () => {
    const files = { 'pages/om/page.yaml': '', 'pages/om/da.mdx': articleText('Om', 'om') };
    expect(await checkSite(files, [fewSources])).toEqual([]);
  });
});

describe('readability', () => {
  /** Sentences of `length` words, of which every second is long. */
  const sentences = (length: number, short: string, long: string) =>
    `${`${`${short} ${long} `.repeat(length / 2).trim()}. `.repeat(Math.ceil(120 / length))}\n`;

  it.each([
    [14, 'mad', 'maden', undefined],
    [20, 'mad', 'maden', undefined],
    [4, 'mad', 'maskinen', 'error: LIX is 54,'],
  ])('measures Danish by LIX: %i words, %s %s', async (length, short, long, expected) => {
    const lines = await checkSite(danish(sentences(length, short, long)), [readability]);
    expect(lines.map(line => line.split(/^\S+ | expected/)[1]?.trim())).toEqual(expected ? [expected] : []);
  });

  it('warns between the aim and the limit', async () => {
    // 12 words a sentence, 3 of 8 long: 12 + 37.5
    const text = `${'en to tre fire fem maskinen maskinen maskinen '.repeat(3).trim()}. `
      .replace(/(?:\S+ ){12}/, '$&')
      .repeat(10);
    const lines = await checkSite(
      danish(`${text.replaceAll('en to tre fire fem maskinen maskinen maskinen en to tre fire', '$&.')}\n`),
      [readability],
    );
    expect(lines).toEqual([
      expect.stringMatching(/^articles\/radar\/da\.mdx:1:1 warning: LIX is 4[5-9]|50, expected 35–44/),
    ]);
  });

  it('warns of long English sentences', async () => {
    const files = article('radar', 'Kort.\n', sentences(24, 'the', 'base'));
    expect(await checkSite(files, [readability])).toEqual([
      'articles/radar/en.mdx:1:1 warning: Sentences have 24.0 words on average, expected at most 22. Divide the longest ones. (readability)',
    ]);
  });
});

describe('orphan', () => {
  it('tells articles and pages that nothing leads to', async () => {
    const files = {
      ...article('a', 'Se [b](b) og [mig](a).\n', 'See [b](b).\n'),
      ...article('b', 'Hej.\n', 'Hello.\n'),
      ...article('c', 'Hej.\n', 'Hello.\n'),
      'articles/b/page.yaml': 'related: [c]\n',
      'pages/about/page.yaml': '',
      'pages/about/da.mdx': articleText('Om', 'om'),
    };
    expect(await checkSite(files, [orphan])).toEqual([
      'articles/a/page.yaml:1:1 warning: No other page leads to this article. Link to `a` from a text, or name it under `related` of a page. (orphan)',
    ]);
  });
});

describe('unused-term', () => {
  const term = { 'terms/fly/page.yaml': '', 'terms/fly/da.mdx': termText('fly', 'fly', 'Et fly.\n') };
  const site = {
    'site.yaml': 'name: S\ntitle: {da: T, en: T}\ndescription: {da: D, en: D}\nbaseUrl: https://a.example\n',
  };

  it('tells a term that nothing but itself uses', async () => {
    expect(await checkSite({ ...site, ...term, ...danish('Flyet og flyve.\n') }, [unusedTerm])).toEqual([
      'terms/fly/page.yaml:1:1 warning: No article, no other term and no data uses this term. Link to it: `[…](term:fly)`, or remove it. (unused-term)',
    ]);
  });

  it.each(['Et fly.\n', 'FLY!\n', 'En [maskine](term:fly).\n'])('is content with %s', async body => {
    expect(await checkSite({ ...site, ...term, ...danish(body) }, [unusedTerm])).toEqual([]);
  });
});

describe('review-overdue', () => {
  it('tells a review that should have been, by the day given', async () => {
    const files = { ...danish('Hej.\n'), 'articles/radar/page.yaml': 'reviewBy: 2026-11-21\n' };
    expect(await checkSite(files, [reviewOverdue], '2026-11-21')).toEqual([]);
    expect(await checkSite(files, [reviewOverdue], '2026-11-22')).toEqual([
      'articles/radar/page.yaml:1:11 warning: Review was due on `2026-11-21`. Read the page again with its sources, then set `reviewed` and `reviewBy`. (review-overdue)',
    ]);
  });
});
