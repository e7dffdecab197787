import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { findElement, propertyText } from './page-tree';

/** A page that Next did not write, to be made after one of its kind that it did. */
export interface StaticPage {
  /** Relative to the site's root, as is the template, a page of the same kind and language. */
  file: string;
  template: string;
  /** HTML of what the head says of this page alone. */
  head: string;
  /** HTML of the body; elements for the head may stand first. */
  body: string;
}

/** What all pages of a kind and language share: a finished page without what is its own. */
export interface PageShell {
  html: Element;
  before: readonly ElementContent[];
  after: readonly ElementContent[];
}

/**
 * Puts what the head says of this page alone together and in order, before the icon: where React puts what a component
 * adds to the head depends on when it comes to it. @returns what the page shares with all others of its kind
 */
export function orderHead(tree: Root): PageShell {
  const head = findElement(tree, 'head');
  const html = findElement(tree, 'html');
  if (!head || !html) throw new Error('A page has no head.');
  const shared = head.children.filter(child => !isOwn(child));
  const icon = shared.findIndex(isIcon);
  const at = icon === -1 ? shared.length : icon;
  const shell = { html, before: shared.slice(0, at), after: shared.slice(at) };
  head.children = [...shell.before, ...inOrder(head.children.filter(isOwn)), ...shell.after];
  return shell;
}

function isIcon(node: RootContent): boolean {
  return node.type === 'element' && propertyText(node, 'rel') === 'icon';
}

const order = ['title', 'description', 'robots', 'canonical', 'alternate', 'og:'];

/** Place of an element of the head that differs from page to page; -1 for what does not. */
function rankOf(node: RootContent): number {
  if (node.type !== 'element' || !/^(?:title|meta|link)$/.test(node.tagName)) return -1;
  const names = ['name', 'property', 'rel'].map(name => propertyText(node, name)).filter(Boolean);
  const name = names[0] ?? node.tagName;
  return order.indexOf(name.startsWith('og:') ? 'og:' : name);
}

function isOwn(node: RootContent): node is Element {
  return rankOf(node) !== -1;
}

const inOrder = (own: readonly Element[]) => [...own].sort((a, b) => rankOf(a) - rankOf(b));

/** The body's tree and the page's own part of the head, not yet looked at. */
export function staticBody({ head, body }: StaticPage): { own: Element[]; body: Root } {
  const tree = fromHtml(body, { fragment: true });
  return {
    own: inOrder([...fromHtml(head, { fragment: true }).children, ...tree.children].filter(isOwn)),
    body: { ...tree, children: tree.children.filter(node => !isOwn(node)) },
  };
}

/** The whole page. */
export function fillShell(shell: PageShell, own: readonly Element[], body: Root): Root {
  const element = (tagName: string, children: ElementContent[]): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children,
  });
  const head = element('head', [...shell.before, ...own, ...shell.after]);
  const html = { ...shell.html, children: [head, element('body', body.children as ElementContent[])] };
  return { type: 'root', children: [{ type: 'doctype' }, html] };
}
