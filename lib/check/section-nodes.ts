import type { RootContent } from 'mdast';
import { sectionsByHeading } from '../content/mdx/outline';
import type { DraftText } from '../content/read';

/** What stands in each section of a text, by its id, heading included; before the first heading is `intro`. */
export function nodesBySection({ tree, outline }: DraftText): Map<string, RootContent[]> {
  const starts = sectionsByHeading(tree, outline);
  let nodes: RootContent[] = [];
  const sections = new Map([['intro', nodes]]);
  for (const node of tree.children) {
    const id = starts.get(node)?.id;
    if (id !== undefined) {
      nodes = [];
      sections.set(id, nodes);
    }
    nodes.push(node);
  }
  return sections;
}
