import { describe, expect, it } from 'vitest';
import { FileFindings, type Finding } from '../../../../lib/content/finding';
import { citedSources, parseMdx, splitFrontMatter } from '../../../../lib/content/mdx/parse';
import { danish, faults } from '../site-folder';

describe('splitFrontMatter', () => {
  it('blanks the front matter in the body, so that line numbers hold', () => {
    expect(splitFrontMatter('---\ntitle: a\nslug: b\n---\nTekst\n')).toEqual({
      frontMatter: 'title: a\nslug: b',
      body: '\n\n\n\nTekst\n',
    });
  });

  it.each([
    ['nothing between the lines', '---\n---\nTekst', { frontMatter: '', body: '\n\nTekst' }],
    [
      'nothing, and a rule in the body',
      '---\n---\nA\n\n---\nB',
      { frontMatter: '', body: '\n\nA\n\n---\nB' },
    ],
    ['nothing after them', '---\na: b\n---', { frontMatter: 'a: b', body: '\n\n' }],
    ['blanks after the marks', '---  \na: b\n---\t\nTekst', { frontMatter: 'a: b', body: '\n\n\nTekst' }],
    [
      'CRLF and a byte order mark',
      '\uFEFF---\r\na: b\r\n---\r\nTekst\r\n',
      { frontMatter: 'a: b', body: '\n\n\nTekst\n' },
    ],
    [
      'dashes within a value',
      '---\na: b --- c\n---\nTekst',
      { frontMatter: 'a: b --- c', body: '\n\n\nTekst' },
    ],
  ])('reads %s', (_name, text, split) => {
    expect(splitFrontMatter(text)).toEqual(split);
  });

  it.each(['Tekst\n', '', '\n---\na: b\n---\n', '---\na: b\n', '----\na: b\n----\n'])(
    'finds none in %j',
    text => {
      expect(splitFrontMatter(text)).toEqual({ frontMatter: undefined, body: text });
    },
  );
});

describe('citedSources', () => {
  it('lists every source once, in order of first mention', () => {
    expect(citedSources('a[^S14] b[^S2][^S14] c[^x] d[^S2x]')).toEqual(['S14', 'S2']);
  });
});

describe('parseMdx', () => {
  it('keeps the positions of the body, although it defines the sources cited', () => {
    const all: Finding[] = [];
    const tree = parseMdx('\n\nRadaren[^S13] kom.', new FileFindings('da.mdx', all));
    expect(tree?.children[0]).toMatchObject({
      type: 'paragraph',
      position: { start: { line: 3, column: 1 } },
    });
    expect(tree?.children.map(node => node.type)).toEqual(['paragraph', 'footnoteDefinition']);
    expect(all).toEqual([]);
  });
});

describe('MDX that cannot be parsed', () => {
  const code =
    'Content cannot hold code: write `\\{` for a brace, and start no paragraph with `import` or `export`. (mdx-syntax)';
  const tag = 'Close the component, or write `\\<` for a less-than sign. (mdx-syntax)';

  it.each([
    [
      'a brace left open',
      'Radaren {\n',
      '7:10',
      `Unexpected end of file in expression, expected a corresponding closing brace for \`{\`. ${code}`,
    ],
    [
      'an expression that is no code',
      'Ordet {a b} her.\n',
      '7:9',
      `Could not parse expression with acorn. ${code}`,
    ],
    [
      'a paragraph that begins with import',
      'import fra Irak\n',
      '7:12',
      `Could not parse import/exports with acorn. ${code}`,
    ],
    [
      'a component left open',
      'Ordet\n\n<Note title="a">\n\nTekst\n',
      '9:1',
      `Expected a closing tag for \`<Note>\` (9:1-9:17). ${tag}`,
    ],
    [
      'a less-than sign',
      'Færre <5 soldater\n',
      '7:8',
      `Unexpected character \`5\` (U+0035) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`. ${tag}`,
    ],
  ])('is told where it fails: %s', (_name, body, place, message) => {
    expect(faults(danish(body))).toEqual([`articles/radar/da.mdx:${place} error: ${message}`]);
  });

  it('a code block left open is told where it begins, though Markdown would let it run to the end', () => {
    const message =
      'Unexpected end of file in a code block, expected its closing fence. Add it. (mdx-syntax)';
    expect(faults(danish('Radaren[^S13]\n\n```\nkode\n'))).toEqual([
      `articles/radar/da.mdx:9:1 error: ${message}`,
    ]);
    expect(faults(danish('> ~~~\n> kode\n\n- ```\n  kode\n\n```\nkode'))).toEqual([
      `articles/radar/da.mdx:13:1 error: ${message}`,
    ]);
  });

  it('a code block at the very end may be closed without a line end', () => {
    expect(faults(danish('```\nkode\n```'))).toEqual([]);
  });

  it.each([
    ['quotations', `${'>'.repeat(3000)} a\n`],
    ['lists', `${'- '.repeat(500)}a\n`],
    ['components', `${'<Lang is="en">'.repeat(1000)}a${'</Lang>'.repeat(1000)}\n`],
    ['emphasis', `${'*a **a '.repeat(500)}${'** a*'.repeat(500)}\n`],
  ])('is told when it is nested without end: %s', (_name, body) => {
    expect(faults(danish(body)).map(line => line.slice(line.lastIndexOf('(')))).toEqual(['(mdx-syntax)']);
  });

  it('is told where nesting gets too deep', () => {
    expect(faults(danish(`Ordet.\n\n${'>'.repeat(200)} a\n`))).toEqual([
      'articles/radar/da.mdx:9:51 error: Unexpected nesting, expected at most 50 levels. Write it flatter. (mdx-syntax)',
    ]);
  });
});
