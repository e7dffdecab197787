import type { Spread } from './cost';
import type { Report, Side } from './evaluate';
import type { Figures } from './metrics';
import { type Breakdown, type Miss, worstClass } from './score';

const columns = ['queries', 'success@1', 'success@5', 'MRR@10', 'nDCG@10', 'recall@100', 'empty'];

/** A report as text: one aligned table, what a query costs, and a table of all engines where there are others. */
export function formatReport({ name, documents, site, bytes, baselines }: Report): string {
  const others = Object.entries(baselines);
  return [
    `${name} (${documents} documents)`,
    ...align(breakdownTable(site)),
    ...partsOf(site).flatMap(([prefix, results]) => worstLine(results, prefix)),
    `First query: ${pair(bytes, size => (size / 1000).toFixed(1))} kB of search files (p50 / p95).`,
    `Warm query: ${pair(site.warmMs, formatMs)} ms (p50 / p95, on this machine).`,
    ...(others.length ? ['', 'Side by side', ...align(sidesTable([['sidestykke', site], ...others]))] : []),
  ].join('\n');
}

/** Queries without a right document first, one per line. */
export function formatMisses({ site }: Report): string[] {
  return partsOf(site).flatMap(([prefix, { misses }]) => misses.map(miss => prefix + formatMiss(miss)));
}

function formatMiss({ query, lang, type, text, rank, right, found }: Miss): string {
  const expected = right.length ? `${right.join(', ')} (${rank ? `at ${rank}` : 'not found'})` : 'nothing';
  const about = [query, lang, type].filter(Boolean).join(' ');
  return `${about}: «${text}» expected ${expected}, found ${found.join(', ') || 'nothing'}`;
}

function partsOf({ own, cross }: Side): [prefix: string, results: Breakdown][] {
  return [
    ...(own ? [['', own.results] as [string, Breakdown]] : []),
    ...(cross ? [['across: ', cross.results] as [string, Breakdown]] : []),
  ];
}

function breakdownTable(side: Side): string[][] {
  const parts = partsOf(side);
  const splits = [...new Set(parts.flatMap(([, results]) => Object.keys(results.splits)))];
  return [['', ...columns, ...splits], ...parts.flatMap(part => breakdownRows(part, splits))];
}

/** Classes, languages where there are several, all. */
function breakdownRows([prefix, results]: [string, Breakdown], splits: readonly string[]): string[][] {
  const { all, classes, languages } = results;
  const readers = Object.entries(languages);
  const row = (name: string, figures: Figures, inSplit: (split: string) => Figures | undefined) => [
    prefix + name,
    ...cells(figures),
    ...splits.map(split => inSplit(split)?.success1.toFixed(3) ?? ''),
  ];
  return [
    ...Object.entries(classes).map(([name, figures]) =>
      row(name, figures, split => results.splits[split]?.classes[name]),
    ),
    ...(readers.length > 1 ? readers.map(([name, figures]) => row(name, figures, () => undefined)) : []),
    row('all', all, split => results.splits[split]?.all),
  ];
}

function worstLine({ classes, splits }: Breakdown, prefix: string): string[] {
  const parts = Object.entries({ '': { classes }, ...splits }).flatMap(([split, { classes }]) => {
    const name = worstClass(classes);
    return name ? [`${split && `${split}: `}${name} ${classes[name]!.success1.toFixed(3)}`] : [];
  });
  return parts.length ? [`Worst class, ${prefix}success@1: ${parts.join('; ')}.`] : [];
}

function sidesTable(sides: readonly (readonly [string, Side])[]): string[][] {
  const rows = sides.flatMap(([name, side]) =>
    partsOf(side).map(([prefix, { all }]) => [
      prefix + name,
      ...cells(all),
      formatMs(side.warmMs.p50),
      formatMs(side.warmMs.p95),
    ]),
  );
  return [['', ...columns, 'ms p50', 'ms p95'], ...rows];
}

function cells({ queries, success1, success5, mrr10, ndcg10, recall100, empty }: Figures): string[] {
  const shares = [success1, success5, mrr10, ndcg10, recall100].map(share => share.toFixed(3));
  return [String(queries), ...shares, String(empty)];
}

/** Names to the left, figures to the right. */
function align(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(cells => cells[column]!.length)));
  const pad = (cell: string, column: number) =>
    column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!);
  return rows.map(cells => cells.map(pad).join('  '));
}

function formatMs(ms: number): string {
  return ms.toFixed(1);
}

function pair({ p50, p95 }: Spread, format: (value: number) => string): string {
  return `${format(p50)} / ${format(p95)}`;
}
