import type { Sites, Size } from './sites';

/** What a part of the bench is told. */
export interface BenchOptions {
  /** The sites to measure, the smallest first. */
  sizes: readonly Size[];
  sites: Sites;
  /** Whether Starlight is measured beside it. */
  compares: boolean;
  /** Told what goes on. */
  say(line: string): void;
}

/** One line of the table. */
export interface BenchRow {
  measure: string;
  /** A number is a figure in `unit`; a text stands as it is. */
  ours: number | string;
  theirs?: number | string | undefined;
  /** Ours by theirs; counted from the two where both are numbers and nothing stands here. */
  ratio?: number;
  unit?: string;
  /** What is aimed at, for people: `≤ 1.0 ×`. */
  goal?: string;
}

export interface BenchPart {
  name: string;
  /** One line for people: what it measures. */
  what: string;
  run(options: BenchOptions): Promise<BenchRow[]>;
}
