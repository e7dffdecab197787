import { Scalar, stringify } from 'yaml';
import { wholePage } from '../content/counterparts/schema';
import { counterpartOf, type Locale, type Localized } from '../i18n/locales';
import { slugify } from '../text/slug';
import { applyEdits, type Edit } from './edits';
import { type Inline, isSameInline, writeInline } from './inline';
import { resolveTarget } from './resolve-target';
import { type Block, readSourceText, type SourceSection, type SourceText } from './source-text';
import { type SectionUnits, sectionUnits } from './units';
import type { TranslatedPage } from './xliff-reader';

/** What became of a section: `written`, `unchanged` (also: not translated), or `refused` with a reason. */
export interface SectionOutcome {
  section: string;
  outcome: 'written' | 'unchanged' | 'untranslated' | 'refused';
  reason?: string;
}

export interface PageOutcome {
  sections: SectionOutcome[];
  /** The file as it is to be; undefined where nothing changes. */
  file: string | undefined;
}

/** A section whose translation can be written: block of the base → its new content. */
interface Change {
  units: SectionUnits;
  contents: ReadonlyMap<Block, Inline>;
}

/**
 * Puts the translation of a page into its text. A section is taken whole or refused whole; of what is taken, ranges are
 * replaced in which the words differ, and all else stays to the byte. A text that does not exist is made.
 * @param files the texts as they are; the language translated into may lack
 * @param slugFor the slug of a text that is made
 */
