import { normalizeWord } from './analyse/fold';
import type { Match } from './excerpt';
import type { Plan } from './query/plan';

/** Why a section was found, where its own words do not say it: shown beside the result. */
export type Reason =
  | { kind: 'inflection' | 'typo' | 'synonym'; word: string }
  | { kind: 'spelling'; typed: string; found: string }
  /** The word that holds the typed one, cut before it and after it. */
  | { kind: 'part'; before: string; part: string }
  | { kind: 'abbreviation'; short: string; word: string };

/** Reasons in the order in which they are told, where there are several: the boldest guess first. */
const order: Reason['kind'][] = ['typo', 'part', 'spelling', 'inflection'];

/** The reason for a hit: undefined when a word stands there as it was typed, or begins like it. */
export function explain(text: string, matches: readonly Match[], plan: Plan): Reason | undefined {
  const reasons: Reason[] = [];
  for (const match of matches) {
    const { term: typed } = plan.groups[match.group]!;
    if (match.term.word === typed.word) return undefined;
    const reason = reasonFor(text, match, typed);
    if (reason) reasons.push(reason);
  }
  return reasons.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
}

function reasonFor(
  text: string,
  { start, end, term, candidate }: Match,
  typed: Match['term'],
): Reason | undefined {
  const word = text.slice(term.start, term.end);
  if (term.surface === typed.surface || candidate.kind === 'plain')
    return { kind: 'spelling', ...difference(typed.word, normalizeWord(word)) };
  if (candidate.kind === 'typo') return { kind: 'typo', word };
  if (candidate.kind === 'part' && start > term.start)
    return { kind: 'part', before: text.slice(term.start, start), part: text.slice(start, end) };
  if (candidate.kind === 'joined') return { kind: 'spelling', typed: typed.word, found: word };
  return term.stem === typed.stem ? { kind: 'inflection', word } : undefined;
}

const letterPairs: readonly (readonly [string, string])[] = [
  ['ø', 'oe'],
  ['æ', 'ae'],
  ['å', 'aa'],
];

/** The letters in which two spellings of a word differ: `oe` and `ø`; the words where it is not one of these. */
function difference(typed: string, found: string): { typed: string; found: string } {
  const pair = letterPairs.find(
    ([letter, pair]) => found.includes(letter) !== typed.includes(letter) && (found + typed).includes(pair),
  );
  if (pair)
    return found.includes(pair[0]) ? { typed: pair[1], found: pair[0] } : { typed: pair[0], found: pair[1] };
  let start = 0;
  while (start < typed.length && typed[start] === found[start]) start++;
  let end = 0;
  while (end < Math.min(typed.length, found.length) - start && typed.at(-1 - end) === found.at(-1 - end))
    end++;
  const letters = {
    typed: typed.slice(start, typed.length - end),
    found: found.slice(start, found.length - end),
  };
  return letters.typed && letters.found ? letters : { typed, found };
}
