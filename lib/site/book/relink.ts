import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** How a page's text becomes part of something larger. */
export interface Relinking {
  /** An id of the page → the id there. */
  id(id: string): string;
  /** The address of a link as the page has it → the address there. */
  href(address: string): string;
  /** Levels that headings go down; default 0. Below h6 there is none. */
  shift?: number;
}

/** Gives the ids and links of a page's HTML those of what it becomes part of. Input and output are safe alike. */
export function relink(html: string, relinking: Relinking): string {
  return toHtml(relinkTree(fromHtml(html, { fragment: true }), relinking));
}

/** The same on a tree, which is changed in place. */
export function relinkTree(tree: Root, { id, href, shift = 0 }: Relinking): Root {
  visit(tree, 'element', node => {
    const { properties } = node;
    if (typeof properties.id === 'string') properties.id = id(properties.id);
    if (typeof properties.href === 'string') properties.href = href(properties.href);
    for (const name of ['ariaLabelledBy', 'ariaDescribedBy'])
      if (Array.isArray(properties[name])) properties[name] = properties[name].map(one => id(String(one)));
    if (shift) lower(node, shift);
    if (node.tagName === 'details') unfold(node);
  });
  return tree;
}

function lower(node: Element, levels: number): void {
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (level) node.tagName = `h${Math.min(6, Number(level) + levels)}`;
}

/** What opens on a page has nothing to open it on paper or in an e-book: the sentence stands for it. */
function unfold(details: Element): void {
  const summary = details.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'summary',
  );
  details.tagName = 'p';
  details.properties = { className: ['where'] };
  details.children = summary?.children ?? [];
  visit(details, 'element', (node, index, parent) => {
    // the invitation to open it
    if (node.tagName === 'u' && parent && index !== undefined) parent.children.splice(index, 1);
  });
}
