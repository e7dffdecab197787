import { counterpartOf } from '../../i18n/locales';
import { type BaselineName, createBaseline } from './baselines';
import { BuiltSubject } from './built-subject';
import { coldBytes, type Spread, warmMs } from './cost';
import type { Engine } from './engine';
import { type Breakdown, breakdown, type Ranked, rankAll, tasksOf } from './score';
import type { Subject } from './subject';
import type { TestCollection } from './test-collection';

/** How well a collection was searched. */
export interface Report {
  name: string;
  documents: number;
  site: Side;
  /** Bytes of search files that a page's first query fetches, up to the results shown, in both languages together. */
  bytes: Spread;
  /** The same documents and queries, searched by others. */
  baselines: Partial<Record<BaselineName, Side>>;
}

/** One search engine's part of a report. */
export interface Side {
  /** Asked on the side of the query's own language; undefined where that is not judged. */
  own: Part | undefined;
  /** Asked on the other language's side; undefined where that is not judged. */
  cross: Part | undefined;
  /** Milliseconds of a query once all it needs is there; this machine's. */
  warmMs: Spread;
}

export interface Part {
  results: Breakdown;
  /** Of every query, judged or not. */
  rankings: readonly Ranked[];
}

/**
 * Builds the real search files of a subject and asks every query as a browser would: in both languages at once, joined
 * into one list of pages, which is what is scored. The same each time, save for the milliseconds.
 * @param baselines are built and asked after it, one at a time
 */
export async function evaluate(
  test: TestCollection,
  subject: Subject,
  baselines: readonly BaselineName[] = [],
): Promise<Report> {
  const own = test.judgements && tasksOf(test, test.judgements, query => query.lang);
  const cross =
    test.crossJudgements && tasksOf(test, test.crossJudgements, query => counterpartOf(query.lang));
  const judged = [...(own ?? []), ...(cross ?? [])].filter(({ isJudged }) => isJudged);

  const side = async (engine: Engine): Promise<Side> => {
    const part = async (tasks: typeof own): Promise<Part | undefined> => {
      if (!tasks) return undefined;
      const rankings = await rankAll(tasks, engine, test.leftOut);
      return { results: breakdown(rankings.filter(({ isJudged }) => isJudged)), rankings };
    };
    return { own: await part(own), cross: await part(cross), warmMs: await warmMs(judged, engine) };
  };

  const site = await BuiltSubject.build(subject);
  const report: Report = {
    name: test.name,
    documents: test.documents?.length ?? subject.collection.pages.length,
    site: await side(site),
    bytes: await coldBytes(judged, site),
    baselines: {},
  };
  for (const name of baselines) report.baselines[name] = await side(await createBaseline(name, subject));
  return report;
}
