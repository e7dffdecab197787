import type { Grades } from './test-collection';

/** How good results are, over a number of queries; every figure but the last from 0 to 1. */
export interface Figures {
  queries: number;
  /** Share of queries with a right document first. */
  success1: number;
  /** Share of queries with a right document among the first five. */
  success5: number;
  mrr10: number;
  ndcg10: number;
  recall100: number;
  /** Queries that found nothing at all, although something is right. */
  empty: number;
}

/** What a query found, best first, and what it should have found. */
export interface Judged {
  ranking: readonly string[];
  /** Undefined: nothing is right. Then all figures are 1 when nothing was found, else 0. */
  grades: Grades | undefined;
}

/** The figures of some queries: of each the mean over the queries, all of them counting the same. */
export function figures(judged: readonly Judged[]): Figures {
  const mean = (of: (ranking: readonly string[], grades: Grades) => number) =>
    judged.reduce((sum, { ranking, grades }) => {
      return sum + (grades ? of(ranking, grades) : Number(!ranking.length));
    }, 0) / Math.max(1, judged.length);
  return {
    queries: judged.length,
    success1: mean((ranking, grades) => success(ranking, grades, 1)),
    success5: mean((ranking, grades) => success(ranking, grades, 5)),
    mrr10: mean((ranking, grades) => reciprocalRank(ranking, grades, 10)),
    ndcg10: mean((ranking, grades) => ndcg(ranking, grades, 10)),
    recall100: mean((ranking, grades) => recall(ranking, grades, 100)),
    empty: judged.filter(({ ranking, grades }) => grades && !ranking.length).length,
  };
}

/** 1 when one of the first documents is right, whatever its grade. */
export function success(ranking: readonly string[], grades: Grades, depth: number): number {
  return ranking.slice(0, depth).some(id => isRight(id, grades)) ? 1 : 0;
}

/**
 * One divided by the rank of the first right document; 0 when that is none of the first ones. Its mean is the MRR.
 * Source: Voorhees (1999), "The TREC-8 Question Answering Track Report", where the depth was 5.
 */
export function reciprocalRank(ranking: readonly string[], grades: Grades, depth: number): number {
  return 1 / (firstRight(ranking.slice(0, depth), grades) ?? Number.POSITIVE_INFINITY);
}

/**
 * Normalised discounted cumulated gain: grades summed, each divided by log₂(rank + 1), as a share of what the best
 * order of all judged documents would give. Grades count as they are (no 2^grade).
 * Source: Järvelin & Kekäläinen (2002), "Cumulated gain-based evaluation of IR techniques"; with the discount of
 * trec_eval's ndcg_cut, where the paper leaves rank 1 and 2 both undiscounted (base 2).
 */
export function ndcg(ranking: readonly string[], grades: Grades, depth: number): number {
  const best = cumulatedGain([...grades.values()].sort((a, b) => b - a).slice(0, depth));
  return best ? cumulatedGain(ranking.slice(0, depth).map(id => grades.get(id) ?? 0)) / best : 0;
}

function cumulatedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}

/** The share of all right documents that is among the first ones. */
export function recall(ranking: readonly string[], grades: Grades, depth: number): number {
  const right = [...grades.keys()].filter(id => isRight(id, grades));
  const found = new Set(ranking.slice(0, depth));
  return right.length ? right.filter(id => found.has(id)).length / right.length : 0;
}

/** The rank of the first right document, from 1. */
export function firstRight(ranking: readonly string[], grades: Grades): number | undefined {
  const index = ranking.findIndex(id => isRight(id, grades));
  return index === -1 ? undefined : index + 1;
}

export function isRight(id: string, grades: Grades): boolean {
  return (grades.get(id) ?? 0) > 0;
}

/** The smallest value that at least this share of all values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
