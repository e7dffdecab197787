import { type Code, codesOf, type Inline, wordsOf } from './inline';
import type { Block, SourceSection } from './source-text';

/** A section to be translated, with the other language's, where there is one. */
export interface SectionUnits {
  id: string;
  source: SourceSection;
  target: SourceSection | undefined;
  /**
   * Whether both languages have the same blocks, so that each can be replaced by itself; else the section is translated
   * whole, and made after the source.
   */
  isAligned: boolean;
  units: Unit[];
}

export interface Unit {
  /** `page.1`, the section and the place in it; the same as long as the source is. */
  id: string;
  source: Block;
  target: Block | undefined;
  codes: NumberedCodes;
}

/** The codes of a unit: those of the target that are spelt as in the source have the source's ids. */
interface NumberedCodes {
  idOf: ReadonlyMap<Code, string>;
  byId: ReadonlyMap<string, Code>;
}

/** Pairs what two languages of a section have; blocks without a word are no units. */
export function sectionUnits(source: SourceSection, target: SourceSection | undefined): SectionUnits {
  const isAligned =
    target?.blocks.length === source.blocks.length &&
    target.blocks.every(({ shape }, index) => shape === source.blocks[index]!.shape);
  const units = source.blocks.flatMap((block, index): Unit[] => {
    if (!/[\p{L}\p{N}]/u.test(wordsOf(block.content))) return [];
    const other = isAligned ? target?.blocks[index] : undefined;
    const codes = numberCodes(block.content, other?.content);
    return [{ id: `${source.id}.${index + 1}`, source: block, target: other, codes }];
  });
  return { id: source.id, source, target, isAligned, units };
}

function numberCodes(source: Inline, target: Inline = []): NumberedCodes {
  const idOf = new Map<Code, string>();
  const byId = new Map<string, Code>();
  const add = (code: Code, id: string) => {
    idOf.set(code, id);
    if (!byId.has(id)) byId.set(id, code);
  };
  const free = codesOf(source);
  for (const [index, code] of free.entries()) add(code, `${index + 1}`);
  for (const [index, code] of codesOf(target).entries()) {
    const at = free.findIndex(each => isSameCode(each, code));
    add(code, at < 0 ? `t${index + 1}` : idOf.get(free.splice(at, 1)[0]!)!);
  }
  return { idOf, byId };
}

function isSameCode(a: Code, b: Code): boolean {
  return a.start === b.start && a.end === b.end && !a.content === !b.content;
}

/** Whether a translation may go without a code: emphasis, a phrase marked as foreign, a line break, an escape. */
export function isOptional({ kind }: Code): boolean {
  return kind === 'format' || kind === 'phrase' || kind === 'spelling';
}
