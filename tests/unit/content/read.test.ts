import { describe, expect, it } from 'vitest';
import { article, articleText, contentOf, danish, faults, load, termText } from './site-folder';

/** An article, `radar`, whose Danish file has this front matter. */
const front = (...lines: string[]) => ({
  'articles/radar/page.yaml': '',
  'articles/radar/da.mdx': ['---', ...lines, '---', '', 'Radaren.', ''].join('\n'),
});
const good = ['title: Radaren', 'slug: radaren', 'summary: Radaren på Al Asad.', 'updated: 2026-11-22'];
/** The good front matter with one line in the place of another; nothing in its place takes it out. */
const instead = (line: number, ...lines: string[]) =>
  front(...good.slice(0, line), ...lines, ...good.slice(line + 1));

describe('front matter', () => {
  it('missing as a whole is told at the beginning of the file', () => {
    const files = { 'articles/radar/page.yaml': '', 'articles/radar/da.mdx': 'Radaren.\n' };
    expect(faults(files)).toEqual([
      'articles/radar/da.mdx:1:1 error: Missing front matter. Begin the file with a line `---`, the keys, and a line `---`. (front-matter)',
    ]);
  });

  it('that is never closed is missing', () => {
    const files = { 'articles/radar/page.yaml': '', 'articles/radar/da.mdx': '---\ntitle: Radaren\n' };
    expect(load(files).findings.map(({ line, rule }) => `${line} ${rule}`)).toContain('1 front-matter');
  });

  it('without a key it needs is told where the keys begin', () => {
    expect(faults(instead(2))).toEqual([
      'articles/radar/da.mdx:2:1 error: Missing key `summary`. Add it. (front-matter)',
    ]);
  });

  it('without any key lacks every one of them, and ends at its own second line', () => {
    const files = {
      'articles/radar/page.yaml': '',
      'articles/radar/da.mdx': '---\n---\n\nRadaren.\n\n---\n\n{a}\n',
    };
    expect(faults(files)).toEqual([
      'articles/radar/da.mdx:2:1 error: Missing key `title`. Add it. (front-matter)',
      'articles/radar/da.mdx:2:1 error: Missing key `slug`. Add it. (front-matter)',
      'articles/radar/da.mdx:2:1 error: Missing key `summary`. Add it. (front-matter)',
      'articles/radar/da.mdx:2:1 error: Missing key `updated`. Add it. (front-matter)',
      'articles/radar/da.mdx:8:1 error: Unexpected expression `{a}`: content cannot hold code. Write the words, or `\\{` for a brace. (no-expression)',
    ]);
  });

  it('with an unknown key is told the nearest name', () => {
    expect(faults(front(...good, 'sumary: Radaren.'))).toEqual([
      'articles/radar/da.mdx:6:1 error: Unexpected key `sumary`, expected one of `title`, `slug`, `summary`, `updated`, `questions`. Did you mean `summary`? (unknown-key)',
    ]);
  });

  it('with a key like no other is told all there are', () => {
    expect(faults(front('forfatter: Redaktionen', ...good))).toEqual([
      'articles/radar/da.mdx:2:1 error: Unexpected key `forfatter`, expected one of `title`, `slug`, `summary`, `updated`, `questions`. Remove it or correct its name. (unknown-key)',
    ]);
  });

  it('of a term knows other keys than that of an article', () => {
    const files = {
      'terms/fly/page.yaml': '',
      'terms/fly/da.mdx': termText('fly', 'fly').replace('slug:', 'variant: [flyet]\nslug:'),
    };
    expect(faults(files)).toEqual([
      'terms/fly/da.mdx:3:1 error: Unexpected key `variant`, expected one of `term`, `slug`, `abbreviation`, `variants`, `searchForms`, `definition`, `updated`. Did you mean `variants`? (unknown-key)',
    ]);
  });

  it.each([
    ['a number for the title', 0, 'title: 2018', '2:8', '`title`: expected string, received number.'],
    ['a list for the title', 0, 'title: [Radaren]', '2:8', '`title`: expected string, received array.'],
    ['an empty title', 0, 'title:', '2:7', '`title`: expected string, received null.'],
    ['a blank title', 0, 'title: " "', '2:8', '`title`: expected some text.'],
    [
      'a slug with æ, ø or å',
      1,
      'slug: på-øen',
      '3:7',
      '`slug`: expected lower-case letters a–z, digits and single hyphens, such as `nato-and-iraq`.',
    ],
    [
      'a slug with two hyphens',
      1,
      'slug: al--asad',
      '3:7',
      '`slug`: expected lower-case letters a–z, digits and single hyphens, such as `nato-and-iraq`.',
    ],
    [
      'a slug too long for an address',
      1,
      `slug: ${'a'.repeat(81)}`,
      '3:7',
      '`slug`: expected at most 80 characters.',
    ],
    [
      'a date in Danish order',
      3,
      'updated: 22.11.2026',
      '5:10',
      '`updated`: expected a date written year-month-day, such as `2026-11-22`.',
    ],
    [
      'a date without its day',
      3,
      'updated: 2026-11',
      '5:10',
      '`updated`: expected a date written year-month-day, such as `2026-11-22`.',
    ],
    [
      'a day that is not in the calendar',
      3,
      'updated: 2026-02-29',
      '5:10',
      '`updated`: expected a day that exists in the calendar.',
    ],
    [
      'a thirteenth month',
      3,
      'updated: 2026-13-01',
      '5:10',
      '`updated`: expected a day that exists in the calendar.',
    ],
  ])('with %s is told so, once, at the value', (_name, line, text, place, message) => {
    expect(faults(instead(line, text))).toEqual([
      `articles/radar/da.mdx:${place} error: Unexpected value of ${message} (front-matter)`,
    ]);
  });

  it('knows the leap day', () => {
    expect(faults(instead(3, 'updated: 2028-02-29'))).toEqual([]);
  });

  it('that is no YAML is told where the reader stumbles', () => {
    expect(faults(instead(0, 'title: Radaren: på Al Asad'))).toEqual([
      'articles/radar/da.mdx:2:8 error: Nested mappings are not allowed in compact mappings. Put a value with a colon in quotes, or correct the YAML here. (yaml)',
    ]);
  });

  it('with an alias bomb is refused', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...['b', 'c', 'd'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abc'[i]}`).join(', ')}]`),
    ];
    expect(faults(front(...good, ...bomb))).toEqual([
      'articles/radar/da.mdx:2:1 error: Excessive alias count indicates a resource exhaustion attack. Write the values out instead of aliases. (yaml)',
    ]);
  });

  it('with a fault does not hide the faults of the body', () => {
    const files = front(...good.slice(1));
    const body = `${files['articles/radar/da.mdx']}\n[a](nej)\n\n[b](#nej)\n\n[^S99]\n`;
    expect(
      load({ ...files, 'articles/radar/da.mdx': body }).findings.map(({ line, rule }) => `${line} ${rule}`),
    ).toEqual(['2 front-matter', '9 dead-link', '11 dead-link', '13 unknown-source']);
  });
});

