import type { Locale } from '../i18n/locales';
import { analyse, surfaceKey, type Term, transliteratedStem } from './analyse/analyse';
import type { Plan } from './query/plan';

/** A piece of text; `mark` where it matched. Shown as text nodes, never as HTML. */
export interface Part {
  text: string;
  mark: boolean;
}

/** A word of a text that a word of the query stands for. */
export interface Match {
  term: Term;
  /** Place of the query's word in the plan. */
  group: number;
}

/** Finds the words of a text that match the plan, in order. */
export function findMatches(text: string, plan: Plan, locale: Locale): Match[] {
  /** key → group */
  const groups = new Map<string, number>();
  plan.groups.forEach((group, i) => {
    for (const { key } of group.candidates) if (!groups.has(key)) groups.set(key, i);
  });
  const matches: Match[] = [];
  for (const term of analyse(text, locale)) {
    const alias = transliteratedStem(term.word, locale);
    const group =
      groups.get(term.stem) ??
      groups.get(surfaceKey(term.surface)) ??
      (alias ? groups.get(alias) : undefined);
    if (group === undefined) continue;
    matches.push({ term, group });
  }
  return matches;
}

/** The text with its matches marked; overlapping ones (a designation and its parts) become one mark. */
export function markText(text: string, matches: readonly Match[], start = 0, end = text.length): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const { term } of [...matches].sort(
    (a, b) => a.term.start - b.term.start || b.term.end - a.term.end,
  )) {
    if (term.start < at || term.end > end) continue;
    if (term.start > at) parts.push({ text: text.slice(at, term.start), mark: false });
    parts.push({ text: text.slice(term.start, term.end), mark: true });
    at = term.end;
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
export function excerpt(text: string, plan: Plan, locale: Locale): Part[] {
  const matches = findMatches(text, plan, locale);
  let best = { start: 0, score: 0 };
  for (const [i, { term }] of matches.entries()) {
    const groups = new Set<number>();
    let count = 0;
    for (let j = i; j < matches.length && matches[j]!.term.end - term.start <= excerptLength; j++) {
      groups.add(matches[j]!.group);
      count++;
    }
    const score = groups.size * 4 + Math.min(count, 3);
    if (score > best.score) best = { start: term.start, score };
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
