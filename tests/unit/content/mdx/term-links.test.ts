import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, articleText, contentOf, danishText, type Files, htmlOf, termText } from '../site-folder';

const withForms = (text: string, forms: string) => text.replace('definition:', `${forms}\ndefinition:`);

const terms: Files = {
  'terms/nmi/page.yaml': '',
  'terms/nmi/da.mdx': withForms(termText('NATO’s Mission i Irak', 'nmi'), 'abbreviation: NMI'),
  'terms/nmi/en.mdx': withForms(termText('NATO Mission Iraq', 'nmi'), 'abbreviation: NMI'),
  'terms/mandate/page.yaml': '',
  'terms/mandate/da.mdx': termText('mandat', 'mandat'),
  'terms/team/page.yaml': 'autolink: false\n',
  'terms/team/da.mdx': termText('hold', 'hold'),
  'terms/radar/page.yaml': '',
  'terms/radar/da.mdx': termText('radaren', 'radaren'),
};

/** The Danish body of the article “Radaren”; links to terms as `[text](slug)`. */
function linked(body: string): string {
  return shown(htmlOf(body, terms));
}

const shown = (html: string) =>
  html.replace(/<a class="term" href="\/\w+\/\w+\/([\w-]+)\/">(.*?)<\/a>/g, '[$2]($1)');

describe('terms in a text', () => {
  it('become links to their pages', () => {
    expect(htmlOf('NMI’s mandater.\n', terms)).toBe(
      '<p><a class="term" href="/da/ordliste/nmi/">NMI’s</a> <a class="term" href="/da/ordliste/mandat/">mandater</a>.</p>',
    );
  });

  it('are links at their first mention in each section, the opening being one', () => {
    const html = linked('NMI og NMI.\n\nNMI.\n\n## En [#one]\n\nNMI, NMI.\n\n### To [#two]\n\nNMI.\n');
    expect(html.match(/\[NMI\]\(nmi\)/g)).toHaveLength(3);
    expect(html).toMatch(/^<p>\[NMI\]\(nmi\) og NMI.<\/p>/);
  });

  it('are no links in a section where the author links to them, before or after', () => {
    expect(linked('NMI kom. [Missionen](term:nmi) blev. NMI gik.\n')).toBe(
      '<p>NMI kom. [Missionen](nmi) blev. NMI gik.</p>',
    );
  });

  it('are links in lists, asides and the cells of tables', () => {
    expect(linked('- *NMI*\n')).toContain('<em>[NMI](nmi)</em>');
    expect(linked('<Note title="Om">\n\nNMI\n\n</Note>\n')).toContain('<p>[NMI](nmi)</p>');
    expect(linked('| a |\n| - |\n| NMI |\n')).toContain('<td>[NMI](nmi)</td>');
  });

  it.each([
    ['headings', '## NMI [#nmi-section]\n'],
    ['links', '[NMI](https://example.org)\n'],
    ['code', '`NMI`\n\n```\nNMI\n```\n'],
    ['headers of tables', '| NMI |\n| - |\n| a |\n'],
    ['captions', '<Table caption="NMI">\n\n| a |\n| - |\n| b |\n\n</Table>\n'],
    ['titles of asides', '<Note title="NMI">\n\na\n\n</Note>\n'],
    [
      'phrases and quotations in a language of their own',
      '<Lang is="en">NMI</Lang>\n\n<Quote is="da">\n\nNMI\n\n</Quote>\n',
    ],
    ['notes', 'a[^note]\n\n[^note]: NMI\n'],
  ])('are no links in %s', (_where, body) => {
    const { html, notes } = danishText(body, terms);
    const all = [html, ...notes.map(note => note.html)].join('');
    expect(all).toContain('NMI');
    expect(all).not.toContain('class="term"');
  });

  it('are no links on a page whose title is their name', () => {
    expect(linked('Radaren, et mandat.\n')).toBe('<p>Radaren, et [mandat](mandat).</p>');
  });

  it('are no links where their page.yaml says so, but for those an author writes', () => {
    expect(linked('Et hold.\n')).toBe('<p>Et hold.</p>');
    expect(linked('Et [hold](term:team).\n')).toBe('<p>Et [hold](hold).</p>');
  });

  it('are links in the language of the text only', () => {
    const { da, en } = contentOf({ ...terms, ...article('a', 'NMI, mandat\n', 'NMI, mandat\n') }).articles[0]!
      .texts;
    expect(shown(da!.html)).toBe('<p>[NMI](nmi), [mandat](mandat)</p>');
    expect(en!.html).toBe('<p><a class="term" href="/en/glossary/nmi/">NMI</a>, mandat</p>');
  });

  it('are links on pages, in all their parts, and not on the pages of terms', () => {
    const content = contentOf({
      ...terms,
      'terms/nmi/da.mdx': `${terms['terms/nmi/da.mdx']}\nEt mandat.\n`,
      'pages/about/page.yaml': '',
      'pages/about/da.mdx': articleText('Om', 'om', 'NMI\n'),
    });
    expect(shown(content.pages[0]!.texts.da!.html)).toBe('<p>[NMI](nmi)</p>');
    expect(content.terms.find(({ id }) => id === 'nmi')!.texts.da!.html).toBe('<p>Et mandat.</p>');
  });

  it('leave every word as it is', () => {
    const texts = fc.array(
      fc.constantFrom('NMI', 'NATO’s Mission i Irak', 'mandatets', 'et', '*a*', '&amp;', '. ', ' '),
    );
    const plain = (html: string) => html.replace(/<[^>]+>/g, '');
    fc.assert(
      fc.property(texts, words => {
        const body = `x ${words.join(' ')}\n`;
        expect(plain(htmlOf(body, terms))).toBe(plain(htmlOf(body)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('<NoTerms>', () => {
  it('keeps terms in a passage as they are, in a sentence and around paragraphs', () => {
    expect(linked('Her <NoTerms>NMI *og* NMI</NoTerms> og NMI.\n')).toBe(
      '<p>Her NMI <em>og</em> NMI og [NMI](nmi).</p>',
    );
    expect(linked('<NoTerms>\n\nNMI\n\n- NMI\n\n</NoTerms>\n\nNMI\n')).toMatch(
      /^\s*<p>NMI<\/p>\s*<ul>\s*<li>NMI<\/li>\s*<\/ul>\s*<p>\[NMI\]\(nmi\)<\/p>$/,
    );
  });

  it('leaves the links an author writes', () => {
    expect(linked('<NoTerms>[NMI](term:nmi)</NoTerms>\n')).toBe('<p>[NMI](nmi)</p>');
  });
});

describe('pages that mention a term', () => {
  it('are those whose author links to it, then those where it became a link', () => {
    const content = contentOf({
      ...terms,
      ...article('a', 'NMI\n', 'NMI\n'),
      ...article('b', '[Missionen](term:nmi), NMI\n', 'x\n'),
      ...article('c', 'NMI\n', '[The mission](term:nmi)\n'),
      ...article('d', 'Intet.\n', 'Nothing.\n'),
    });
    const nmi = content.terms.find(({ id }) => id === 'nmi')!;
    expect(nmi.mentionedOn.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
});
