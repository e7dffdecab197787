import type { BenchRow } from './part';

/** What a run of the bench found. */
export interface BenchFigures {
  /** Day of the run, ISO. */
  date: string;
  machine: string;
  /** Versions of Starlight and what it is built on; undefined when nothing was compared. */
  comparedWith?: string | undefined;
  parts: { name: string; rows: BenchRow[] }[];
}

/** All rows as one table in Markdown, with ratios where both sides have a number. */
export function benchTable({ date, machine, comparedWith, parts }: BenchFigures): string {
  const lines = parts.flatMap(({ name, rows }) =>
    rows
      .map(withRatio)
      .map(row => [
        name,
        row.measure,
        told(row.ours, row.unit),
        told(row.theirs, row.unit),
        row.ratio === undefined ? '' : `${rounded(row.ratio)} ×`,
        row.goal ?? '',
      ]),
  );
  const cells = [['part', 'measure', 'ours', 'theirs', 'ours ÷ theirs', 'goal'], ...lines];
  const widths = cells[0]!.map((_, column) => Math.max(3, ...cells.map(row => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const [head, ...body] = cells.map(line);
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  const about = [date, machine, ...(comparedWith ? [`theirs: ${comparedWith}`] : [])].join('; ');
  return `${about}\n\n${[head, rule, ...body].join('\n')}\n`;
}

/** @example told(0.4567, 'ms') // => '0.457 ms' */
function told(value: number | string | undefined, unit = ''): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : rounded(value);
  return `${text} ${unit}`.trim();
}

/** Three digits that count, groups of three in what is large. */
function rounded(value: number): string {
  return value.toLocaleString(
    'en',
    value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  );
}

/** A row with ours by theirs, where both sides have a number and nothing stands there yet. */
export function withRatio(row: BenchRow): BenchRow {
  const { ours, theirs, ratio } = row;
  if (ratio !== undefined || typeof ours !== 'number' || typeof theirs !== 'number' || !theirs) return row;
  return { ...row, ratio: ours / theirs };
}
