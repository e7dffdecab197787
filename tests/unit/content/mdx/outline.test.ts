import { describe, expect, it } from 'vitest';
import { article, contentOf, danish, danishText, faults, htmlOf, load } from '../site-folder';

describe('the id of a section', () => {
  it('stands in brackets after the heading, and is shared by both languages', () => {
    const { da, en } = contentOf(article('radar', '## Driften [#operation]\n', '## Operation [#operation]\n'))
      .articles[0]!.texts;
    expect([da!.sections[0], en!.sections[0]]).toEqual([
      { id: 'operation', aliases: [], level: 2, heading: 'Driften', text: '' },
      { id: 'operation', aliases: [], level: 2, heading: 'Operation', text: '' },
    ]);
  });

  it('may be followed by earlier ones, which still lead there', () => {
    const body = '## Driften [#operation drift, #i-drift]\n';
    expect(danishText(body).sections[0]).toMatchObject({ id: 'operation', aliases: ['drift', 'i-drift'] });
    expect(htmlOf(body)).toBe(
      '<h2 id="operation"><span id="drift"></span><span id="i-drift"></span><a href="#operation">Driften</a></h2>',
    );
  });

  it.each([
    ['Næsten fire år på Al Asad', 'naesten-fire-aar-paa-al-asad'],
    ['Hvad radaren *gjorde*', 'hvad-radaren-gjorde'],
    ['Radaren []', 'radaren'],
    ['Radaren [#]', 'radaren'],
  ])('left out of “%s” is the slug of the heading, with a warning', (heading, id) => {
    const { content, lines } = load(danish(`## ${heading}\n`));
    expect(lines).toEqual([
      `articles/radar/da.mdx:7:1 warning: Missing section id. Write \`[#${id}]\` after the heading, the same in both languages. (section-id)`,
    ]);
    expect(content!.articles[0]!.texts.da!.sections[0]!.id).toBe(id);
  });

  it('left out of a heading without a letter is its line', () => {
    expect(faults(danish('Ordet\n\n## …\n'))).toEqual([
      'articles/radar/da.mdx:9:1 warning: Missing section id. Write `[#section-9]` after the heading, the same in both languages. (section-id)',
    ]);
  });

  it.each([
    ['a letter beyond a–z', 'på-øen', ', expected lower-case letters a–z, digits and single hyphens.'],
    ['a capital', 'Drift', ', expected lower-case letters a–z, digits and single hyphens.'],
    ['an interface name', 'notes', ': the interface uses it. Choose another, in both languages.'],
    ['the name of a note', 'n1', ': the interface uses it. Choose another, in both languages.'],
    ['the name of a note mark', 'r12-2', ': the interface uses it. Choose another, in both languages.'],
    ['the search field’s name', 'q', ': the interface uses it. Choose another, in both languages.'],
  ])('may not be %s', (_name, id, message) => {
    expect(faults(danish(`## Driften [#${id}]\n`))).toEqual([
      `articles/radar/da.mdx:7:1 error: Unexpected section id \`${id}\`${message} (section-id)`,
    ]);
  });

  it.each(['nmi', 'radar', 'notes-on-method', 'main-body', 'research'])('may be `%s`', id => {
    expect(faults(danish(`## Driften [#${id}]\n`))).toEqual([]);
  });

  it('stands once on a page, also among the earlier ids', () => {
    expect(faults(danish('## Driften [#drift]\n\n## Slut [#slut drift]\n\n### Slut [#slut]\n'))).toEqual([
      'articles/radar/da.mdx:9:1 error: Unexpected second section id `drift`, first used on line 7. Choose another, in both languages. (section-id)',
      'articles/radar/da.mdx:11:1 error: Unexpected second section id `slut`, first used on line 9. Choose another, in both languages. (section-id)',
    ]);
  });
});

describe('the text of a section', () => {
  it('runs to the next heading; what stands before the first is the introduction', () => {
    const text = danishText(
      'Radaren kom.\n\n## Driften [#drift]\n\nDen kørte.\n\nLænge.\n\n### Slut [#slut]\n\nDen gik.\n',
    );
    expect(text.intro).toBe('Radaren kom.');
    expect(text.sections.map(section => [section.level, section.text])).toEqual([
      [2, 'Den kørte. Længe.'],
      [3, 'Den gik.'],
    ]);
  });

  it.each([
    ['markup', 'Den *danske* **radar** og `TPS-77` ~~kom~~.\n', 'Den danske radar og TPS-77 kom.'],
    ['line ends', 'Den\ndanske  \nradar.\n', 'Den danske radar.'],
    ['links', 'Se [Forsvaret](https://forsvaret.dk).\n', 'Se Forsvaret.'],
    ['notes', 'Radaren[^S13] kom[^x].\n\n[^x]: Note.\n', 'Radaren kom.'],
    ['lists', '- et\n- to\n', 'et to'],
    ['tables', '| a | b |\n| - | - |\n| c | d |\n', 'a, b. c, d.'],
    ['titles', '<Note title="Bemærk">\n\nKilden er ny.\n\n</Note>\n', 'Bemærk. Kilden er ny.'],
    [
      'phrases of another language',
      'Enheden <Lang is="en">Air Control Wing</Lang> kom.\n',
      'Enheden Air Control Wing kom.',
    ],
    ['escapes and entities', '1 \\< 2 &amp; 3\n', '1 < 2 & 3'],
  ])('is plain: %s', (_name, body, text) => {
    expect(danishText(body).intro).toBe(text);
  });
});

describe('a component alone in a paragraph', () => {
  it('is lifted out of it, as MDX’s own compiler does', () => {
    expect(htmlOf('<Note title="Bemærk">Kilden er *ny*.</Note>\n')).toBe(
      '<div class="aside" role="note"><strong>Bemærk</strong><p>Kilden er <em>ny</em>.</p></div>',
    );
  });

  it('is lifted together with another', () => {
    expect(htmlOf('<Note title="a">b</Note> <Quote is="en">c</Quote>\n')).toBe(
      '<div class="aside" role="note"><strong>a</strong><p>b</p></div>\n<blockquote lang="en"><p>c</p></blockquote>',
    );
  });

  it('is lifted inside a list and another component', () => {
    expect(htmlOf('- <Quote is="en">c</Quote>\n')).toContain('<blockquote lang="en"><p>c</p></blockquote>');
    expect(htmlOf('<Note title="a">\n\n<Quote is="en">c</Quote>\n\n</Note>\n')).toContain(
      '<blockquote lang="en"><p>c</p></blockquote>',
    );
  });

  it('stays where words stand beside it, and is told', () => {
    expect(faults(danish('Ordet <Note title="a">b</Note>\n'))).toEqual([
      'articles/radar/da.mdx:7:7 error: Unexpected `<Note>` inside a paragraph, expected it on lines of its own. Put a blank line before and after it. (component-place)',
    ]);
  });

  it('stays when it is a phrase', () => {
    expect(htmlOf('<Lang is="en">Air Control Wing</Lang>\n')).toBe(
      '<p><span lang="en">Air Control Wing</span></p>',
    );
  });
});
