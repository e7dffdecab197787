import { describe, expect, it } from 'vitest';
import { article, contentOf, faults, load } from './site-folder';

/** Findings on the sections of the article `radar`; a heading is written `## a`, its id the word. */
const sections = (da: string[], en: string[]) => {
  const body = (headings: string[]) =>
    headings.map(line => `${line} [#${line.replace(/^#+ /, '')}]\n`).join('\n');
  return faults(article('radar', body(da), body(en)));
};

describe('sections of a page and its counterpart', () => {
  it('with the same ids in the same order are in line', () => {
    expect(sections(['## drift', '### start', '## slut'], ['## drift', '### start', '## slut'])).toEqual([]);
  });

  it('missing in English are told at the Danish heading, as a warning', () => {
    expect(sections(['## drift', '## slut'], ['## drift'])).toEqual([
      'articles/radar/da.mdx:9:1 warning: Section `#slut` has no counterpart in `articles/radar/en.mdx`. Write it there, or give both headings the same id. (section-missing)',
    ]);
  });

  it('missing in Danish are told at the English heading, as a warning', () => {
    expect(sections(['## slut'], ['## drift', '## slut'])).toEqual([
      'articles/radar/en.mdx:7:1 warning: Section `#drift` has no counterpart in `articles/radar/da.mdx`. Write it there, or give both headings the same id. (section-missing)',
    ]);
  });

  it('may miss each other and still be in line', () => {
    const lines = sections(['## a', '## kun-her', '## b'], ['## a', '## b', '## only-here']);
    expect(lines.map(line => line.slice(line.lastIndexOf('(')))).toEqual([
      '(section-missing)',
      '(section-missing)',
    ]);
  });

  it('in another order are an error that shows both outlines', () => {
    expect(sections(['## drift', '### start', '## slut'], ['## drift', '## slut', '### start'])).toEqual([
      'articles/radar/da.mdx:9:1 error: Section `#start` stands where `articles/radar/en.mdx:9` has `#slut`. Give both languages the same sections in the same order and at the same level. Danish: ## #drift, ### #start, ## #slut. English: ## #drift, ## #slut, ### #start. (section-order)',
    ]);
  });

  it('at another level are an error that shows both outlines', () => {
    expect(sections(['## drift', '## slut'], ['## drift', '### slut'])).toEqual([
      'articles/radar/da.mdx:9:1 error: Level 2 of section `#slut` differs from level 3 in `articles/radar/en.mdx:9`. Give both languages the same sections in the same order and at the same level. Danish: ## #drift, ## #slut. English: ## #drift, ### #slut. (section-order)',
    ]);
  });

  it.each([
    [['## a', '## a'], ['## a']],
    [['## a'], ['## a', '## a']],
    [
      ['## a', '## b', '## a'],
      ['## b', '## a'],
    ],
  ])('with a double id are told that alone: %j, %j', (da, en) => {
    expect(sections(da, en).map(line => line.slice(line.lastIndexOf('(')))).toEqual(['(section-id)']);
  });

  it('show each other’s heading in the page, in its own language', () => {
    const { articles } = contentOf(article('radar', '## Driften [#drift]\n', '## Operation [#drift]\n'));
    expect(articles[0]!.texts.da!.html).toBe(
      '<hgroup><h2 id="drift"><a href="#drift">Driften</a></h2><p class="there" lang="en"><a hreflang="en" href="/en/articles/radar/#drift">Operation</a></p></hgroup>',
    );
    expect(articles[0]!.texts.en!.html).toBe(
      '<hgroup><h2 id="drift"><a href="#drift">Operation</a></h2><p class="there" lang="da"><a hreflang="da" href="/da/artikler/radar-paa-dansk/#drift">Driften</a></p></hgroup>',
    );
  });

  it('show no counterpart where there is none', () => {
    const { content } = load(article('radar', '## Driften [#drift]\n', 'Operation.\n'));
    expect(content!.articles[0]!.texts.da!.html).toBe('<h2 id="drift"><a href="#drift">Driften</a></h2>');
  });
});
