import { createProcessor } from '@mdx-js/mdx';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../../lib/content/load';
import { components } from '../../../../lib/content/mdx/components';
import { plainForms } from '../../../../lib/publish/markdown/plain-tree';
import { markdownTwins } from '../../../../lib/publish/markdown/twins';
import { articleText, danish, type Files, writeSite } from '../../content/site-folder';

const base = 'https://sidestykke.example';

function twinsOf(files: Files): Map<string, string> {
  const { content, parts, findings } = loadContent(writeSite(files));
  if (!content) throw new Error(findings.map(({ message }) => message).join('\n'));
  return markdownTwins(content, parts!);
}

/** What stands between the list of the article's pages and the end. */
function bodyOf(body: string, more: Files = {}): string {
  const twin = twinsOf({ ...danish(body), ...more }).get('da/artikler/radaren/index.md')!;
  const head = `- Dansk: [Radaren](${base}/da/artikler/radaren/)\n`;
  expect(twin).toContain(head);
  return twin.slice(twin.indexOf(head) + head.length).trim();
}

/** The twin as any reader of Markdown takes it, without MDX. */
function htmlOf(markdown: string): string {
  const tree = createProcessor({ format: 'md', remarkPlugins: [remarkGfm] }).parse(markdown) as Root;
  return toHtml(toHast(tree));
}

describe('a Markdown twin', () => {
  it('begins with title, summary, dates and the pages in both languages', () => {
    const twins = twinsOf({
      'articles/radar/page.yaml': 'asOf: 2026-03-20\n',
      'articles/radar/da.mdx': articleText('Radaren', 'radaren', 'Den stod der.'),
      'articles/radar/en.mdx': articleText('The radar', 'the-radar', 'It stood there.'),
    });
    expect([...twins.keys()]).toEqual(['da/artikler/radaren/index.md', 'en/articles/the-radar/index.md']);
    expect(twins.get('en/articles/the-radar/index.md')).toBe(`# The radar

> The radar.

Sources up to 20 March 2026 · Updated 22 November 2026

- Dansk: [Radaren](${base}/da/artikler/radaren/)
- English: [The radar](${base}/en/articles/the-radar/)

It stood there.
`);
  });

  it('exists in the languages that the article has only', () => {
    expect([...twinsOf(danish('')).keys()]).toEqual(['da/artikler/radaren/index.md']);
  });

  it('has headings without ids and addresses that hold elsewhere', () => {
    const about = {
      'pages/about/page.yaml': '',
      'pages/about/da.mdx': articleText('Om', 'om', '## Mål [#aim]\n'),
      'terms/nmi/page.yaml': '',
      'terms/nmi/da.mdx': '---\nterm: NMI\nslug: nmi\ndefinition: NMI.\nupdated: 2026-11-22\n---\n',
    };
    const text =
      '## Sted [#place old-place]\n\n[her](#place), [der](about#aim), [NMI](term:nmi), [side][x], [ud](https://example.org/?a=b&c=d), [rod](/da/)\n\n[x]: about\n';
    expect(bodyOf(text, about)).toBe(
      `## Sted\n\n[her](${base}/da/artikler/radaren/#place), [der](${base}/da/om/#aim), [NMI](${base}/da/ordliste/nmi/), [side](${base}/da/om/), [ud](https://example.org/?a=b&c=d), [rod](${base}/da/)`,
    );
  });

  it('numbers notes as the page does, and lists them with addresses', () => {
    const text =
      'En 1.[^n] To.[^S13][^S14] Igen.[^S13] (Se).[^S13](sic)\n\n[^n]: En *note*, se også.[^S15]\n';
    const sources = {
      'data/sources.yaml':
        'S13: {publisher: Forsvaret, title: Radaren, url: "https://example.org/r?a=1&b=2", date: "2019-12"}\nS14: {publisher: NATO, title: NMI}\nS15: {publisher: FN, title: "[Irak]"}\n',
    };
    expect(bodyOf(text, sources)).toBe(`En 1.[1] To.[2][3] Igen.[2] (Se).[2]\\(sic)

## Noter og kilder

1. En _note_, se også.[4]
2. Forsvaret: [Radaren](https://example.org/r?a=1&b=2), december 2019
3. NATO: NMI
4. FN: \\[Irak]`);
    const { content } = loadContent(writeSite({ ...danish(text), ...sources }));
    const notes = content!.articles[0]!.texts.da!.notes;
    expect(notes.map(({ source }) => source?.id)).toEqual([undefined, 'S13', 'S14', 'S15']);
  });

  it('has the components as plain Markdown, and foreign phrases as they are', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    const text = `<Note title="Om tal">

Et loft er *højst*.

</Note>

<Table caption="Styrken">

| Dato | Antal |
| --- | ---: |
| 2020 | 5 \\| 6 |

</Table>

<Quote is="en">

We stand by <Lang is="da">danskerne</Lang>.

</Quote>

<Figure src="./kort.svg" alt="Et kort" caption="Kortet." credit="Forsvaret" />
`;
    const body = bodyOf(text, { 'articles/radar/kort.svg': svg });
    expect(body.replace(/kort\.[\w-]+\.svg/, 'kort.HASH.svg')).toBe(`> **Om tal**
>
> Et loft er _højst_.

**Styrken**

| Dato | Antal |
| - | -: |
| 2020 | 5 \\| 6 |

> We stand by danskerne.

![Et kort](${base}/media/articles/radar/kort.HASH.svg)

_Kortet._ (Forsvaret)`);
  });

  it('knows every component that content may use', () => {
    expect(Object.keys(plainForms)).toEqual(Object.keys(components));
  });

  it('says the same to a reader of Markdown as the page does', () => {
    const text =
      'Ikke \\{kode\\}, 1 \\< 2, R&D, \\*stjerner\\*, `a & b`, ~~slettet~~ og\n\n1. et\n2. to\n\n   mere\n';
    const { content } = loadContent(writeSite(danish(text)));
    const html = htmlOf(bodyOf(text));
    const words = (value: string) =>
      textOf(fromHtml(value, { fragment: true }))
        .replace(/\s+/g, ' ')
        .trim();
    expect(words(html)).toBe(words(content!.articles[0]!.texts.da!.html));
    expect(words(html)).toBe('Ikke {kode}, 1 < 2, R&D, *stjerner*, a & b, slettet og et to mere');
  });
});

function textOf(node: { type: string; value?: string; children?: unknown[] }): string {
  if (node.type === 'text') return node.value ?? '';
  return (node.children ?? []).map(child => textOf(child as never)).join('');
}
