import type { Breakdown, Report, Spread } from './evaluate';
import type { Figures } from './metrics';

const columns = ['queries', 'success@1', 'success@3', 'MRR@10', 'nDCG@10', 'recall@100', 'empty'];

/** A report as text: one aligned table, and a line with what a query costs. */
export function formatReport({ name, documents, results, crossResults, cost }: Report): string {
  const rows = [
    ...breakdownRows(results, ''),
    ...(crossResults ? breakdownRows(crossResults, 'across: ') : []),
  ];
  return [
    `${name} (${documents} documents)`,
    ...align([['', ...columns], ...rows]),
    `First query: ${kilobytes(cost.firstQueryBytes)} in both languages, ${kilobytes(cost.ownBytes)} in the reader’s (p50 / p95).`,
    `Warm query: ${pair(cost.warmMs, ms => ms.toFixed(1))} ms (p50 / p95, on this machine).`,
  ].join('\n');
}

function breakdownRows({ all, classes, languages }: Breakdown, prefix: string): string[][] {
  const parts = [...Object.entries(classes), ...Object.entries(languages), ['all', all] as const];
  return parts.map(([name, figures]) => row(prefix + name, figures));
}

function row(name: string, figures: Figures): string[] {
  const { queries, success1, success3, mrr10, ndcg10, recall100, empty } = figures;
  const shares = [success1, success3, mrr10, ndcg10, recall100].map(share => share.toFixed(3));
  return [name, String(queries), ...shares, String(empty)];
}

/** Names to the left, figures to the right. */
function align(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(cells => cells[column]!.length)));
  const pad = (cell: string, column: number) =>
    column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!);
  return rows.map(cells => cells.map(pad).join('  '));
}

function kilobytes(spread: Spread): string {
  return `${pair(spread, bytes => (bytes / 1000).toFixed(1))} kB`;
}

function pair({ p50, p95 }: Spread, format: (value: number) => string): string {
  return `${format(p50)} / ${format(p95)}`;
}
