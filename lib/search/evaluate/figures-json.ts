import type { Spread } from './cost';
import type { Part, Report, Side } from './evaluate';
import type { Figures } from './metrics';

type ShortFigures = Pick<Figures, 'queries' | 'ndcg10' | 'mrr10' | 'success1' | 'success5'>;

interface PartJson extends ShortFigures {
  byType: Record<string, ShortFigures>;
}

interface SideJson extends PartJson {
  latencyMs: Spread;
  /** Where queries were asked on both sides; the figures around it are of their own language's side then. */
  cross?: PartJson;
}

export interface ReportJson extends SideJson {
  bytes: Spread;
  baselines?: Record<string, SideJson>;
}

/** A report as `--json` prints it. */
export function reportJson({ site, bytes, baselines }: Report): ReportJson {
  const others = Object.entries(baselines).map(([name, side]) => [name, sideJson(side)]);
  return {
    ...sideJson(site),
    bytes,
    ...(others.length && { baselines: Object.fromEntries(others) }),
  };
}

function sideJson({ own, cross, warmMs }: Side): SideJson {
  const first = own ?? cross;
  if (!first) throw new RangeError('Missing judgements, expected those of one side at least.');
  return {
    ...partJson(first),
    latencyMs: warmMs,
    ...(own && cross && { cross: partJson(cross) }),
  };
}

function partJson({ results: { all, classes } }: Part): PartJson {
  const byType = Object.entries(classes).map(([type, figures]) => [type, short(figures)]);
  return { ...short(all), byType: Object.fromEntries(byType) };
}

function short({ queries, ndcg10, mrr10, success1, success5 }: Figures): ShortFigures {
  return { queries, ndcg10, mrr10, success1, success5 };
}
