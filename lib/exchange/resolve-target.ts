import { type Code, codesOf, type Inline, joinWords, wordsOf } from './inline';
import { isOptional, type Unit } from './units';
import type { TargetInline } from './xliff-reader';

/** A translator's words with the project's own codes; or what is wrong with them; undefined for an empty target. */
export type Resolved = { inline: Inline } | { fault: string } | undefined;

/** Puts the codes of a unit, as the texts have them now, in the place of their ids. */
export function resolveTarget(target: TargetInline, unit: Unit): Resolved {
  const used: string[] = [];
  let fault: string | undefined;
  const resolve = (items: TargetInline): Inline =>
    items.flatMap((item): Inline => {
      if (typeof item === 'string') return [item.replace(/[\s\n]*\n[\s\n]*/g, ' ')];
      const code = unit.codes.byId.get(item.id);
      if (!code || !code.content !== !item.content) {
        fault ??= `unexpected code \`${item.id}\`, expected the codes of the source`;
        return [];
      }
      used.push(item.id);
      return [{ ...code, content: item.content && joinWords(resolve(item.content)) }];
    });
  const inline = trimmed(joinWords(resolve(target)));
  if (fault) return { fault };
  if (!inline.length) return undefined;
  fault = missingCode(used, unit) ?? doubledCode(used, unit) ?? emptyCode(inline);
  return fault ? { fault } : { inline };
}

/** The codes that a translation has to have: those of the present one, or, without one, those of the source. */
function missingCode(used: readonly string[], { source, target, codes }: Unit): string | undefined {
  const missing = codesOf((target ?? source).content).find(
    code => !isOptional(code) && !used.includes(codes.idOf.get(code)!),
  );
  return missing && `missing code \`${codes.idOf.get(missing)}\` (\`${spellingOf(missing)}\`)`;
}

function doubledCode(used: readonly string[], { codes }: Unit): string | undefined {
  const doubled = used.find((id, index) => used.indexOf(id) !== index && !isOptional(codes.byId.get(id)!));
  return doubled && `unexpected second code \`${doubled}\` (\`${spellingOf(codes.byId.get(doubled)!)}\`)`;
}

function emptyCode(inline: Inline): string | undefined {
  const empty = codesOf(inline).find(({ content }) => content && !wordsOf(content).trim());
  return empty && `unexpected code without words (\`${spellingOf(empty)}\`)`;
}

function spellingOf({ start, end, content }: Code): string {
  return start + (content ? '…' : '') + end;
}

/** Without white space at the ends, where a file has none. */
function trimmed(inline: Inline): Inline {
  return inline
    .map((item, index) => {
      if (typeof item !== 'string') return item;
      const left = index === 0 ? item.trimStart() : item;
      return index === inline.length - 1 ? left.trimEnd() : left;
    })
    .filter(item => item !== '');
}