export function translatePage(
  page: TranslatedPage,
  files: Partial<Localized>,
  { to, today, slugFor = slugify }: { to: Locale; today: string; slugFor?: (title: string) => string },
): PageOutcome {
  const from = counterpartOf(to);
  const source = files[from] === undefined ? undefined : readSourceText(files[from]);
  const target = files[to] === undefined ? undefined : readSourceText(files[to]);
  const ids = Object.keys(page.skeleton.sections);
  const isUnreadable = !source || (files[to] !== undefined && !target);
  if (isUnreadable)
    return refuseAll(ids, 'a text of the page cannot be read: see npm run check -- --only content');
  const sections: SectionOutcome[] = [];
  let accepted: Change[] = [];
  for (const id of ids) {
    const found = readChange(id);
    if ('contents' in found) {
      const next = [...accepted, found];
      const isSafe = isAsMeant(next);
      if (isSafe) accepted = next;
      sections.push(
        isSafe
          ? { section: id, outcome: 'written' }
          : refused(
              id,
              'its words would be read as markup: an address such as `www.…`, or a first word such as `import`',
            ),
      );
    } else sections.push(found);
  }
  // a text without a title is none
  if (!target && accepted.length && !accepted.some(({ units }) => units.id === wholePage))
    return refuseAll(ids, `title and summary (\`#${wholePage}\`) are not translated yet`);
  return { sections, file: accepted.length ? compose(accepted) : undefined };

  function readChange(id: string): Change | SectionOutcome {
    const hashes = page.skeleton.sections[id]!;
    const own = source!.sections.find(section => section.id === id);
    if (!own) return refused(id, `the ${from} text has no such section any more. Export again`);
    if (own.hash !== hashes[from])
      return refused(id, `the ${from} text was changed since the export. Export again`);
    const other = target?.sections.find(section => section.id === id);
    const units = sectionUnits(own, other);
    const contents = new Map<Block, Inline>();
    const missing: string[] = [];
    for (const unit of units.units) {
      const given = page.targets.get(unit.id);
      const resolved = given && resolveTarget(given, unit);
      if (!resolved) missing.push(unit.id);
      else if ('fault' in resolved) return refused(id, `unit \`${unit.id}\`: ${resolved.fault}`);
      else if (!unit.target || !isSameInline(resolved.inline, unit.target.content))
        contents.set(unit.target ?? unit.source, resolved.inline);
    }
    if (!contents.size) return { section: id, outcome: units.isAligned ? 'unchanged' : 'untranslated' };
    if (!units.isAligned && missing.length)
      return refused(
        id,
        `not translated whole, missing are ${missing.map(each => `\`${each}\``).join(', ')}`,
      );
    if (other?.hash !== hashes[to])
      return refused(id, `the ${to} text was changed since the export. Export again`);
    return { units, contents };
  }

  function compose(changes: readonly Change[]): string {
    return target
      ? applyEdits(files[to]!, editsOf(changes, source!, target))
      : newText(changes, source!, slugFor, today);
  }

  /** Whether the text, read again, says what was given, and all else as before. */
  function isAsMeant(changes: readonly Change[]): boolean {
    const read = readSourceText(compose(changes));
    if (!read) return false;
    const touched = new Map(changes.map(change => [change.units.id, change]));
    const isChangeThere = changes.every(({ units, contents }) => {
      const now = read.sections.find(({ id }) => id === units.id);
      const base = units.isAligned ? units.target! : units.source;
      return (
        now?.blocks.length === base.blocks.length &&
        base.blocks.every(
          (block, index) =>
            now.blocks[index]!.shape === block.shape &&
            isSameInline(now.blocks[index]!.content, contents.get(block) ?? block.content),
        )
      );
    });
    const before = target?.sections ?? [];
    const isRestThere = before.every(
      ({ id, hash }) => touched.has(id) || read.sections.find(section => section.id === id)?.hash === hash,
    );
    const known = new Set([wholePage, ...before.map(({ id }) => id), ...touched.keys()]);
    return isChangeThere && isRestThere && read.sections.length === known.size;
  }
}

function refused(section: string, reason: string): SectionOutcome {
  return { section, outcome: 'refused', reason };
}

function refuseAll(ids: readonly string[], reason: string): PageOutcome {
  return { sections: ids.map(id => refused(id, reason)), file: undefined };
}

/** 1 blocks in sections that have the same ones, 2 sections made anew, 3 sections that were missing. */
function editsOf(changes: readonly Change[], source: SourceText, target: SourceText): Edit[] {
  const edits: Edit[] = [];
  /** place → sections to stand there, in their order */
  const added = new Map<number, string[]>();
  for (const change of inSourceOrder(changes, source)) {
    const { units, contents } = change;
    if (units.isAligned) for (const [block, inline] of contents) edits.push(blockEdit(block, inline));
    else if (units.target) edits.push(...sectionEdits(change, units.target, source, target));
    else {
      const at = placeOf(units.id, source, target);
      added.set(at, [...(added.get(at) ?? []), translated(change, source)]);
    }
  }
  for (const [at, pieces] of added) {
    const before = /\n*$/.exec(target.text.slice(0, at))![0].length;
    const isLast = at === target.text.length;
    edits.push({
      range: [at, at],
      text: `${'\n'.repeat(Math.max(0, 2 - before))}${pieces.join('\n\n')}\n${isLast ? '' : '\n'}`,
    });
  }
  return edits;
}

function inSourceOrder(changes: readonly Change[], { sections }: SourceText): Change[] {
  return sections.flatMap(({ id }) => changes.filter(({ units }) => units.id === id));
}

function blockEdit({ range, setting, scalar }: Block, inline: Inline): Edit {
  return { range, text: scalar ? yamlValue(inline, scalar.type) : writeInline(inline, setting) };
}

/** In the quotes that stand there, if any. */
function yamlValue(inline: Inline, type?: Scalar['type']): string {
  const scalar = new Scalar(writeInline(inline, 'yaml'));
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') scalar.type = type;
  return stringify(scalar, { lineWidth: 0 }).trimEnd();
}

/** A section whose blocks are others than the source's: made anew after the source. */
function sectionEdits(
  change: Change,
  { range, blocks }: SourceSection,
  source: SourceText,
  target: SourceText,
): Edit[] {
  const old = target.text.slice(...range);
  const text = translated(change, source);
  const start = range[0] + /^\s*/.exec(old)![0].length;
  const body: Edit = old.trim()
    ? { range: [start, range[0] + old.trimEnd().length], text }
    : { range, text: text ? `\n${text}\n${range[1] === target.text.length ? '' : '\n'}` : old };
  const front = [...change.contents].flatMap(([block, inline]) => {
    const same = block.scalar && blocks.find(({ shape, scalar }) => scalar && shape === block.shape);
    return same ? [blockEdit(same, inline)] : [];
  });
  return [...front, body];
}

/** The source of a section with its words translated, from its first to its last sign. */
function translated({ units: { source: section }, contents }: Change, source: SourceText): string {
  const [start] = section.range;
  const edits = [...contents]
    .filter(([block]) => !block.scalar)
    .map(([block, inline]) => {
      const { range, text } = blockEdit(block, inline);
      return { range: [range[0] - start, range[1] - start] as const, text };
    });
  return applyEdits(source.text.slice(...section.range), edits).trim();
}

/** After the section that stands before it in the source, of those that the target has. */
function placeOf(id: string, source: SourceText, target: SourceText): number {
  const index = source.sections.findIndex(section => section.id === id);
  for (const { id: earlier } of source.sections.slice(0, index).reverse()) {
    const found = target.sections.find(section => section.id === earlier);
    if (found) return found.range[1];
  }
  return target.sections[0]!.range[1];
}

/** A text of its own: the front matter that every text has, and the sections that are translated. */
function newText(
  changes: readonly Change[],
  source: SourceText,
  slugFor: (title: string) => string,
  today: string,
): string {
  const ordered = inSourceOrder(changes, source);
  const front = ordered.flatMap(({ contents }) =>
    [...contents].flatMap(([block, inline]) => (block.scalar ? [[block, inline] as const] : [])),
  );
  const lines = front.map(([{ shape, scalar }, inline]) => `${shape}: ${yamlValue(inline, scalar!.type)}`);
  const name = front.find(([{ shape }]) => shape === 'title' || shape === 'term')?.[1] ?? [];
  lines.splice(1, 0, `slug: ${slugFor(name.join(''))}`);
  const body = ordered.map(change => translated(change, source)).filter(Boolean);
  return `---\n${[...lines, `updated: ${today}`, '---'].join('\n')}\n${body.length ? `\n${body.join('\n\n')}\n` : ''}`;
}
