import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const unread = new Set(['script', 'style', 'iframe', 'template', 'object', 'noscript', 'svg', 'head']);
const blocks = new Set(
  'address article aside blockquote body br dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const phrases = new Set(
  'a abbr b bdi bdo button cite code data del dfn em font i img input ins kbd label mark q s samp small source span strike strong sub sup time u var video wbr center'.split(
    ' ',
  ),
);

/** True for a name that HTML knows; `<your-name>` in a text is none. */
export function isHtmlName(name: string): boolean {
  return blocks.has(name) || phrases.has(name) || unread.has(name);
}

/** The words of a piece of HTML, paragraph by paragraph; cells of a table row stay together. Nothing is run. */
export function htmlText(html: string): string[] {
  const paragraphs: string[] = [''];
  const walk = (node: Nodes) => {
    if (node.type === 'text') paragraphs.push(paragraphs.pop()! + node.value);
    if (node.type === 'element' && unread.has(node.tagName)) return;
    const isCell = node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
    const isBlock = node.type === 'element' && blocks.has(node.tagName) && !isCell;
    if (isBlock) paragraphs.push('');
    if (isCell && paragraphs.at(-1)!.trim()) paragraphs.push(`${paragraphs.pop()!.trim()} – `);
    if ('children' in node) node.children.forEach(walk);
    if (isBlock) paragraphs.push('');
  };
  walk(fromHtml(html, { fragment: true }));
  return paragraphs.map(text => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}