describe('page.yaml', () => {
  it('missing is told', () => {
    const files = { 'articles/radar/da.mdx': articleText('Radaren', 'radaren') };
    expect(faults(files)).toEqual([
      'articles/radar/page.yaml:1:1 error: Missing file. Write it; docs/content-format.md shows what goes into it. (missing-file)',
    ]);
  });

  it('may be empty', () => {
    expect(contentOf(danish('')).articles[0]!.data).toEqual({ related: [] });
  });

  it('with an unknown key or a date that is none is told both', () => {
    const files = { ...danish(''), 'articles/radar/page.yaml': 'kind: main\nreviewed: snart\n' };
    expect(faults(files)).toEqual([
      'articles/radar/page.yaml:1:1 error: Unexpected key `kind`, expected one of `group`, `order`, `related`, `asOf`, `reviewed`, `reviewBy`. Remove it or correct its name. (unknown-key)',
      'articles/radar/page.yaml:2:11 error: Unexpected value of `reviewed`: expected a date written year-month-day, such as `2026-11-22`. (front-matter)',
    ]);
  });

  it('with a fault does not hide the faults of the texts beside it', () => {
    const files = {
      ...article('radar', '[a](nej)\n', '## A [#a]\n'),
      'articles/radar/page.yaml': 'order: first\n',
    };
    expect(load(files).findings.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'articles/radar/da.mdx dead-link',
      'articles/radar/en.mdx section-missing',
      'articles/radar/page.yaml front-matter',
    ]);
  });
});

