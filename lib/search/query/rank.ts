import type { IndexMeta } from '../collection';
import { inverseDocumentFrequency, weightOf } from '../impact';
import type { FoundTerm, Rank } from '../storage/reader';
import type { Plan } from './plan';

/** A page that matches, with its matching sections, best first. */
export interface PageHit {
  /** Page number; the same in both languages. */
  page: number;
  /** Share of what the words of the query could reach in this language, so that languages compare; 1 or less without the bonus. */
  score: number;
  sections: SectionHit[];
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
/** A page that lacks words of the query keeps this power of the share it has; 0.5 after `npm run eval` over 0.25 to 2. */
const coveragePower = 0.5;

/**
 * The ranker of one query: sums impact × inverse document frequency over the words of a section, takes the best key
 * per word, and makes pages of sections. Pages with equal scores stand in reading order.
 */
export function createRanker(plan: Plan, meta: IndexMeta): Rank<PageHit> {
  return terms => {
    const byKey = new Map(terms.flatMap(term => (term ? [[term.key, term] as const] : [])));
    const groups = plan.groups.map(group => scoreGroup(group.candidates, byKey, meta));
    const counted = plan.groups.map(group => group.counts);
    /** page → share of the bonus */
    const whole = new Map(
      plan.whole.flatMap(({ key, weight }) =>
        (byKey.get(key)?.postings ?? []).map(({ id }) => [pageOf(id, meta), weight] as const),
      ),
    );
    const reachable = groups.reduce((sum, { reachable }, i) => sum + (counted[i] ? reachable : 0), 0);

    const pages = new Map<number, { documents: Map<number, number>; words: number[] }>();
    groups.forEach(({ scores }, i) => {
      for (const [id, score] of scores) {
        const number = pageOf(id, meta);
        const page = pages.get(number) ?? { documents: new Map(), words: groups.map(() => 0) };
        pages.set(number, page);
        page.documents.set(id, (page.documents.get(id) ?? 0) + score);
        page.words[i] = Math.max(page.words[i]!, score);
      }
    });

    return [...pages]
      .map(([page, { documents, words }]): PageHit => {
        const sections = [...documents]
          .map(([number, score]) => ({ number, score }))
          .sort((a, b) => b.score - a.score || a.number - b.number);
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        const blended =
          pageShares.best * sections[0]!.score +
          pageShares.words * sum(words) +
          pageShares.sum * sum(sections.map(({ score }) => score));
        const total = counted.filter(Boolean).length;
        const covered = words.filter((score, i) => counted[i] && score > 0).length;
        const coverage = total ? (covered / total) ** coveragePower : 1;
        return {
          page,
          score: (blended * coverage) / reachable + wholeBonus * (whole.get(page) ?? 0),
          sections,
          whole: whole.has(page),
        };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.page - b.page);
  };
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
  for (const { key, kind, weight } of candidates) {
    const term = byKey.get(key);
    if (!term) continue;
    const idf = inverseDocumentFrequency(kind === 'surface' ? stemFrequency : term.frequency, meta.documents);
    telling = Math.max(telling, idf);
    for (const { id, slot } of term.postings) {
      const score = weight * idf * weightOf(slot);
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
