import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { endSentence, type Outline, plainText, sectionsByHeading } from '../mdx/outline';
import { wholePage } from './schema';

/**
 * The prose of a body by section, heading included, as readers see it: without markup, addresses and note marks; the
 * words of an ordinary note stand at the end of the section that first mentions it. What stands before the first
 * heading is `page`.
 */
export function sectionProse(tree: Root, outline: Outline): [section: string, words: string][] {
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', node => {
    if (!notes.has(node.identifier)) notes.set(node.identifier, node);
  });

  const starts = sectionsByHeading(tree, outline);
  const parts = new Map([[wholePage, { words: [] as string[], notes: [] as string[] }]]);
  let current = parts.get(wholePage)!;
  for (const node of tree.children) {
    const section = starts.get(node);
    if (section) {
      current = { words: [endSentence(section.heading)], notes: [] };
      parts.set(section.id, current);
    } else if (node.type !== 'footnoteDefinition') current.words.push(plainText(node));
    current.notes.push(...newNotes(node));
  }
  return [...parts].map(([id, { words, notes: noted }]) => [id, inOneLine([...words, ...noted])]);

  /** The words of ordinary notes that a node is the first to mention. */
  function newNotes(node: RootContent): string[] {
    const found: string[] = [];
    visit(node, 'footnoteReference', ({ identifier }) => {
      const note = notes.get(identifier);
      notes.delete(identifier);
      // a source's definition says its id alone
      const words = note && plainText({ type: 'root', children: note.children });
      if (words && words !== note.label) found.push(words);
    });
    return found;
  }
}

export function inOneLine(words: readonly string[]): string {
  return words.join(' ').normalize('NFC').replace(/\s+/g, ' ').trim();
}
