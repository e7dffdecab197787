import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { findElement, propertyText, serializePage } from './page-tree';
import { scanBody } from './scan-body';
import { factsOf, type PageFacts } from './verify';

/** A page that React alone rendered, to be put into the shell of one that Next wrote. */
export interface StaticPage {
  /** Relative to the site's root. */
  file: string;
  /** Name of its shell. */
  shell: string;
  /** HTML of what the head says of this page alone. */
  head: string;
  /** HTML of the body; elements for the head may stand first. */
  body: string;
}

/** What many pages share: a finished page without what is its own. */
export interface PageShell {
  html: Element;
  before: readonly ElementContent[];
  after: readonly ElementContent[];
}

/**
 * Puts what the head says of this page alone together and in order, before the icon: where React puts what a component
 * adds to the head depends on when it comes to it. @returns what the page shares with all others of its shell
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

const order = ['title', 'description', 'robots', 'canonical', 'alternate', 'feed', 'og:'];

/** Place of an element of the head that differs from page to page; -1 for what does not. */
function rankOf(node: RootContent): number {
  if (node.type !== 'element' || !/^(?:title|meta|link)$/.test(node.tagName)) return -1;
  const names = ['name', 'property', 'rel'].map(name => propertyText(node, name)).filter(Boolean);
  const name = names[0] ?? node.tagName;
  if (name === 'alternate' && !propertyText(node, 'hrefLang')) return order.indexOf('feed');
  return order.indexOf(name.startsWith('og:') ? 'og:' : name);
}

function isOwn(node: RootContent): node is Element {
  return rankOf(node) !== -1;
}

const inOrder = (own: readonly Element[]) => [...own].sort((a, b) => rankOf(a) - rankOf(b));

/** What stands first in a body for the head: React puts it there. */
const forHead = /^(?:<(?:meta|link)\b[^>]*>|<title\b[^>]*>[^<]*<\/title>)*/;

/**
 * Puts a page into its shell. Its body is gone through once as text: a tree of it would take ten times as long,
 * and the pages that Next wrote as well show that the outcome is the same.
 * @returns the page as it is served, the facts for the check of links, and problems, one sentence each
 */
export function fillShell(
  shell: PageShell,
  { file, head, body }: StaticPage,
): { html: string; facts: PageFacts; problems: readonly string[] } {
  const hoisted = forHead.exec(body)![0];
  const own = inOrder(fromHtml(head + hoisted, { fragment: true }).children.filter(isOwn));
  const { html, ids, links, data, problems } = scanBody(body.slice(hoisted.length));
  const headTree = element('head', [...shell.before, ...own, ...shell.after]);
  const root = element(shell.html.tagName, [headTree], shell.html.properties);
  const facts = factsOf(file, { type: 'root', children: [root] });
  const seen = new Set(facts.ids);
  for (const id of ids) {
    if (seen.has(id)) facts.doubles.push(id);
    seen.add(id);
  }
  const frame = serializePage({ type: 'root', children: [{ type: 'doctype' }, root] });
  return {
    html: frame.replace(/<\/html>$/, () => `<body>${html}</body></html>`),
    facts: { ...facts, ids: seen, links: [...facts.links, ...links], data: [...facts.data, ...data] },
    problems,
  };
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}
