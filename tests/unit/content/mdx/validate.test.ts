import { describe, expect, it } from 'vitest';
import { danish, faults } from '../site-folder';

const fault = (body: string) => faults(danish(body));

describe('code in content', () => {
  it.each([
    ['import', "import a from 'a'\n"],
    ['export', 'export const a = 1\n'],
    ['export', 'export default function A() {}\n'],
  ])('as %s is refused: %s', (_name, body) => {
    expect(fault(body)).toEqual([
      `articles/radar/da.mdx:7:1 error: Unexpected \`${body.trim()}\`: \`import\` and \`export\` are not allowed in content. Remove the line. (no-import)`,
    ]);
  });

  it.each([
    ['a line', '{antal}\n', '7:1', '{antal}'],
    ['a sentence', 'Danmark sendte {antal} soldater.\n', '7:16', '{antal}'],
    ['a heading', '## Radaren {år} [#radaren]\n', '7:12', '{år}'],
    ['a table', '| a |\n| - |\n| {antal} |\n', '9:3', '{antal}'],
    ['a link', '[{a}](https://nato.int)\n', '7:2', '{a}'],
    ['a comment', 'Ordet {/* note */}\n', '7:7', '{/* note */}'],
    ['a phrase', 'Ordet <Lang is="en">{a}</Lang>\n', '7:21', '{a}'],
    ['a note', 'Ordet[^a].\n\n[^a]: {b}\n', '9:7', '{b}'],
  ])('as an expression in %s is refused', (_name, body, place, shown) => {
    expect(fault(body)).toEqual([
      `articles/radar/da.mdx:${place} error: Unexpected expression \`${shown}\`: content cannot hold code. Write the words, or \`\\{\` for a brace. (no-expression)`,
    ]);
  });

  it('is shown by its first line, cut to a readable length', () => {
    expect(fault(`{${'a'.repeat(100)} +\nb}\n`)[0]).toContain(`\`{${'a'.repeat(57)}…}\``);
  });

  it('that is escaped or in a code block is text', () => {
    expect(fault("Skriv \\{a} eller `{a}`.\n\n```js\nimport a from 'a'\n```\n")).toEqual([]);
  });
});

describe('a component', () => {
  it('with an unknown name is refused, with the nearest name', () => {
    expect(fault('<Tabel caption="a">\n\nb\n\n</Tabel>\n')).toEqual([
      'articles/radar/da.mdx:7:1 error: Unexpected component `<Tabel>`, expected one of `<Note>`, `<Facts>`, `<Table>`, `<Figure>`, `<Quote>`, `<Lang>`, `<NoTerms>`. Did you mean `<Table>`? (unknown-component)',
    ]);
  });

  it.each([
    '<script>alert</script>',
    '<img src="x" onerror="alert" />',
    '<div />',
    '<toString />',
    '<__proto__ />',
    '<a.b />',
    '<></>',
    '<note title="a">b</note>',
  ])('that is HTML or a trick is refused: %s', body => {
    expect(fault(`${body}\n`).map(line => line.slice(line.lastIndexOf('(')))).toEqual([
      '(unknown-component)',
    ]);
  });

  it('with an unknown attribute is refused at the attribute', () => {
    expect(fault('<Note titel="a" title="b" onclick="c">d</Note>\n')).toEqual([
      'articles/radar/da.mdx:7:7 error: Unexpected attribute `titel` of `<Note>`, expected one of `title`. Remove it or correct its name. (attribute)',
      'articles/radar/da.mdx:7:27 error: Unexpected attribute `onclick` of `<Note>`, expected one of `title`. Remove it or correct its name. (attribute)',
    ]);
  });

  it.each(['title={a}', 'title', 'title=""', 'title=" "'])(
    'with `%s` in the place of text is refused',
    attribute => {
      expect(fault(`<Note ${attribute}>b</Note>\n`)).toEqual([
        'articles/radar/da.mdx:7:7 error: Unexpected value of `title` in `<Note>`, expected text in quotes: `title="…"`. (attribute)',
      ]);
    },
  );

  it('with attributes spread into it is refused', () => {
    expect(fault('<Note title="a" {...b}>c</Note>\n')).toEqual([
      'articles/radar/da.mdx:7:17 error: Unexpected `{…}` in `<Note>`: attributes are text only. Remove it. (attribute)',
    ]);
  });

  it('without an attribute it needs is refused, for each one', () => {
    expect(fault('<Figure src="./a.svg" alt="a" />\n').filter(line => line.includes('(attribute)'))).toEqual([
      'articles/radar/da.mdx:7:1 error: Missing attribute `caption` of `<Figure>`. Add `caption="…"`. (attribute)',
      'articles/radar/da.mdx:7:1 error: Missing attribute `credit` of `<Figure>`. Add `credit="…"`. (attribute)',
    ]);
  });

  it.each([
    [
      '<Lang is="dansk">a</Lang>',
      'Unexpected value `dansk` of `is` in `<Lang>`, expected one of `da`, `en`, `fr`, `de`, `es`, `it`, `nl`, `ar`, `ku`.',
    ],
    [
      '<Table caption="a" head="column">\n\n| a |\n| - |\n\n</Table>',
      'Unexpected value `column` of `head` in `<Table>`, expected one of `row`.',
    ],
  ])('with a value it does not know is refused: %s', (body, message) => {
    expect(fault(`${body}\n`).map(line => line.replace(/^\S+ error: /, ''))).toEqual([
      `${message} (attribute)`,
    ]);
  });

  it.each([
    [
      'empty',
      '<Note title="a" />',
      'Unexpected empty `<Note>`, expected text in it. Write it, or remove the component.',
    ],
    [
      'full',
      '<Figure src="./a.svg" alt="a" caption="b" credit="c">d</Figure>',
      'Unexpected content in `<Figure>`, expected none. Close it at once: `<Figure … />`.',
    ],
    [
      'of something else',
      '<Table caption="a">\n\nb\n\n</Table>',
      'Unexpected content in `<Table>`, expected one table with a blank line before and after it.',
    ],
    [
      'of a table and something else',
      '<Table caption="a">\n\n| b |\n| - |\n\nc\n\n</Table>',
      'Unexpected content in `<Table>`, expected one table with a blank line before and after it.',
    ],
  ])('may not be %s: %s', (_name, body, message) => {
    expect(fault(`${body}\n`)).toContain(`articles/radar/da.mdx:7:1 error: ${message} (component-children)`);
  });

  it.each(['<Lang is="en">\n\nAir Control Wing\n\n</Lang>', '<Lang is="en">\nAir Control Wing\n</Lang>'])(
    'for phrases may not hold paragraphs: %j',
    body => {
      expect(fault(`${body}\n`)).toEqual([
        'articles/radar/da.mdx:7:1 error: Unexpected `<Lang>` on lines of its own, expected it inside a sentence. Write it on one line, or use `<Quote>`. (component-place)',
      ]);
    },
  );
});

