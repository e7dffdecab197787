import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../../lib/content/finding';
import { articleText, danish, faults, load } from './site-folder';

const files = (bytes: Uint8Array | string) => ({
  'articles/radar/page.yaml': '',
  'articles/radar/da.mdx': bytes,
});
const text = articleText('Radaren', 'radaren', 'Søværnet.\n');

describe('a text file', () => {
  it.each([
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('in %s is refused', (_name, bytes) => {
    expect(faults(files(bytes))).toEqual([
      'articles/radar/da.mdx:1:1 error: Unexpected encoding (UTF-16), expected UTF-8. Save the file as UTF-8 in your editor. (characters)',
    ]);
  });

  it('in Latin-1 is refused where its first foreign letter stands', () => {
    expect(faults(files(Buffer.from(text, 'latin1')))).toEqual([
      'articles/radar/da.mdx:7:2 error: Unexpected encoding, expected UTF-8. Save the file as UTF-8 in your editor. (characters)',
    ]);
  });

  it('in UTF-8 that is cut off within a letter is refused', () => {
    expect(faults(files(Buffer.from(text).subarray(0, -10)))[0]).toMatch(
      /^articles\/radar\/da\.mdx:7:2 .*characters/,
    );
  });

  it.each(['page.yaml', 'counterparts.json'])('of another kind, %s, is read in the same way', name => {
    const lines = faults({ ...danish('A.\n'), [`articles/radar/${name}`]: Buffer.from([0x61, 0xff]) });
    expect(lines[0]).toContain(`articles/radar/${name}:1:2 error: Unexpected encoding`);
  });
});

describe('a character that cannot be seen', () => {
  it.each([
    ['NUL', '\0', '\\u{0}'],
    ['escape, which steers terminals', '\u001b[2J', '\\u{1B}'],
    ['a mark that turns the direction of text', '\u202e', '\\u{202E}'],
    ['one that sets text apart', '\u2066', '\\u{2066}'],
  ])('%s, is refused at its place', (_name, sign, number) => {
    expect(faults(danish(`Radaren.\n\nEn ${sign} radar.\n`))).toEqual([
      `articles/radar/da.mdx:9:4 error: Unexpected control character \`${number}\`, which cannot be seen. Delete it. (characters)`,
    ]);
  });

  it.each(['&#x202E;', '&#8238;'])('written by its number, %s, is refused', reference => {
    expect(faults(danish(`Radaren ${reference}.\n`))).toEqual([
      'articles/radar/da.mdx:7:1 error: Unexpected control character, which cannot be seen, written as a number (`&#…;`). Delete it. (characters)',
    ]);
  });

  it.each(['"\\u202E"', '"\\0"', '"\\uD800"', '"a\\e[2Jb"'])(
    'in a value of YAML, %s, is refused at the value',
    value => {
      const lines = faults({
        'articles/radar/page.yaml': '',
        'articles/radar/da.mdx': articleText(value, 'radaren').replace('summary:', 'summary: x #'),
      });
      expect(lines).toEqual([
        'articles/radar/da.mdx:2:8 error: Unexpected value of `title`: expected text without control characters or halves of characters. (front-matter)',
      ]);
    },
  );

  it('is told ten times at most', () => {
    expect(faults(danish('\u202e\n'.repeat(100)))).toHaveLength(10);
  });

  it('never reaches the terminal in a message, nor does a second line', () => {
    const { findings } = load({ ...danish('A.\n'), 'articles/radar/page.yaml': '"\\e[2J\\nx": y\n' });
    const line = formatFinding(findings[0]!);
    expect(line).toContain('`\\u{1B}[2J x`');
    for (const sign of ['\n', '\u001b']) expect(line).not.toContain(sign);
  });

  it('that joins or separates letters is none of these', () => {
    expect(faults(danish('مي\u200cخواهم 👩\u200d✈️ \u200e\u200f\u00ad.\n'))).toEqual([]);
  });
});

describe('an address', () => {
  it.each(['https://nato.int/ a', 'javascript:alert()', 'data:text/html,x', '//nato.int'])(
    'of a source that reads `%s` is refused',
    url => {
      const lines = faults({ 'data/sources.yaml': `S1: {publisher: a, title: b, url: "${url}"}\n` });
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^data\/sources\.yaml:1:35 error: Unexpected value of `S1\.url`/);
    },
  );

  it.each(['/&#9;/evil.example/', '/&#10;/evil.example/'])(
    'of a link with a line break or tab in it, %s, is refused',
    url => {
      expect(faults(danish(`[a](${url})\n`))[0]).toContain('(link-scheme)');
    },
  );
});
