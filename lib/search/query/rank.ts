import type { IndexMeta } from '../collection';
import { inverseDocumentFrequency, weightOf } from '../impact';
import type { FoundTerm, Rank } from '../storage/reader';
import type { MatchKind, Plan } from './plan';

/** A page that matches, with its matching sections, best first. */
export interface PageHit {
  /** Page number; the same in both languages. */
  page: number;
  /** Share of what the words of the query could reach in this language, so that languages compare; 1 or less without the bonus. */
  score: number;
  sections: SectionHit[];
  /** The words of the query that count and are found: a bit for each, by its place among all words. */
  covered: number;
  /** True when the whole query is the page's title or one of its names. */
  whole: boolean;
}

export interface SectionHit {
  /** Document number. */
  number: number;
  score: number;
}

/** What the exact form adds on top of its stem. */
const surfaceBonus = 0.35;
/** What being the title or name asked for adds, where 1 is the best that words alone can reach. */
const wholeBonus = 1.5;
/** A page's score: its best section, what other sections add word by word, and the sum of all, in these shares. */
const pageShares = { best: 0.55, words: 0.4, sum: 0.05 } as const;
/** The score of a section that is found by the words of a phrase alone. */
const leastScore = 0.01;
/** More sections than these do not make a page any better: a long page would beat the right one. */
const summedSections = 5;
/** An entry of a list says less than a page of its own that matches as well. */
const apartShare = 0.75;
/** A page that lacks words of the query keeps this power of the share it has; 0.5 after `npm run eval` over 0.25 to 2. */
const coveragePower = 0.5;

/**
 * The ranker of one query: sums impact × inverse document frequency over the words of a section, takes the best key
 * per word, and makes pages of sections. Pages with equal scores stand in reading order.
 * @param required the only documents that may be found, those with the words of the query's phrases
 */
export function createRanker(plan: Plan, meta: IndexMeta, required?: ReadonlySet<number>): Rank<PageHit> {
  return terms => {
    const byKey = new Map(terms.flatMap(term => (term ? [[term.key, term] as const] : [])));
    const groups = plan.groups.map(group => scoreGroup(group.candidates, byKey, meta));
    const counted = plan.groups.map(group => group.counts);
    /** Document whose name, or the question it answers, is the whole query → share of the bonus. */
    const named = new Map(
      plan.whole.flatMap(({ key, weight }) =>
        (byKey.get(key)?.postings ?? []).map(({ id }) => [id, weight] as const),
      ),
    );
    const whole = new Map([...named].map(([id, weight]) => [pageOf(id, meta), weight]));
    const reachable = groups.reduce((sum, { reachable }, i) => sum + (counted[i] ? reachable : 0), 0);

    const pages = new Map<number, PageTally>();
    groups.forEach(({ scores }, i) => {
      for (const [id, score] of scores) {
        if (required && !required.has(id)) continue;
        const number = pageOf(id, meta);
        const page = pages.get(number) ?? { sections: new Map(), words: groups.map(() => 0) };
        pages.set(number, page);
        const section = page.sections.get(id) ?? { number: id, score: 0, covered: 0 };
        page.sections.set(id, section);
        section.score += score;
        if (counted[i]) section.covered++;
        page.words[i] = Math.max(page.words[i]!, score);
      }
    });
    // a section with the words of a phrase counts, too, where none of them is among its best
    for (const id of required ?? []) {
      const number = pageOf(id, meta);
      const page = pages.get(number) ?? { sections: new Map(), words: groups.map(() => leastScore) };
      pages.set(number, page);
      if (!page.sections.has(id)) page.sections.set(id, { number: id, score: leastScore, covered: 1 });
    }

    const apart = new Set(meta.apart);
    const total = counted.filter(Boolean).length;
    const bits = plan.groups.map(({ term }, i) => (counted[i] ? bitOf(plan, term.start) : 0));
    return [...pages]
      .map(([page, tally]): PageHit => {
        const isApart = apart.has(page);
        const sections = isApart ? apartSections(tally, total) : byScore([...tally.sections.values()]);
        const found = tally.words.reduce((sum, score, i) => sum + (score > 0 && counted[i] ? 1 : 0), 0);
        const score = isApart
          ? apartShare * sections[0]!.score
          : blend(sections, tally.words) * coverage(found, total);
        return {
          page,
          score: score / reachable + wholeBonus * (whole.get(page) ?? 0),
          covered: tally.words.reduce((all, score, i) => (score > 0 ? all | bits[i]! : all), 0),
          sections: whole.has(page) ? namedFirst(sections, named) : sections,
          whole: whole.has(page),
        };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.page - b.page);
  };
}

/** A section that answers the very question stands first on its page. */
function namedFirst(sections: SectionTally[], named: ReadonlyMap<number, number>): SectionTally[] {
  const best = sections[0]!.score;
  return byScore(
    sections.map(section =>
      named.has(section.number) ? { ...section, score: section.score + best } : section,
    ),
  );
}

/** The bit of the word that begins at a place; words beyond the 31st share the last. */
function bitOf(plan: Plan, start: number): number {
  const place = plan.terms.findIndex(term => term.start === start);
  return 1 << Math.min(30, place);
}

/** What the words of a query found on a page. */
interface PageTally {
  sections: Map<number, SectionTally>;
  /** By word of the query the best that a section has of it. */
  words: number[];
}

interface SectionTally extends SectionHit {
  /** How many words that count it has. */
  covered: number;
}

/** A page of one text: its best section, helped by what the others have. */
function blend(sections: readonly SectionTally[], words: readonly number[]): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return (
    pageShares.best * sections[0]!.score +
    pageShares.words * sum(words) +
    pageShares.sum * sum(sections.slice(0, summedSections).map(({ score }) => score))
  );
}