describe('a page with a fault', () => {
  const to = article('nmi', '[a](radar#drift)\n', '[a](radar)\n');

  it.each([
    [
      'its front matter',
      articleText('Radaren', 'radaren', '## Driften [#drift]\n').replace('2026-11-22', 'i dag'),
      'front-matter',
    ],
    ['its Markdown', articleText('Radaren', 'radaren', '## Driften [#drift]\n\n{\n'), 'mdx-syntax'],
  ])('in %s makes no link to it a dead one', (_name, text, rule) => {
    const files = { ...to, 'articles/radar/page.yaml': '', 'articles/radar/da.mdx': text };
    expect(load(files).findings.map(finding => finding.rule)).toEqual([rule]);
  });

  it('in its Markdown makes no reference to it a dead one', () => {
    const files = { ...danish('{\n'), ...to, 'articles/nmi/page.yaml': 'related: [radar]\n' };
    expect(load(files).findings.map(finding => finding.rule)).toEqual(['mdx-syntax']);
  });
});

describe('the folder of a page', () => {
  it('with a name that is no id is told', () => {
    const files = {
      'articles/Flyvevåbnet/page.yaml': '',
      'articles/Flyvevåbnet/da.mdx': articleText('x', 'x'),
    };
    expect(faults(files)).toEqual([
      'articles/Flyvevåbnet/page.yaml:1:1 error: Unexpected folder name `Flyvevåbnet`, expected lower-case letters a–z, digits and single hyphens. Rename the folder. (page-id)',
    ]);
  });

  it('without a text is told', () => {
    expect(faults({ 'articles/radar/page.yaml': '' })).toEqual([
      'articles/radar/page.yaml:1:1 error: Missing text: expected `da.mdx`, `en.mdx` or both beside it. Write one. (missing-file)',
    ]);
  });

  it('that begins with a dot, and files beside the folders, are passed over', () => {
    const files = { 'articles/.kladde/da.mdx': '{', 'articles/LÆSMIG.md': '{', 'articles/.DS_Store': '' };
    expect(contentOf(files).articles).toEqual([]);
  });

  it('with a folder in the place of a text is told', () => {
    expect(faults({ 'articles/radar/page.yaml': '', 'articles/radar/da.mdx/x.txt': '' })).toEqual([
      'articles/radar/da.mdx:1:1 error: Unexpected folder, expected a file. Rename it. (missing-file)',
    ]);
  });

  it('with a text beyond a megabyte is told', () => {
    expect(faults(danish('æ'.repeat(500_001)))).toEqual([
      'articles/radar/da.mdx:1:1 error: Unexpected size, expected at most 1 MB. Split the page. (file-size)',
    ]);
  });
});

describe('CRLF and a byte order mark', () => {
  const body = '## Driften [#drift]\n\nRadaren *kørte*\nlænge.[^S13]\n\n- et\n- to\n';
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

  it('change nothing about a text', () => {
    const plain = danish(body);
    const odd = Object.fromEntries(
      Object.entries(plain).map(([path, text]) => [path, windows(String(text))]),
    );
    expect(contentOf(odd).articles[0]!.texts.da).toEqual(contentOf(plain).articles[0]!.texts.da);
  });

  it('change no place of a finding', () => {
    const faulty = articleText('Radaren', 'på', '\nRadaren {a}\n\n[b](nej)\n');
    const files = (text: string) => ({ 'articles/radar/page.yaml': '', 'articles/radar/da.mdx': text });
    expect(faults(files(windows(faulty)))).toEqual(faults(files(faulty)));
    expect(faults(files(faulty))).toHaveLength(3);
  });
});
