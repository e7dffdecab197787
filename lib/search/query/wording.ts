import type { Term } from '../analyse/analyse';
import type { Plan } from './plan';

/** Pages whose texts are compared with the query: those shown at first, so that nothing is fetched for it alone. */
export const comparedPages = 8;

/**
 * What a text adds to a page's score, as a share of it: words that stand side by side as they were typed, and the stop
 * words of the query. After `npm run eval` over 0 to 1; the collections agree from 0.3 to 0.6.
 */
const shares = { adjacent: 0.35, stopWords: 0.7 } as const;
/** What a stop word counts in a pair of neighbours beside a telling one. */
const stopWeight = 0.4;

/**
 * How much more a text says than that the query's words are in it: 1 or more. The index knows no positions and, of
 * running text, no stop words; both are read off the texts that are fetched for the results anyway.
 */
export function wordingOf(plan: Plan, text: readonly Term[]): number {
  const { terms } = plan;
  if (terms.length < 2) return 1;
  const places = placesOf(plan, text);
  let adjacent = 0;
  let possible = 0;
  for (let i = 1; i < terms.length; i++) {
    const pair = terms.slice(i - 1, i + 1);
    const weight = pair.reduce((sum, { stop }) => sum + (stop ? stopWeight : 1) / 2, 0);
    possible += weight;
    if (places[i - 1]!.some(place => places[i]!.includes(place + 1))) adjacent += weight;
  }
  const stops = terms.flatMap(({ stop }, i) => (stop ? [places[i]!.length > 0] : []));
  const found = stops.filter(Boolean).length / terms.length;
  return 1 + (shares.adjacent * adjacent) / possible + shares.stopWords * found;
}

/** For each word of the query the places where the text has it, in any of the forms that stand for it. */
function placesOf(plan: Plan, text: readonly Term[]): number[][] {
  const keys = plan.terms.map(term => new Set([term.stem]));
  for (const { term, candidates } of plan.groups) {
    const i = plan.terms.findIndex(({ start }) => start === term.start);
    for (const { key } of candidates) keys[i]?.add(key);
  }
  /** key → the words of the query it stands for */
  const wanted = new Map<string, number[]>();
  keys.forEach((set, i) => {
    for (const key of set) wanted.set(key, [...(wanted.get(key) ?? []), i]);
  });
  const places: number[][] = keys.map(() => []);
  text.forEach(({ stem }, place) => {
    for (const i of wanted.get(stem) ?? []) places[i]!.push(place);
  });
  return places;
}