/** Sections that have nothing to do with each other: each has to answer the query by itself. */
function apartSections({ sections }: PageTally, total: number): SectionTally[] {
  return byScore(
    [...sections.values()].map(section => ({
      ...section,
      score: section.score * coverage(section.covered, total),
    })),
  );
}

function byScore(sections: SectionTally[]): SectionTally[] {
  return sections.sort((a, b) => b.score - a.score || a.number - b.number);
}

/** What is left of a score that rests on some words of a query only. */
export function coverage(covered: number, total: number): number {
  return total ? (covered / total) ** coveragePower : 1;
}

/** Per document the weight of the best key for a word, plus what the exact form adds; and the most there could be. */
function scoreGroup(
  candidates: Plan['groups'][number]['candidates'],
  byKey: ReadonlyMap<string, FoundTerm>,
  meta: IndexMeta,
): { scores: Map<number, number>; reachable: number } {
  const scores = new Map<number, number>();
  const bonuses = new Map<number, number>();
  /** An unknown word is as telling as a word can be. */
  let telling = 0;
  const stemFrequency = Math.max(
    1,
    ...candidates.filter(({ kind }) => kind === 'stem').map(({ key }) => byKey.get(key)?.frequency ?? 0),
  );
  /** All words that begin as typed are one word as yet: a rare one among them tells no more than a common one. */
  const prefixFrequency = candidates
    .filter(({ kind }) => kind === 'prefix')
    .reduce((sum, { key }) => sum + (byKey.get(key)?.frequency ?? 0), 0);
  const frequencyOf = (kind: MatchKind, own: number) => {
    if (kind === 'surface') return stemFrequency;
    if (kind === 'part') return Math.max(own, stemFrequency);
    if (kind !== 'prefix') return own;
    return Math.min(Math.max(prefixFrequency, stemFrequency), meta.documents);
  };
  for (const { key, kind, weight, and } of candidates) {
    const term = byKey.get(key);
    if (!term) continue;
    const idf = inverseDocumentFrequency(frequencyOf(kind, term.frequency), meta.documents);
    telling = Math.max(telling, idf);
    const others = and === undefined ? undefined : new Map(byKey.get(and)?.postings.map(p => [p.id, p.slot]));
    for (const { id, slot } of term.postings) {
      const other = others?.get(id);
      if (others && other === undefined) continue;
      const score = weight * idf * weightOf(Math.max(slot, other ?? slot));
      const into = kind === 'surface' ? bonuses : scores;
      into.set(id, Math.max(into.get(id) ?? 0, score));
    }
  }
  for (const [id, bonus] of bonuses) scores.set(id, (scores.get(id) ?? 0) + surfaceBonus * bonus);
  return { scores, reachable: (telling || inverseDocumentFrequency(0, meta.documents)) * weightOf(0) };
}

function pageOf(id: number, meta: IndexMeta): number {
  return Math.floor(id / meta.span);
}