describe('a heading', () => {
  it.each([1, 5, 6])('of level %i is refused', level => {
    expect(fault(`${'#'.repeat(level)} Radaren [#radaren]\n`)).toEqual([
      `articles/radar/da.mdx:7:1 error: Unexpected heading of level ${level}, expected \`##\` to \`####\`. The title in the front matter is level 1. (heading-level)`,
    ]);
  });

  it.each([
    ['[Radaren](https://nato.int)', '7:4'],
    ['Radaren[^S13]', '7:11'],
    ['Radaren ![a](./a.svg)', '7:12'],
    ['Se [radaren][x]', '7:7'],
    ['Se https://nato.int', '7:7'],
  ])('with a link, note or picture is refused: %s', (heading, place) => {
    expect(fault(`## ${heading} [#radaren]\n\n[x]: https://nato.int\n`)).toContain(
      `articles/radar/da.mdx:${place} error: Unexpected link, note or image in a heading. Move it into the text below. (plain-heading)`,
    );
  });

  it.each([
    ['a quotation', '> ## Radaren [#radaren]\n', '7:3', 'blockquote'],
    ['a list', '- ## Radaren [#radaren]\n', '7:3', 'listItem'],
    ['an aside', '<Note title="a">\n\n## Radaren [#radaren]\n\n</Note>\n', '9:1', '<Note>'],
    ['a note', 'Ordet[^a].\n\n[^a]: ## Radaren\n', '9:7', 'footnoteDefinition'],
  ])('inside %s is refused, because it begins no section', (_name, body, place, parent) => {
    expect(fault(body)).toEqual([
      `articles/radar/da.mdx:${place} error: Unexpected heading inside \`${parent}\`, expected headings between the paragraphs of a page only. Write bold text, or move it out. (heading-place)`,
    ]);
  });

  it('without words is refused', () => {
    expect(fault('## [#radaren]\n')).toEqual([
      'articles/radar/da.mdx:7:1 error: Unexpected heading without words. Write them, or remove the line. (heading-text)',
    ]);
  });

  it('may hold emphasis, code and phrases in another language', () => {
    expect(fault('## *Den* `TPS-77` <Lang is="en">radar</Lang> [#radaren]\n')).toEqual([]);
  });
});

describe('faults of one body', () => {
  it('all come at once', () => {
    const body =
      '# A [#a]\n\n{b}\n\n<C />\n\n<Note>d</Note>\n\n[e](nej)\n\n![f](./f.svg)\n\n[^S99] og [^g]\n';
    expect(fault(body).map(line => line.replace(/^.*mdx:(\d+):.*(\(.*\))$/, '$1 $2'))).toEqual([
      '7 (heading-level)',
      '9 (no-expression)',
      '11 (unknown-component)',
      '13 (attribute)',
      '15 (dead-link)',
      '17 (media)',
      '19 (unknown-source)',
      '19 (note)',
    ]);
  });
});
