import type { FootnoteDefinition, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { endSentence, plainText } from '../mdx/outline';
import type { DraftText } from '../read';
import { wholePage } from './schema';

/**
 * The prose of a text by section, heading included, as readers see it: without markup, addresses and note marks; the
 * words of an ordinary note stand at the end of the section that first mentions it. `page` has title, summary and what
 * stands before the first heading.
 */
export function sectionTexts(text: DraftText): Map<string, string> {
  const { tree, outline } = text;
  const front = text.front.value;
  const opening = 'term' in front ? [front.term, front.definition] : [front.title, front.summary];
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', node => {
    if (!notes.has(node.identifier)) notes.set(node.identifier, node);
  });

  const parts = new Map([[wholePage, { words: opening.map(endSentence), notes: [] as string[] }]]);
  let current = parts.get(wholePage)!;
  for (const node of tree.children) {
    const section = node.type === 'heading' && outline.sections.find(candidate => candidate.node === node);
    if (section) {
      current = { words: [endSentence(section.heading)], notes: [] };
      parts.set(section.id, current);
    } else if (node.type !== 'footnoteDefinition') current.words.push(plainText(node));
    current.notes.push(...newNotes(node));
  }
  return new Map(
    [...parts].map(([id, { words, notes }]) => [
      id,
      [...words, ...notes].join(' ').normalize('NFC').replace(/\s+/g, ' ').trim(),
    ]),
  );

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
