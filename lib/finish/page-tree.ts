import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** A page of the site, taken apart. */
export function parsePage(html: string): Root {
  return fromHtml(html);
}

/**
 * The page as text to serve. The characters that browsers of twenty years ago misread in attributes (backtick, single
 * quote) are left as they are; `"`, `<` and `&` are escaped where they must be.
 */
export function serializePage(tree: Root): string {
  return toHtml(tree, { allowDangerousCharacters: true });
}

/** Elements of a tree, in order. */
export function elementsOf(tree: Nodes): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', element => {
    found.push(element);
  });
  return found;
}

export function findElement(tree: Nodes, name: string): Element | undefined {
  return elementsOf(tree).find(({ tagName }) => tagName === name);
}

/** A property as text: hast keeps space-separated ones (class, rel) as lists. */
export function propertyText(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function textOf(element: Element): string {
  return element.children.map(child => (child.type === 'text' ? child.value : '')).join('');
}
