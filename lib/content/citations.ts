import type { Nodes, Parents } from 'mdast';
import { EXIT, visitParents } from 'unist-util-visit-parents';
import { nearest } from '../text/edit-distance';
import type { Source } from './model';
import { plainText } from './mdx/outline';
import type { DraftText } from './read';

/** A year, a date or a number of people: what needs a source. Small numbers in words and list marks do not. */
const claim = /\d/;

/**
 * Reports citations of unknown sources, notes without a body and, where `strict`, paragraphs that state a number
 * or a date without a source.
 */
export function checkCitations(text: DraftText, sources: ReadonlyMap<string, Source>, strict: boolean): void {
  const { tree, findings } = text;
  visitParents(tree, 'footnoteReference', node => {
    const id = node.identifier.toUpperCase();
    if (!/^S\d+$/.test(id) || sources.has(id)) return;
    const near = nearest(id, sources.keys(), 2).map(name => `\`${name}\``);
    const remedy = near.length ? `Nearest: ${near.join(', ')}; or add it to data/sources.yaml.` : 'Add it to data/sources.yaml.';
    findings.error('unknown-source', node.position?.start, `Unknown source \`${id}\`. ${remedy}`);
  });
  visitParents(tree, 'text', node => {
    const stray = /\[\^([^\]\s]+)\]/.exec(node.value);
    if (stray) findings.error('note', node.position?.start, `Note \`[^${stray[1]}]\` has no body. Write \`[^${stray[1]}]: …\` on a line of its own, or cite a source: \`[^S1]\`.`);
  });
  if (!strict) return;
  visitParents(tree, 'paragraph', (node, parents) => {
    if (parents.some(parent => parent.type === 'footnoteDefinition')) return;
    if (!claim.test(plainText(node)) || cites(node)) return;
    // In a list or aside the source may stand in a neighbouring paragraph or at the end.
    if (parents.slice(1).some(parent => cites(parent))) return;
    findings.warn('uncited', node.position?.start, 'Paragraph states a number or a date without a source. Cite one: `[^S13]`.');
  });
}

function cites(node: Nodes | Parents): boolean {
  let found = false;
  visitParents(node as Nodes, 'footnoteReference', () => {
    found = true;
    return EXIT;
  });
  return found;
}
