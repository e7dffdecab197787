import type { Nodes, Parents, Text } from 'mdast';
import { EXIT, visitParents } from 'unist-util-visit-parents';
import type { FileFindings, Place } from './finding';
import { plainText } from './mdx/outline';
import type { Source } from './model';
import type { DraftText } from './read';
import { unknownSource } from './unknown-source';

/** A year, a date or a number of people: what needs a source. Small numbers in words and list marks do not. */
const claim = /\d/;

/**
 * Reports citations of unknown sources, notes without a body and, where `strict`, paragraphs that state a number
 * or a date without a source.
 */
export function checkCitations(
  { tree }: DraftText,
  findings: FileFindings,
  sources: ReadonlyMap<string, Source>,
  strict: boolean,
): void {
  visitParents(tree, 'footnoteReference', node => {
    const id = node.identifier.toUpperCase();
    if (!/^S\d+$/.test(id) || sources.has(id)) return;
    findings.error('unknown-source', node.position?.start, unknownSource(id, sources));
  });
  visitParents(tree, 'footnoteDefinition', node => {
    // the definitions appended for the sources cited say their id alone
    if (!/^S\d+$/i.test(node.identifier) || plainText({ ...node, type: 'root' }) === node.label) return;
    findings.error('note', node.position?.start, {
      da: `Uventet tekst til noten \`[^${node.label}]\`: \`S\` og cifre er id’er på kilder. Giv noten et andet navn.`,
      en: `Unexpected body of note \`[^${node.label}]\`: \`S\` and digits are the ids of sources. Give the note another name.`,
    });
  });
  visitParents(tree, 'text', node => {
    for (const stray of node.value.matchAll(/\[\^([^\]\s]+)\]/g))
      findings.error('note', placeIn(node, stray.index), {
        da: `Noten \`[^${stray[1]}]\` har ingen tekst. Skriv \`[^${stray[1]}]: …\` på en linje for sig, eller henvis til en kilde: \`[^S1]\`.`,
        en: `Note \`[^${stray[1]}]\` has no body. Write \`[^${stray[1]}]: …\` on a line of its own, or cite a source: \`[^S1]\`.`,
      });
  });
  if (!strict) return;
  visitParents(tree, 'paragraph', (node, parents) => {
    if (parents.some(parent => parent.type === 'footnoteDefinition')) return;
    if (!claim.test(plainText(node)) || cites(node)) return;
    // In a list or aside the source may stand in a neighbouring paragraph or at the end.
    if (parents.slice(1).some(parent => cites(parent))) return;
    findings.warn('uncited', node.position?.start, {
      da: 'Afsnittet nævner et tal eller en dato uden kilde. Henvis til en: `[^S13]`.',
      en: 'Paragraph states a number or a date without a source. Cite one: `[^S13]`.',
    });
  });
}

/** Where a character of a text stands; lines are exact, columns but for indentation that Markdown takes away. */
function placeIn(node: Text, index: number): Place | undefined {
  const start = node.position?.start;
  const lines = node.value.slice(0, index).split('\n');
  if (!start || lines.length === 1) return start && { line: start.line, column: start.column + index };
  return { line: start.line + lines.length - 1, column: lines.at(-1)!.length + 1 };
}

function cites(node: Nodes | Parents): boolean {
  let found = false;
  visitParents(node as Nodes, 'footnoteReference', () => {
    found = true;
    return EXIT;
  });
  return found;
}
