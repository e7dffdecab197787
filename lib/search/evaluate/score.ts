import type { Locale } from '../../i18n/locales';
import type { Engine } from './engine';
import { type Figures, figures, firstRight, isRight, type Judged } from './metrics';
import {
  type Grades,
  type Judgements,
  nonsense,
  type TestCollection,
  type TestQuery,
} from './test-collection';

/** A query with the side it is asked on and what is right there. */
export interface Task {
  query: TestQuery;
  reader: Locale;
  /** Undefined: nothing is right. */
  grades: Grades | undefined;
  /** Whether anybody said what is right; only such queries count. */
  isJudged: boolean;
}

/** A query with the documents found. */
export type Ranked = Task & Judged;

export interface Breakdown {
  all: Figures;
  /** By class of query; empty where the queries have none. */
  classes: Record<string, Figures>;
  /** By the language of the reader. */
  languages: Partial<Record<Locale, Figures>>;
  /** By part of the queries, whole and by class; empty where there are no parts. */
  splits: Record<string, { all: Figures; classes: Record<string, Figures> }>;
  /** Queries that did not put a right document first. */
  misses: Miss[];
}

export interface Miss {
  query: string;
  lang: Locale;
  type?: string;
  text: string;
  /** Of the first right document; undefined when it was not found. */
  rank?: number;
  right: string[];
  /** The first ones. */
  found: string[];
}

const shownMisses = 3;

export function tasksOf(
  { queries }: TestCollection,
  judgements: Judgements,
  readerOf: (query: TestQuery) => Locale,
): Task[] {
  return queries.map(query => {
    const judged = judgements.get(query.id);
    const grades = judged && [...judged.values()].some(grade => grade > 0) ? judged : undefined;
    return { query, reader: readerOf(query), grades, isJudged: Boolean(grades) || query.type === nonsense };
  });
}

/** Asks every query. @param leftOut query → documents to take out of its ranking */
export async function rankAll(
  tasks: readonly Task[],
  engine: Engine,
  leftOut: Judgements,
): Promise<Ranked[]> {
  const all: Ranked[] = [];
  for (const task of tasks) {
    const ranking = await engine.rank(task.query.text, task.reader);
    const without = leftOut.get(task.query.id);
    all.push({ ...task, ranking: without ? ranking.filter(id => !without.has(id)) : ranking });
  }
  return all;
}

export function breakdown(ranked: readonly Ranked[]): Breakdown {
  const splits = [...groupBy(ranked, ({ query }) => query.split)];
  return {
    all: figures(ranked),
    classes: figuresBy(ranked, ({ query }) => query.type),
    languages: figuresBy(ranked, ({ reader }) => reader),
    splits: Object.fromEntries(
      splits.map(([split, part]) => [
        split,
        { all: figures(part), classes: figuresBy(part, ({ query }) => query.type) },
      ]),
    ),
    misses: ranked.flatMap(miss),
  };
}

/** The class that fewest queries get a right document first in; the first such one; undefined without classes. */
export function worstClass(classes: Readonly<Record<string, Figures>>): string | undefined {
  const names = Object.keys(classes);
  const worst = Math.min(...names.map(name => classes[name]!.success1));
  return names.find(name => classes[name]!.success1 === worst);
}

function figuresBy(
  ranked: readonly Ranked[],
  keyOf: (one: Ranked) => string | undefined,
): Record<string, Figures> {
  return Object.fromEntries([...groupBy(ranked, keyOf)].map(([key, group]) => [key, figures(group)]));
}

/** Groups by a key, in the order of its first appearance; what has none is left out. */
function groupBy<T>(all: readonly T[], keyOf: (one: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function miss({ query, reader, grades, ranking }: Ranked): Miss[] {
  const rank = grades && firstRight(ranking, grades);
  if (grades ? rank === 1 : !ranking.length) return [];
  const { id, type, text } = query;
  return [
    {
      query: id,
      lang: reader,
      ...(type !== undefined && { type }),
      text,
      ...(rank && { rank }),
      right: grades ? [...grades.keys()].filter(doc => isRight(doc, grades)) : [],
      found: ranking.slice(0, shownMisses),
    },
  ];
}
