import { compileSync, runSync } from '@mdx-js/mdx';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { createElement } from 'react';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../site-folder';

/** The HTML that MDX's own compiler gives, its result run by React. */
function compiled(markdown: string): string {
  const code = String(compileSync(markdown, { outputFormat: 'function-body', remarkPlugins: [remarkGfm] }));
  return renderToStaticMarkup(createElement(runSync(code, { ...runtime, baseUrl: import.meta.url }).default));
}

/** Elements and their text, without attributes, our scrollers and the white space between blocks. */
function shape(html: string): unknown {
  const of = (node: Nodes): unknown[] => {
    if (node.type === 'text') return node.value.trim() || !node.value.includes('\n') ? [node.value] : [];
    if (!('children' in node)) return [];
    const children = node.children.flatMap(of);
    const isScroller = node.type === 'element' && node.properties.role === 'region';
    return node.type === 'element' && !isScroller ? [[node.tagName, ...children]] : children;
  };
  return of(fromHtml(html, { fragment: true }));
}

describe('plain Markdown', () => {
  it.each([
    ['a paragraph', 'Radaren kom i januar.\n\nDen kørte\nlænge.\n'],
    ['emphasis', 'Den *danske* **radar** og ***begge*** ~~gik~~.\n'],
    ['hard line ends', 'Radaren  \nkom\\\nher.\n'],
    ['a list', '- Radar\n- Stab\n  - Bagdad\n  - Napoli\n'],
    ['a loose list', '- Radar\n\n  Al Asad\n\n- Stab\n'],
    ['a numbered list', '3. Radar\n4. Stab\n'],
    ['a table', '| Enhed | Antal |\n| :-- | --: |\n| *Radar* | 30 |\n| Stab | `7` |\n'],
    ['a ragged table', '| a | b |\n| - | - |\n| c |\n| d | e | f |\n'],
    ['a quotation', '> Radaren kom.\n>\n> Den gik.\n'],
    ['code', 'Skriv `a < b`.\n\n```js\nlet a = "<b>";\n```\n'],
    ['a rule', 'Før\n\n---\n\nEfter\n'],
    [
      'links',
      'Se [NATO](https://nato.int "Titel"), https://forsvaret.dk og [DR][].\n\n[dr]: https://dr.dk\n',
    ],
    [
      'escapes and entities',
      '\\*ikke\\* \\{a} \\<b> &lt;c&gt; &amp;amp; &#230;&oslash;å ”citat” 2 < 3\n'.replace(
        '2 < 3',
        '2 &lt; 3',
      ),
    ],
    ['Danish letters, composed or not', 'Ærø, Å, A\u030a og o\u0308.\n'],
  ])('gives what MDX’s own compiler would: %s', (_name, markdown) => {
    const theirs = shape(compiled(markdown));
    expect(theirs).not.toEqual([]);
    expect(shape(htmlOf(markdown))).toEqual(theirs);
  });

  it('tells a task that is done from one that is not, in text', () => {
    expect(htmlOf('- [x] Radaren\n- [ ] Flyene\n')).toBe(
      '<ul>\n<li>☑ Radaren</li>\n<li>☐ Flyene</li>\n</ul>',
    );
    expect(htmlOf('- [x] Radaren\n\n  Kom.\n')).toBe(
      '<ul>\n<li>\n<p>☑ Radaren</p>\n<p>Kom.</p>\n</li>\n</ul>',
    );
  });
});
