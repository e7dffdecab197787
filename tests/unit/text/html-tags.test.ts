import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { attributesOf, tagAt, topLevelParts } from '../../../lib/text/html-tags';

const words = fc.string({ maxLength: 8 });
/** Trees of the elements that bodies have, as the writer of bodies writes them. */
const { html } = fc.letrec<{ html: string; node: object }>(tie => ({
  node: fc.oneof(
    { maxDepth: 4 },
    words.map(value => ({ type: 'text', value })),
    fc.record({
      type: fc.constant('element'),
      tagName: fc.constantFrom('img', 'br'),
      properties: fc.record({ alt: words }),
      children: fc.constant([]),
    }),
    fc.record({
      type: fc.constant('element'),
      tagName: fc.constantFrom('div', 'section', 'details'),
      properties: fc.record({ title: words, open: fc.boolean() }),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
  html: fc.array(tie('node'), { maxLength: 5 }).map(children => toHtml({ type: 'root', children } as never)),
}));

it('cuts HTML into the same elements as a parser does', () => {
  fc.assert(
    fc.property(html, text => {
      const parts = topLevelParts(text);
      expect(parts.map(part => part.html).join('')).toBe(text);
      const names = fromHtml(text, { fragment: true }).children.flatMap(node =>
        node.type === 'element' ? [node.tagName] : [],
      );
      expect(parts.flatMap(({ tag }) => (tag ? [tag.name] : []))).toEqual(names);
    }),
  );
});

it('gives what stands between the tags of an element', () => {
  const parts = topLevelParts('a<h2 id="x"><span id="y"></span><a href="#x">b > c</a></h2><br>\n');
  expect(parts.map(({ tag, inner }) => [tag?.name, inner])).toEqual([
    [undefined, ''],
    ['h2', '<span id="y"></span><a href="#x">b > c</a>'],
    ['br', ''],
    [undefined, ''],
  ]);
});

it('reads attributes with and without a value', () => {
  const tag = tagAt('<a href="/x?a=1>2" hidden data-on="da">', 0)!;
  expect([...attributesOf(tag)]).toEqual([
    ['href', '/x?a=1>2'],
    ['hidden', ''],
    ['data-on', 'da'],
  ]);
});

it.each(['<p>a', '<p title=a>b</p>', 'a < b', '<!-- a -->'])('takes no other markup: %s', text => {
  expect(() => topLevelParts(text)).toThrow(/Unexpected/);
});
