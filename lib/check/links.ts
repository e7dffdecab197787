import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../content/finding';

/** A link to a page of the site, as a text has it. */
export interface PageLink {
  kind: 'page' | 'term';
  id: string;
  place: Place | undefined;
}

/** The links of a tree to pages: `[text](id#section)`, `[text](term:id)`. */
export function pageLinks(tree: Nodes): PageLink[] {
  const links: PageLink[] = [];
  visit(tree, node => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const match = /^(term:)?([a-z0-9-]+)(?:#.*)?$/.exec(node.url);
    if (match) links.push({ kind: match[1] ? 'term' : 'page', id: match[2]!, place: node.position?.start });
  });
  return links;
}
