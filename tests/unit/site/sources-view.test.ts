import { describe, expect, it } from 'vitest';
import { sourceCount, sourcesView } from '@/lib/site/sources-view';
import { article, contentOf, termText } from '../content/site-folder';

const sources = `S1: {publisher: {da: Årbogen, en: The Yearbook}, title: Radaren, lang: da, date: "2019-12"}
S2: {publisher: NATO, title: Later text, lang: en, date: "2021-05-04", url: "https://example.org/later"}
S3: {publisher: NATO, title: Earlier text, lang: en-GB, date: "2018"}
S4: {publisher: NATO, title: Undated text}
S5: {publisher: Nobody, title: Never used}
`;

const content = () =>
  contentOf({
    'data/sources.yaml': sources,
    ...article(
      'radar',
      'Radaren kom i 2016.[^S2] Den stod der til 2019.[^S1][^S3][^S2]\n',
      'The radar came in 2016.[^S2] It stood there until 2019.[^S1][^S3][^S2]\n',
    ),
    'terms/beer/page.yaml': 'sources: [S3, S4]',
    'terms/beer/da.mdx': termText('øl', 'oel', 'Drukket i 2018.[^S3]\n'),
    'terms/beer/en.mdx': termText('beer', 'beer', 'Drunk in 2018.[^S3]\n'),
  });

const flat = (locale: 'da' | 'en') => {
  const { sections } = sourcesView(content(), locale);
  return sections.flatMap(({ items }) => items.flatMap(item => item.sources));
};

describe('sourcesView', () => {
  it('has the sources in use by publisher, in the alphabet of the language, the oldest first', () => {
    const told = (locale: 'da' | 'en') =>
      sourcesView(content(), locale).sections.map(({ title, items }) => [
        title,
        items.map(({ name, sources }) => [name, sources.map(({ id }) => id)]),
      ]);
    expect(told('da')).toEqual([
      ['N', [['NATO', ['s3', 's2', 's4']]]],
      ['Å', [['Årbogen', ['s1']]]],
    ]);
    expect(told('en')).toEqual([
      ['N', [['NATO', ['s3', 's2', 's4']]]],
      ['T', [['The Yearbook', ['s1']]]],
    ]);
  });

  it('counts sources and publishers, without those that no page uses', () => {
    expect(sourcesView(content(), 'da')).toMatchObject({ count: 4, publishers: 2 });
    expect(sourceCount(content(), 'en')).toBe(4);
  });

  it('gives dates as exactly as they are known, and languages in words', () => {
    expect(flat('da').map(({ date, language }) => [date, language])).toEqual([
      ['2018', 'engelsk'],
      ['4. maj 2021', 'engelsk'],
      ['', undefined],
      ['december 2019', 'dansk'],
    ]);
    expect(flat('en').at(-1)).toMatchObject({ date: 'December 2019', language: 'Danish', titleLang: 'da' });
  });

  it('leads to every page that uses a source, once, at its note', () => {
    const uses = Object.fromEntries(
      flat('en').map(({ id, uses }) => [id, uses.links.map(({ href, title }) => [href, title])]),
    );
    expect(uses).toEqual({
      s1: [['/en/articles/radar/#n2', 'On radar']],
      s2: [['/en/articles/radar/#n1', 'On radar']],
      s3: [
        ['/en/articles/radar/#n3', 'On radar'],
        ['/en/glossary/beer/#n1', 'beer'],
      ],
      s4: [['/en/glossary/beer/#n2', 'beer']],
    });
  });
});
