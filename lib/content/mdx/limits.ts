import type { Nodes, Root } from 'mdast';
import type { Localized } from '../../i18n/locales';
import type { FileFindings, Place } from '../finding';

/** No text for readers nests deeper; beyond some thousand levels, walking the tree would overflow the stack. */
export const maxDepth = 50;

/** A page has no more of these; an article of 10,000 words has some 3,000 nodes. */
const maxNodes = 50_000;
const maxSections = 1_000;
const maxNotes = 2_000;
/** Cells of a table as it is drawn: each row is filled up to as many cells as its head has. */
const maxCells = 20_000;

/** Marks of quotations and lists at the beginning of a line, one after the other. */
const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;

/**
 * Finds nesting in the text itself, before the parser would take minutes or all memory for it: quotations and lists on
 * one line, tags and brackets left open. What it counts is more than the syntax tree would have, so the limits are wide.
 * @returns where it becomes too deep
 */
export function tooDeepIn(text: string): Place | undefined {
  let tags = 0;
  let brackets = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) brackets = 0;
    const marks = containers.exec(line)![0];
    if (marks.length > maxDepth && marks.replace(/[^>.)*+-]/g, '').length > maxDepth * 10)
      return { line: index + 1, column: 1 };
    // each level of a list is indented by two columns at least
    const indented = /^[ \t]*(?=[-+*][ \t]|\d{1,9}[.)][ \t])/.exec(line)?.[0].length ?? 0;
    if (indented > maxDepth * 8) return { line: index + 1, column: indented + 1 };
    for (const { 0: sign, index: at } of line.matchAll(/<\/|\/>|<(?=[\p{L}>])|[[\]]/gu)) {
      if (sign === '<') tags++;
      else if (sign === '</' || sign === '/>') tags--;
      else brackets = Math.max(0, brackets + (sign === '[' ? 1 : -1));
      if (tags > maxDepth * 10 || brackets > maxDepth * 10) return { line: index + 1, column: at + 1 };
    }
  }
  return undefined;
}

/** What to say of nesting. */
export const tooDeep: Localized = {
  da: `For dyb indlejring, højst ${maxDepth} niveauer. Skriv det fladere.`,
  en: `Unexpected nesting, expected at most ${maxDepth} levels. Write it flatter.`,
};

/** What to say of a text that a parser or the renderer does not get done with. */
export const tooSlow: Localized = {
  da: 'Teksten tager for lang tid at læse. Del siden, eller fjern det, der gentages tusindvis af gange.',
  en: 'The text takes too long to read. Split the page, or remove what is repeated thousands of times.',
};

/** Tells a page that holds more of something than one page can. @returns true when it does */
export function tellBeyondLimits(tree: Root, findings: FileFindings): boolean {
  let nodes = 0;
  let sections = 0;
  let notes = 0;
  const tell = (node: Nodes, what: Localized, limit: number) => {
    const most = { da: limit.toLocaleString('da'), en: limit.toLocaleString('en') };
    findings.error('limits', node.position?.start, {
      da: `For mange ${what.da}, højst ${most.da}. Del siden i flere.`,
      en: `Unexpected number of ${what.en}, expected at most ${most.en}. Split the page.`,
    });
    return true;
  };
  for (let level: Nodes[] = [tree]; level.length; ) {
    nodes += level.length;
    if (nodes > maxNodes) return tell(level[0]!, { da: 'dele', en: 'parts' }, maxNodes);
    for (const node of level) {
      if (node.type === 'heading' && ++sections > maxSections)
        return tell(node, { da: 'afsnit', en: 'sections' }, maxSections);
      if (node.type === 'footnoteReference' && ++notes > maxNotes)
        return tell(node, { da: 'noter', en: 'notes' }, maxNotes);
      if (node.type === 'table' && node.children.length * (node.align?.length ?? 1) > maxCells)
        return tell(node, { da: 'celler i en tabel', en: 'cells of a table' }, maxCells);
    }
    level = level.flatMap(node => ('children' in node ? node.children : []));
  }
  return false;
}
