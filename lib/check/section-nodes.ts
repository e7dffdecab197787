import type { RootContent } from 'mdast';
import type { DraftText } from '../content/read';

/** What stands in each section of a text, by its id, heading included; before the first heading is `intro`. */
export function nodesBySection({ tree, outline }: DraftText): Map<string, RootContent[]> {
  const ids = new Map<unknown, string>(outline.sections.map(({ node, id }) => [node, id]));
  let nodes: RootContent[] = [];
  const sections = new Map([['intro', nodes]]);
  for (const node of tree.children) {
    const id = ids.get(node);
    if (id !== undefined) {
      nodes = [];
      sections.set(id, nodes);
    }
    nodes.push(node);
  }
  return sections;
}
