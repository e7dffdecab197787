import { describe, expect, it } from 'vitest';
import { article, articleText, contentOf, danish, danishText, faults, htmlOf, termText } from './site-folder';

const mark = (id: string, number: number) =>
  `<sup><a id="${id}" href="#n${number}" aria-label="Note ${number}">${number}</a></sup>`;

describe('a citation', () => {
  it('gets the number of its source, in order of first mention', () => {
    const { html, notes } = danishText('Radaren kom.[^S14] Den kørte.[^S13] Den blev.[^S14]\n');
    expect(html).toBe(
      `<p>Radaren kom.${mark('r1', 1)} Den kørte.${mark('r2', 2)} Den blev.${mark('r1-2', 1)}</p>`,
    );
    expect(notes.map(({ number, source }) => [number, source?.id])).toEqual([
      [1, 'S14'],
      [2, 'S13'],
    ]);
  });

  it('is named in every mention’s back link', () => {
    const { notes } = danishText('Kom.[^S13]\n\n- Kørte.[^S13]\n- Blev.[^S14][^S13]\n');
    expect(notes.map(({ marks }) => marks)).toEqual([['r1', 'r1-2', 'r1-3'], ['r2']]);
  });

  it('stands in one superscript with the citation it follows, a space apart', () => {
    const one = (id: string, number: number) => mark(id, number).replace(/<\/?sup>/g, '');
    expect(htmlOf('Radaren kom.[^S13][^S14] Den kørte.[^S13]\n')).toBe(
      `<p>Radaren kom.<sup>${one('r1', 1)}\u00A0${one('r2', 2)}</sup> Den kørte.${mark('r1-2', 1)}</p>`,
    );
  });

  it('carries its source as data/sources.yaml has it', () => {
    expect(danishText('Radaren kom.[^S13]\n').notes).toEqual([
      {
        number: 1,
        marks: ['r1'],
        source: {
          id: 'S13',
          publisher: { da: 'Forsvaret', en: 'Danish Armed Forces' },
          title: { da: 'Radaren på Al Asad', en: 'The radar at Al Asad' },
          url: 'https://example.org/radaren',
        },
      },
    ]);
  });

  it('may stand in a table, a list, a quotation and a component', () => {
    const body = `| a |
| - |
| x[^S13] |

- y[^S13]

> z[^S13]

<Note title="Obs">

æ[^S13]

</Note>
`;
    expect(danishText(body).notes[0]!.marks).toEqual(['r1', 'r1-2', 'r1-3', 'r1-4']);
  });

  it('does not move the lines of what follows', () => {
    expect(faults(danish('Kom.[^S13]\n\nKørte.[^S14]\n\n{a}\n')).map(line => line.split(' ')[0])).toEqual([
      'articles/radar/da.mdx:11:1',
    ]);
  });

  it('of an unknown source is told at the mark, with the nearest ones', () => {
    expect(faults(danish('Radaren kom.\nDen kørte.[^S15]\n'))).toEqual([
      'articles/radar/da.mdx:8:11 error: Unknown source `S15`. Nearest: `S13`, `S14`; or add it to data/sources.yaml. (unknown-source)',
    ]);
  });

  it('of an unknown source is told where there are none', () => {
    expect(faults({ ...danish('Radaren kom.[^S15]\n'), 'data/sources.yaml': '' })).toEqual([
      'articles/radar/da.mdx:7:13 error: Unknown source `S15`. Add it to data/sources.yaml. (unknown-source)',
    ]);
  });

  it('in code is none', () => {
    const { html, notes } = danishText('Skriv `[^S13]`.\n');
    expect(html).toBe('<p>Skriv <code>[^S13]</code>.</p>');
    expect(notes).toEqual([]);
  });

  it('stands in search text and headings’ text with nothing', () => {
    expect(danishText('Radaren[^S13] kom.\n').intro).toBe('Radaren kom.');
  });
});

