import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** The key under which a note is known. Markdown takes `[^s13]` and `[^S13]` for the same. */
export function noteKey({ identifier }: FootnoteReference | FootnoteDefinition): string {
  return identifier.toUpperCase();
}

/** Key of a note → its body as written; the first one, where a name was used twice. */
export function noteBodies(tree: Root): Map<string, FootnoteDefinition> {
  const bodies = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', node => {
    if (!bodies.has(noteKey(node))) bodies.set(noteKey(node), node);
  });
  return bodies;
}

/**
 * Numbers the notes of a text as its page does: in the order of their first mention; what only a note cites comes
 * after what the text does.
 * @returns key of a note → its number, in the order of the numbers
 */
export function noteNumbers(tree: Root): Map<string, number> {
  const numbers = new Map<string, number>();
  const bodies = noteBodies(tree);
  const count = (root: Nodes) => {
    visit(root, node => {
      if (node.type === 'footnoteDefinition' && node !== root) return SKIP;
      if (node.type === 'footnoteReference' && !numbers.has(noteKey(node)))
        numbers.set(noteKey(node), numbers.size + 1);
      return undefined;
    });
  };
  count(tree);
  // the map grows while it is walked
  for (const key of numbers.keys()) {
    const body = bodies.get(key);
    if (body) count(body);
  }
  return numbers;
}
