import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { TermPlace } from '../../terms/term-finder';
import { element, noTerms } from './components';

/** What makes terms in a page's text into links. */
export interface TermLinks {
  /** The terms in a text of the page's language, but for those that the page itself is about. */
  find(text: string): readonly TermPlace[];
  href(id: string): string;
  /** Told of each link that is made. */
  onLink(id: string): void;
}

/** What a term is no link in: links and marks of notes, what names or labels, and what is quoted to the letter. */
const excluded = new Set([
  'a',
  'sup',
  'h2',
  'h3',
  'h4',
  'hgroup',
  'th',
  'caption',
  'figcaption',
  'details',
  'code',
  'pre',
  noTerms,
]);

/**
 * Makes the first mention of each term in each section a link to it, unless the section has a link to it already. A
 * heading begins a section. Only elements are added: the words stay as they are.
 * @param links undefined for a text whose terms are to be left alone
 */
export function linkTerms(tree: Root, links: TermLinks | undefined): Root {
  if (links) for (const section of sectionsOf(tree)) linkSection(section, links);
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== noTerms || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
  return tree;
}

/** An element of the term's link as an author writes it. */
export function termLink(href: string, children: ElementContent[]): Element {
  return element('a', { className: ['term'], href }, children);
}

function sectionsOf(tree: Root): Root[] {
  const sections: RootContent[][] = [[]];
  for (const node of tree.children) {
    if (node.type === 'element' && /^(?:h[2-4]|hgroup)$/.test(node.tagName)) sections.push([]);
    sections.at(-1)!.push(node);
  }
  return sections.map(children => ({ type: 'root', children }));
}

function linkSection(section: Root, links: TermLinks): void {
  const linked = new Set<unknown>();
  visit(section, 'element', ({ tagName, properties: { className, href } }) => {
    if (tagName === 'a' && String(className) === 'term') linked.add(href);
  });
  visit(section, (node, index, parent) => {
    if (node.type === 'element' && isExcluded(node, index, parent)) return SKIP;
    if (node.type !== 'text' || parent?.type !== 'element' || index === undefined) return undefined;
    const parts = linkText(node, links, linked);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function isExcluded({ tagName, properties }: Element, index: number | undefined, parent: unknown): boolean {
  if (excluded.has(tagName) || properties.lang !== undefined) return true;
  // the title of an aside
  return tagName === 'strong' && index === 0 && (parent as Element).properties?.role === 'note';
}

/** A text as it is, or in parts where terms in it are linked for the first time. */
function linkText({ value }: Text, links: TermLinks, linked: Set<unknown>): ElementContent[] {
  const parts: ElementContent[] = [];
  let done = 0;
  const text = (end: number) => {
    if (end > done) parts.push({ type: 'text', value: value.slice(done, end) });
    done = end;
  };
  for (const { id, start, end } of links.find(value)) {
    const href = links.href(id);
    if (linked.has(href)) continue;
    linked.add(href);
    links.onLink(id);
    text(start);
    parts.push(termLink(href, [{ type: 'text', value: value.slice(start, end) }]));
    done = end;
  }
  text(value.length);
  return parts;
}
