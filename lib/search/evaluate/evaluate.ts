import { counterpartOf, type Locale, locales } from '../../i18n/locales';
import { buildIndex } from '../build';
import type { LanguageSearch } from '../query/language-search';
import type { SearchResults } from '../query/results';
import { SiteSearch } from '../query/site-search';
import type { FetchFile } from '../storage/reader';
import type { StaticFiles } from '../storage/writer';
import { type Figures, figures, firstRight, isRight, type Judged, percentile } from './metrics';
import type { Subject } from './subject';
import type { Grades, Judgements, TestCollection, TestQuery } from './test-collection';

/** How well a collection was searched. */
export interface Report {
  name: string;
  documents: number;
  /** Asked on the side of the query's own language. */
  results: Breakdown;
  /** Asked on the other language's side, where that was judged. */
  crossResults?: Breakdown;
  /** What a query costs; times are this machine's. */
  cost: Cost;
}

export interface Breakdown {
  all: Figures;
  /** By class of query; empty where the queries have none. */
  classes: Record<string, Figures>;
  /** By the language of the reader. */
  languages: Partial<Record<Locale, Figures>>;
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

export interface Cost {
  /** Bytes of search files that a page's first query fetches, up to the results shown; in both languages together. */
  firstQueryBytes: Spread;
  /** … of which are of the reader's own language. */
  ownBytes: Spread;
  /** Milliseconds of a query once all it needs is there, up to the results shown. */
  warmMs: Spread;
}

export interface Spread {
  p50: number;
  p95: number;
}

/** Results that are scored; `present` is asked for no more. */
const depth = 100;
const shownMisses = 3;
/** At most so many queries are timed, spread evenly. */
const timedQueries = 200;

/** A query with the side it is asked on and what is right there. */
interface Task {
  query: TestQuery;
  reader: Locale;
  grades: Grades;
}

/**
 * Builds the real search files of a subject and asks every judged query as a browser would: in both languages at
 * once, joined into one list of pages, which is what is scored. The same each time, save for the milliseconds.
 */
export async function evaluate(test: TestCollection, subject: Subject): Promise<Report> {
  const site = await BuiltSubject.build(subject);
  const own = tasks(test, test.judgements, query => query.lang);
  const cross = tasks(test, test.crossJudgements, query => counterpartOf(query.lang));
  const cost = await measure(site, own);
  return {
    name: test.name,
    documents: test.documents?.length ?? subject.collection.pages.length,
    results: await score(site, test, own),
    ...(cross.length && { crossResults: await score(site, test, cross) }),
    cost,
  };
}

/** The queries that have a right document on the reader's side. */
function tasks(test: TestCollection, judgements: Judgements, readerOf: (query: TestQuery) => Locale): Task[] {
  return test.queries.flatMap(query => {
    const grades = judgements.get(query.id);
    return grades && [...grades.values()].some(grade => grade > 0)
      ? [{ query, reader: readerOf(query), grades }]
      : [];
  });
}

async function score(site: BuiltSubject, test: TestCollection, all: readonly Task[]): Promise<Breakdown> {
  const readers = { da: site.textlessReader('da'), en: site.textlessReader('en') };
  const judged: (Judged & Task)[] = [];
  for (const task of all) {
    const leftOut = test.leftOut.get(task.query.id);
    const ranking = await site.rank(task.query.text, readers[task.reader]);
    judged.push({ ...task, ranking: ranking.filter(id => !leftOut?.has(id)) });
  }
  return {
    all: figures(judged),
    classes: figuresBy(judged, ({ query }) => query.type),
    languages: figuresBy(judged, ({ reader }) => reader),
    misses: judged.flatMap(miss),
  };
}

function figuresBy<T extends Judged>(
  judged: readonly T[],
  keyOf: (one: T) => string | undefined,
): Record<string, Figures> {
  const groups = new Map<string, T[]>();
  for (const one of judged) {
    const key = keyOf(one);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return Object.fromEntries([...groups].map(([key, group]) => [key, figures(group)]));
}

function miss({ query, reader, grades, ranking }: Judged & Task): Miss[] {
  const rank = firstRight(ranking, grades);
  if (rank === 1) return [];
  const { id, type, text } = query;
  return [
    {
      query: id,
      lang: reader,
      ...(type !== undefined && { type }),
      text,
      ...(rank && { rank }),
      right: [...grades.keys()].filter(doc => isRight(doc, grades)),
      found: ranking.slice(0, shownMisses),
    },
  ];
}

async function measure(site: BuiltSubject, all: readonly Task[]): Promise<Cost> {
  const firstQueryBytes: number[] = [];
  const ownBytes: number[] = [];
  for (const { query, reader } of all) {
    const fetched = { da: 0, en: 0 };
    const search = site.textlessReader(reader, (side, bytes) => {
      fetched[side] += bytes;
    });
    await site.ask(query.text, search);
    firstQueryBytes.push(fetched.da + fetched.en);
    ownBytes.push(fetched[reader]);
  }
  const readers = { da: site.reader('da'), en: site.reader('en') };
  const step = Math.ceil(all.length / timedQueries);
  const timed = all.filter((_, i) => i % step === 0);
  for (const { query, reader } of timed) await site.ask(query.text, readers[reader]);
  const warmMs: number[] = [];
  for (const { query, reader } of timed) {
    const startedAt = performance.now();
    await site.ask(query.text, readers[reader]);
    warmMs.push(performance.now() - startedAt);
  }
  return { firstQueryBytes: spread(firstQueryBytes), ownBytes: spread(ownBytes), warmMs: spread(warmMs) };
}

function spread(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

type Note = (side: Locale, bytes: number) => void;

/** A subject's search files, in memory, and the browser's query code over them. */
class BuiltSubject {
  /** Address → its page and language. */
  private readonly pageAt = new Map<string, readonly [page: number, locale: Locale]>();

  private constructor(
    private readonly subject: Subject,
    private readonly files: Readonly<Record<Locale, StaticFiles>>,
  ) {
    subject.collection.pages.forEach(({ texts }, page) => {
      for (const locale of locales) if (texts[locale]) this.pageAt.set(texts[locale].href, [page, locale]);
    });
  }

  static async build(subject: Subject): Promise<BuiltSubject> {
    const da = await buildIndex(subject.collection, 'da');
    const en = await buildIndex(subject.collection, 'en');
    return new BuiltSubject(subject, { da, en });
  }

  /** A reader who has just opened the site. */
  reader(locale: Locale): SiteSearch {
    return new SiteSearch(locale, side => this.fetchFor(side));
  }

  /** As `reader`, for all but times. @param note is told of every file that is fetched */
  textlessReader(locale: Locale, note?: Note): SiteSearch {
    return new TextlessSearch(locale, side => this.fetchFor(side, note));
  }

  private fetchFor(side: Locale, note?: Note): FetchFile {
    return async name => {
      const bytes = this.files[side].get(name);
      if (!bytes) throw new Error(`Missing search file ${side}/${name}.`);
      note?.(side, bytes.length);
      return new Uint8Array(bytes);
    };
  }

  /** Asks in both languages at once, as the search dialog does, once their indexes are open. */
  async ask(query: string, search: SiteSearch, limit?: number): Promise<SearchResults> {
    await Promise.all(locales.map(locale => search.open(locale)));
    const [da, en] = await Promise.all([search.find(query, 'da'), search.find(query, 'en')]);
    return search.present(query, { da, en }, limit);
  }

  /** The documents found, in the order a reader sees them: the answer card's page comes first. */
  async rank(query: string, search: SiteSearch): Promise<string[]> {
    const { answer, pages } = await this.ask(query, search, depth);
    const shown = pages.map(({ page, locale }) => this.subject.documentOf(page, locale));
    const card = answer && this.pageAt.get(answer.href);
    return card ? [this.subject.documentOf(...card), ...shown] : shown;
  }
}

/**
 * The search of the site without the texts of its results: the same files, order and cuts, but no excerpts, which
 * cost most of the time and say nothing about the order.
 */
class TextlessSearch extends SiteSearch {
  override async open(locale: Locale): Promise<LanguageSearch> {
    const language = await super.open(locale);
    const record: LanguageSearch['record'] = async document => {
      const found = await language.record(document);
      return found && { ...found, section: { ...found.section, text: '' } };
    };
    return Object.assign(Object.create(language) as LanguageSearch, { record });
  }
}
