import type { Ranked } from './score';

/**
 * Rankings as a TREC run file: one line `qid Q0 docid rank score tag` per document found. Scores only say the order.
 * Source: trec_eval, https://github.com/usnistgov/trec_eval
 */
export function runFile(rankings: readonly Ranked[], tag = 'sidestykke'): string {
  return rankings
    .flatMap(({ query, ranking }) =>
      ranking.map((id, i) => `${query.id} Q0 ${id} ${i + 1} ${ranking.length - i} ${tag}\n`),
    )
    .join('');
}