describe('an ordinary note', () => {
  it('has a body of its own', () => {
    const { html, notes } = danishText('Radaren[^tps].\n\n[^tps]: En *TPS-77*.\n');
    expect(html).toBe(`<p>Radaren${mark('r1', 1)}.</p>`);
    expect(notes).toEqual([{ number: 1, marks: ['r1'], html: '<p>En <em>TPS-77</em>.</p>' }]);
  });

  it('shares the row of numbers with the sources', () => {
    const { notes } = danishText('a[^S13] b[^x] c[^S14]\n\n[^x]: Note.\n');
    expect(notes.map(({ number, source, html }) => [number, source?.id ?? html])).toEqual([
      [1, 'S13'],
      [2, '<p>Note.</p>'],
      [3, 'S14'],
    ]);
  });

  it('may cite a source, which then is listed too', () => {
    const { notes } = danishText('Radaren[^x].\n\n[^x]: Se rapporten.[^S13]\n');
    expect(notes).toMatchObject([
      { number: 1, marks: ['r1'], html: `<p>Se rapporten.${mark('r2', 2)}</p>` },
      { number: 2, marks: ['r2'], source: { id: 'S13' } },
    ]);
  });

  it('may stand inside a quotation', () => {
    expect(danishText('Radaren[^x].\n\n> Citat.\n>\n> [^x]: Note.\n').notes[0]!.html).toBe('<p>Note.</p>');
  });

  it('defined twice is the first, as in GFM', () => {
    expect(danishText('Radaren[^x].\n\n[^x]: Første.\n\n[^x]: Anden.\n').notes[0]!.html).toBe(
      '<p>Første.</p>',
    );
  });

  it('without a body is told, each at its mark', () => {
    expect(faults(danish('Radaren[^a] kom.\nDen kørte[^b] og[^c].\n'))).toEqual(
      [
        ['7:8', 'a'],
        ['8:10', 'b'],
        ['8:17', 'c'],
      ].map(
        ([place, id]) =>
          `articles/radar/da.mdx:${place} error: Note \`[^${id}]\` has no body. Write \`[^${id}]: …\` on a line of its own, or cite a source: \`[^S1]\`. (note)`,
      ),
    );
  });

  it('may not take the id of a source', () => {
    expect(faults(danish('Radaren[^S13].\n\n[^S13]: Egen tekst.\n'))).toEqual([
      'articles/radar/da.mdx:9:1 error: Unexpected body of note `[^S13]`: `S` and digits are the ids of sources. Give the note another name. (note)',
    ]);
  });
});

describe('a paragraph without a source', () => {
  it('that states a number is told, in an article', () => {
    expect(faults(danish('Radaren kom i 2016.\n'))).toEqual([
      'articles/radar/da.mdx:7:1 warning: Paragraph states a number or a date without a source. Cite one: `[^S13]`. (uncited)',
    ]);
  });

  it.each([
    ['states none', 'Radaren kom.\n'],
    ['has its source', 'Radaren kom i 2016.[^S13]\n'],
    ['stands in a list that has one', '- Radaren kom i 2016.\n- Den gik i 2019.[^S13]\n'],
    [
      'stands in an aside that has one',
      '<Note title="Obs">\n\nDen kom i 2016.\n\nDen gik.[^S13]\n\n</Note>\n',
    ],
    ['is a note', 'Radaren[^x].\n\n[^x]: Den kom i 2016.\n'],
  ])('that %s is fine', (_name, body) => {
    expect(faults(danish(body))).toEqual([]);
  });

  it('is fine in a term and on a plain page', () => {
    const files = {
      'terms/fly/page.yaml': '',
      'terms/fly/da.mdx': termText('fly', 'fly', 'Det kom i 1977.\n'),
      'pages/om/page.yaml': '',
      'pages/om/da.mdx': articleText('Om', 'om', 'Skrevet i 2026.\n'),
    };
    expect(faults(files)).toEqual([]);
  });
});

describe('the words of a note mark', () => {
  it('are in the page’s language', () => {
    const { articles } = contentOf(article('radar', 'Kom.[^S13]\n', 'Came.[^S13]\n'));
    expect(articles[0]!.texts.en!.html).toContain('aria-label="Note 1"');
    expect(htmlOf('Kom.[^S13]\n')).toContain('aria-label="Note 1"');
  });
});

describe('data/sources.yaml', () => {
  it('may be missing', () => {
    expect(faults(danish('Radaren.\n'))).toEqual([]);
  });

  it('is told its faults at their places', () => {
    const yaml = `S1: {publisher: NATO, title: Irak, date: "2018-02-30"}
X2: {publisher: NATO, title: Irak}
S3: {publisher: NATO, titel: Irak}
S4: {publisher: {da: Forsvaret}, title: Irak}
S5: {publisher: NATO, title: Irak, url: "javascript:alert()"}
S6: {publisher: NATO, title: Irak, url: nato.int, date: "2018-07", lang: dansk}
`;
    expect(faults({ 'data/sources.yaml': yaml })).toEqual([
      'data/sources.yaml:1:42 error: Unexpected value of `S1.date`: expected a date that exists in the calendar. (front-matter)',
      'data/sources.yaml:2:1 error: Unexpected key `X2`: expected the id of a source, such as `S13`. (front-matter)',
      'data/sources.yaml:3:5 error: Missing key `S3.title`. Add it. (front-matter)',
      'data/sources.yaml:3:23 error: Unexpected key `titel`, expected one of `publisher`, `title`, `url`, `date`, `dateNote`, `lang`. Did you mean `title`? (unknown-key)',
      'data/sources.yaml:4:17 error: Unexpected value of `S4.publisher`: expected text, or a text per language: `{da: …, en: …}`. (front-matter)',
      'data/sources.yaml:5:41 error: Unexpected value of `S5.url`: expected an absolute address, such as `https://example.org`. (front-matter)',
      'data/sources.yaml:6:41 error: Unexpected value of `S6.url`: expected an absolute address, such as `https://example.org`. (front-matter)',
      'data/sources.yaml:6:74 error: Unexpected value of `S6.lang`: expected a language tag, such as `da`. (front-matter)',
    ]);
  });
});
