import { normalizeWord } from './analyse/fold';
import type { Match } from './excerpt';
import type { Plan } from './query/plan';

/** Why a section was found, where its own words do not say it: shown beside the result. */
export type Reason =
  | { kind: 'inflection' | 'typo' | 'synonym'; word: string }
  | { kind: 'spelling'; typed: string; found: string }
  | { kind: 'abbreviation'; short: string; word: string };

/**
 * The reason for a hit: undefined when a word stands there as it was typed. A slip is told before a spelling,
 * a spelling before an inflection.
 */
export function explain(text: string, matches: readonly Match[], plan: Plan): Reason | undefined {
  const reasons: Reason[] = [];
  for (const { term, group } of matches) {
    const typed = plan.groups[group]!;
    if (term.word === typed.term.word) return undefined;
    const word = text.slice(term.start, term.end);
    const kind = typed.candidates[0]?.kind;
    if (kind === 'typo') reasons.push({ kind: 'typo', word });
    else if (term.surface === typed.term.surface)
      reasons.push({ kind: 'spelling', ...difference(typed.term.word, normalizeWord(word)) });
    else if (term.stem === typed.term.stem) reasons.push({ kind: 'inflection', word });
  }
  const order: Reason['kind'][] = ['typo', 'spelling', 'inflection'];
  return reasons.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
}

/** The letters in which two spellings of a word differ: `oe` and `ø`. */
function difference(typed: string, found: string): { typed: string; found: string } {
  let start = 0;
  while (start < typed.length && typed[start] === found[start]) start++;
  let end = 0;
  while (end < Math.min(typed.length, found.length) - start && typed.at(-1 - end) === found.at(-1 - end))
    end++;
  const pairs: [string, string][] = [
    ['ø', 'oe'],
    ['æ', 'ae'],
    ['å', 'aa'],
  ];
  const pair = pairs.find(
    ([letter]) => found.includes(letter) !== typed.includes(letter) && (found + typed).includes(letter),
  );
  if (pair)
    return found.includes(pair[0]) ? { typed: pair[1], found: pair[0] } : { typed: pair[0], found: pair[1] };
  return { typed: typed.slice(start, typed.length - end), found: found.slice(start, found.length - end) };
}
