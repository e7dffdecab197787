import { isWordKey, surfaceKey, type Term } from './analyse/analyse';
import { startOfPart } from './analyse/fold';
import type { Candidate, Plan } from './query/plan';

/** A piece of text; `mark` where it matched. Shown as text nodes, never as HTML. */
export interface Part {
  text: string;
  mark: boolean;
}

/** A word of a text, or the last part of one, that a word of the query stands for. */
export interface Match {
  /** Offsets into the text of what is marked. */
  start: number;
  end: number;
  term: Term;
  /** Place of the query's word in the plan. */
  group: number;
  /** By which of its keys. */
  candidate: Candidate;
}

/** Finds the words of a text that match the plan, in order. @param text the text, analysed as `terms` */
export function findMatches(text: string, terms: readonly Term[], plan: Plan): Match[] {
  const { keys, parts } = wanted(plan);
  const matches: Match[] = [];
  for (const term of terms) {
    const whole =
      keys.get(term.stem) ??
      keys.get(surfaceKey(term.surface)) ??
      (term.alias === undefined ? undefined : keys.get(term.alias));
    const found = whole ?? parts.find(({ ending }) => endsWith(term, ending));
    if (!found) continue;
    const { group, candidate, ending } = found;
    const start =
      ending !== undefined && endsWith(term, ending)
        ? term.start + startOfPart(text.slice(term.start, term.end), ending)
        : term.start;
    matches.push({ start, end: term.end, term, group, candidate });
  }
  return matches;
}

interface Wanted {
  group: number;
  candidate: Candidate;
  /** Of a match by the last part of a compound: that part. */
  ending?: string;
}

/** What a plan looks for: by key, and by how words end. */
function wanted({ groups }: Plan): { keys: Map<string, Wanted>; parts: (Wanted & { ending: string })[] } {
  const keys = new Map<string, Wanted>();
  const parts: (Wanted & { ending: string })[] = [];
  groups.forEach(({ term, candidates }, group) => {
    for (const candidate of candidates) {
      const isPart = candidate.kind === 'part';
      const one = { group, candidate, ...(isPart && { ending: term.stem }) };
      if (isPart && !isWordKey(candidate.key)) parts.push(one as Wanted & { ending: string });
      else if (!keys.has(candidate.key)) keys.set(candidate.key, one);
      if (candidate.and !== undefined && !keys.has(candidate.and)) keys.set(candidate.and, one);
    }
  });
  return { keys, parts };
}

function endsWith(term: Term, ending: string): boolean {
  return term.stem.length > ending.length && term.stem.endsWith(ending);
}

/** The text with its matches marked; overlapping ones (a designation and its parts) become one mark. */
export function markText(text: string, matches: readonly Match[], start = 0, end = text.length): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.start < at || match.end > end) continue;
    if (match.start > at) parts.push({ text: text.slice(at, match.start), mark: false });
    parts.push({ text: text.slice(match.start, match.end), mark: true });
    at = match.end;
  }
  if (at < end) parts.push({ text: text.slice(at, end), mark: false });
  return parts;
}

const excerptLength = 180;
/** So much more is shown rather than cut off. */
const slack = 20;

/**
 * The stretch of a section that shows most words of the query, from the start of a sentence or a word, marked.
 * Without a match: the beginning.
 */
export function excerpt(text: string, matches: readonly Match[]): Part[] {
  let best = { start: 0, score: 0 };
  for (const [i, { start }] of matches.entries()) {
    const groups = new Set<number>();
    let count = 0;
    for (let j = i; j < matches.length && matches[j]!.end - start <= excerptLength; j++) {
      groups.add(matches[j]!.group);
      count++;
    }
    const score = groups.size * 4 + Math.min(count, 3);
    if (score > best.score) best = { start, score };
  }
  const start = text.length <= excerptLength + slack ? 0 : startOf(text, best.start);
  const end = endOf(text, start);
  const parts = markText(text, matches, start, end);
  if (start > 0) parts.unshift({ text: '… ', mark: false });
  if (end < text.length) parts.push({ text: ' …', mark: false });
  return parts;
}

/** Where a sentence begins: after a stop, a space, before a capital, a quotation mark or a bracket; `10. november` is none. */
const sentenceStart = /(?<=[^\d\s][.!?…:][”»’)]? )(?=[\p{Lu}“»(„])/gu;

/** The last beginning of a sentence before the match, if it is near; else a word's some way before it. */
function startOf(text: string, match: number): number {
  const from = Math.max(0, match - 110);
  const starts = [...text.slice(from, match + 1).matchAll(sentenceStart)].map(({ index }) => from + index);
  if (starts.length) return starts.at(-1)!;
  if (from === 0) return 0;
  const space = text.indexOf(' ', Math.max(0, match - 60));
  return space === -1 || space >= match ? match : space + 1;
}

function endOf(text: string, start: number): number {
  if (text.length - start <= excerptLength + slack) return text.length;
  const space = text.lastIndexOf(' ', start + excerptLength);
  return space > start ? space : start + excerptLength;
}
