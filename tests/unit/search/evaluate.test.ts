import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { requireContent } from '../../../lib/content/load';
import { BaselineError, baselineNames, createBaseline } from '../../../lib/search/evaluate/baselines';
import { evaluate, type Report } from '../../../lib/search/evaluate/evaluate';
import { reportJson } from '../../../lib/search/evaluate/figures-json';
import {
  figures,
  ndcg,
  percentile,
  recall,
  reciprocalRank,
  success,
} from '../../../lib/search/evaluate/metrics';
import { runFile } from '../../../lib/search/evaluate/run-file';
import { type Breakdown, worstClass } from '../../../lib/search/evaluate/score';
import { documentSubject, siteDocuments, siteSubject } from '../../../lib/search/evaluate/subject';
import { formatMisses, formatReport } from '../../../lib/search/evaluate/table';
import {
  CollectionError,
  type CollectionFiles,
  type ReadOptions,
  readTestCollection,
  type TestCollection,
  type TestDocument,
} from '../../../lib/search/evaluate/test-collection';
import { siteCollection } from '../../../lib/search/site-collection';
import { run as runCommand } from '../../../scripts/eval';
import { BuiltSite } from './built-site';
import { iraqCollection } from './small-collection';

/**
 * What the site's own queries reach at least, with room for an edit of the content; raise it when the search gets better.
 * Reached on 2026-11-22 with the 372 queries: 0.957, and in the worst class, `mixed`, 0.818.
 */
const success1Floor = 0.95;
/** … and the worst class of them. */
const worstClassFloor = 0.8;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'evaluate-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
/** Writes a collection; rows are objects, or strings for lines as they are. */
function folder(files: Readonly<Record<string, readonly (object | string)[]>>): string {
  const path = join(root, `collection-${++folders}`);
  mkdirSync(path);
  for (const [name, rows] of Object.entries(files)) {
    const lines = rows.map(row => (typeof row === 'string' ? row : JSON.stringify(row)));
    writeFileSync(join(path, `${name}.jsonl`), lines.map(line => `${line}\n`).join(''));
  }
  return path;
}

/** The files of a collection; those that need not be there are given when they are. */
function filesIn(path: string): CollectionFiles {
  const file = (name: string) => join(path, `${name}.jsonl`);
  const given = (name: string) => (existsSync(file(name)) ? file(name) : undefined);
  return {
    documents: given('docs'),
    queries: file('queries'),
    judgements: given('qrels.cross') ? given('qrels') : file('qrels'),
    crossJudgements: given('qrels.cross'),
    leftOut: given('without'),
  };
}

function read(
  path: string,
  site: readonly string[] = [],
  options: Omit<ReadOptions, 'siteDocuments'> = {},
): TestCollection {
  return readTestCollection(filesIn(path), { ...options, siteDocuments: () => site });
}

/** The faults of a collection, without its folder. */
function faults(
  path: string,
  site?: readonly string[],
  options?: Omit<ReadOptions, 'siteDocuments'>,
): string[] {
  try {
    read(path, site, options);
  } catch (error) {
    if (!(error instanceof CollectionError)) throw error;
    const [heading, ...lines] = error.message.split('\n');
    expect(heading).toBe('The collection cannot be read:');
    return lines.map(line => line.replaceAll(`${path}/`, ''));
  }
  return [];
}

const docs = [
  { id: 'radar-da', lang: 'da', title: 'Radaren', text: 'Radaren overvågede luftrummet over Irak.' },
  { id: 'radar-en', lang: 'en', title: 'The radar', text: 'The radar watched the airspace over Iraq.' },
  {
    id: 'skib-da',
    lang: 'da',
    title: 'Fregatten',
    text: 'Fregatten beskyttede et hangarskib. Den havde en radar.',
  },
  { id: 'ship-en', lang: 'en', title: 'The frigate', text: 'The frigate protected an aircraft carrier.' },
];
const queries = [
  { id: 'q1', lang: 'da', text: 'radaren', type: 'inflected' },
  { id: 'q2', lang: 'da', text: 'fregat', type: 'prefix', from: 'Fregatten' },
  { id: 'q3', lang: 'en', text: 'sausage' },
  { id: 'q4', lang: 'en', text: 'nobody judged this' },
];
const qrels = [
  { query: 'q1', doc: 'radar-da', grade: 2 },
  { query: 'q1', doc: 'skib-da', grade: 1 },
  { query: 'q2', doc: 'skib-da', grade: 1 },
  { query: 'q3', doc: 'ship-en', grade: 1 },
];

describe('the metrics', () => {
  const ranking = ['a', 'b', 'c', 'd'];
  const grades = new Map([
    ['b', 2],
    ['c', 0],
    ['d', 1],
    ['x', 3],
  ]);

  it('count success from the first right document on', () => {
    expect([1, 2, 3].map(depth => success(ranking, grades, depth))).toEqual([0, 1, 1]);
    expect(success(['c'], grades, 1)).toBe(0);
    expect(success([], grades, 1)).toBe(0);
  });

  it('take the reciprocal of the first right rank, and nothing beyond the depth', () => {
    expect(reciprocalRank(ranking, grades, 10)).toBe(0.5);
    expect(reciprocalRank(ranking, grades, 1)).toBe(0);
    expect(reciprocalRank(['a', 'c', 'e', 'd'], grades, 10)).toBe(0.25);
    expect(reciprocalRank([], grades, 10)).toBe(0);
  });

  it('discount graded gain by rank, against the best order', () => {
    // (2 / log₂ 3 + 1 / log₂ 5) / (3 / log₂ 2 + 2 / log₂ 3 + 1 / log₂ 4) = 1.69254 / 4.76186
    expect(ndcg(ranking, grades, 10)).toBeCloseTo(0.35544, 5);
    // 2 / log₂ 3 against 3 + 2 / log₂ 3, both cut at 2
    expect(ndcg(ranking, grades, 2)).toBeCloseTo(1.26186 / 4.26186, 5);
    expect(ndcg(['x', 'b', 'd'], grades, 10)).toBe(1);
    expect(ndcg(ranking, new Map([['a', 0]]), 10)).toBe(0);
  });

  it('share out recall over all right documents', () => {
    expect(recall(ranking, grades, 100)).toBeCloseTo(2 / 3, 10);
    expect(recall(ranking, grades, 2)).toBeCloseTo(1 / 3, 10);
    expect(recall(ranking, new Map(), 100)).toBe(0);
  });

  it('are means over the queries, each counting the same', () => {
    const perfect = { ranking: ['x'], grades: new Map([['x', 1]]) };
    const nothing = { ranking: [], grades: new Map([['x', 1]]) };
    const late = { ranking: ['a', 'x'], grades: new Map([['x', 1]]) };
    expect(figures([perfect, nothing, late, late])).toEqual({
      queries: 4,
      success1: 0.25,
      success5: 0.75,
      mrr10: 0.5,
      ndcg10: expect.closeTo((1 + 2 * 0.63093) / 4, 5),
      recall100: 0.75,
      empty: 1,
    });
  });

  it('are all 1 where nothing is right and nothing was found, and 0 where something was', () => {
    const silent = { ranking: [], grades: undefined };
    const noisy = { ranking: ['a'], grades: undefined };
    expect(figures([silent])).toEqual({
      queries: 1,
      success1: 1,
      success5: 1,
      mrr10: 1,
      ndcg10: 1,
      recall100: 1,
      empty: 0,
    });
    expect(figures([silent, noisy]).success1).toBe(0.5);
  });

  it('are 0 for no queries', () => {
    expect(figures([])).toEqual({
      queries: 0,
      success1: 0,
      success5: 0,
      mrr10: 0,
      ndcg10: 0,
      recall100: 0,
      empty: 0,
    });
  });

  it.each([
    [0.5, [4, 1, 3, 2], 2],
    [0.95, [4, 1, 3, 2], 4],
    [0.5, [7], 7],
    [0.5, [10, 9, 100], 10],
    [0.5, [], 0],
  ])('take the value of nearest rank at %d of %j', (share, values, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});

describe('readTestCollection', () => {
  it('reads documents, queries and judgements, and passes over further fields and empty lines', () => {
    const path = folder({ docs: [...docs, ''], queries, qrels });
    const { documents, queries: read_, judgements, crossJudgements, leftOut } = read(path);
    expect(documents).toEqual(docs);
    expect(read_[1]).toEqual({ id: 'q2', lang: 'da', text: 'fregat', type: 'prefix', split: undefined });
    expect(judgements?.get('q1')).toEqual(
      new Map([
        ['radar-da', 2],
        ['skib-da', 1],
      ]),
    );
    expect([crossJudgements, leftOut.size]).toEqual([undefined, 0]);
  });

  it('allows documents without a title or text', () => {
    expect(
      faults(folder({ docs: [...docs, { id: 'x', lang: 'en', title: '', text: '' }], queries, qrels })),
    ).toEqual([]);
  });

  it('takes the site’s pages for documents where there are none', () => {
    const path = folder({
      queries: [{ id: 'q', lang: 'da', text: 'NMI' }],
      qrels: [{ query: 'q', doc: 'term:nmi', grade: 1 }],
    });
    expect(read(path, ['term:nmi']).documents).toBeUndefined();
    expect(faults(path, ['nmi'])).toEqual([
      'qrels.jsonl:1:1 error: Unknown doc `term:nmi`, expected an id of the site’s pages. Correct or remove it. (unknown-doc)',
    ]);
  });

  it('names file and line of every fault, and what to do', () => {
    expect(
      faults(
        folder({
          docs: [docs[0]!, '{"id": ', { ...docs[0], lang: 'de' }, '[]', { id: 'x', lang: 'da', title: 3 }],
          queries: [{ id: 'q1', lang: 'da', text: ' ' }],
          qrels: [
            { query: 'q1', doc: 'radar-da', grade: 0.5 },
            { doc: 'radar-da', grade: -1 },
          ],
        }),
      ),
    ).toEqual([
      'docs.jsonl:2:1 error: Unexpected line, expected one JSON object. Correct or remove it. (json)',
      'docs.jsonl:3:1 error: `radar-da` stands on line 1 already. Rename or remove one. (duplicate)',
      'docs.jsonl:3:1 error: Unexpected lang `"de"`, expected one of `da`, `en`. Correct it. (field)',
      'docs.jsonl:4:1 error: Unexpected line, expected one JSON object. Correct or remove it. (json)',
      'docs.jsonl:5:1 error: Unexpected title `3`, expected a text. Correct it. (field)',
      'docs.jsonl:5:1 error: Missing text, expected a text. Add it. (field)',
      'qrels.jsonl:1:1 error: Unexpected grade `0.5`, expected a whole number from 0. Correct it. (field)',
      'qrels.jsonl:2:1 error: Missing query, expected a text that is not empty. Add it. (field)',
      'qrels.jsonl:2:1 error: Unexpected grade `-1`, expected a whole number from 0. Correct it. (field)',
      'queries.jsonl:1:1 error: Unexpected text `" "`, expected a text that is not empty. Correct it. (field)',
    ]);
  });

  it('refuses judgements of what is not there, and the same one twice', () => {
    const path = folder({
      docs,
      queries,
      qrels: [...qrels, { ...qrels[0], grade: 1 }, { query: 'q9', doc: 'ship-da', grade: 1 }],
    });
    expect(faults(path)).toEqual([
      'qrels.jsonl:5:1 error: `q1` is judged with `radar-da` twice. Remove one. (duplicate)',
      'qrels.jsonl:6:1 error: Unknown query `q9`, expected an id of queries.jsonl. Correct or remove it. (unknown-query)',
      'qrels.jsonl:6:1 error: Unknown doc `ship-da`, expected an id of docs.jsonl. Correct or remove it. (unknown-doc)',
    ]);
  });

  it('says which file is missing or empty', () => {
    expect(faults(folder({ docs: [] }))).toEqual([
      'docs.jsonl:1:1 error: Missing documents. Add one JSON object per line. (empty)',
      'qrels.jsonl:1:1 error: Missing file. Add it, or name another one. (missing-file)',
      'queries.jsonl:1:1 error: Missing file. Add it, or name another one. (missing-file)',
    ]);
    expect(faults(join(root, 'nowhere'))).toHaveLength(2);
  });

  it('takes one language’s documents, queries and judgements, and knows the others', () => {
    const both = [...qrels, { query: 'q1', doc: 'radar-en', grade: 1 }];
    const path = folder({ docs, queries, qrels: both });
    const { documents, queries: taken, judgements } = read(path, [], { locale: 'da' });
    expect(documents?.map(({ id }) => id)).toEqual(['radar-da', 'skib-da']);
    expect(taken.map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect([...judgements!.get('q1')!.keys()]).toEqual(['radar-da', 'skib-da']);
    const english = folder({ docs: docs.slice(3), queries: queries.slice(2), qrels: qrels.slice(3) });
    expect(faults(english, [], { locale: 'da' })).toEqual([
      'docs.jsonl:1:1 error: Missing documents in `da`. Add one JSON object per line. (empty)',
      'queries.jsonl:1:1 error: Missing queries in `da`. Add one JSON object per line. (empty)',
    ]);
  });

  it('takes the documents of both languages where the other side is judged', () => {
    const path = folder({ docs, queries, 'qrels.cross': [{ query: 'q1', doc: 'radar-en', grade: 1 }] });
    const { documents, queries: taken, judgements } = read(path, [], { locale: 'da' });
    expect([documents?.length, taken.length, judgements]).toEqual([4, 2, undefined]);
  });

  it('reads lines across the pieces a large file is read in', () => {
    const long = { ...docs[0], text: 'ørnen fløj '.repeat(20_000) };
    const path = folder({ docs: [long, ...docs.slice(1)], queries, qrels });
    expect(read(path).documents).toEqual([long, ...docs.slice(1)]);
  });

  it('shows the first twenty faults and the number of the others', () => {
    const shown = faults(folder({ docs, queries, qrels: Array.from({ length: 25 }, () => 'no') }));
    expect(shown).toHaveLength(21);
    expect(shown.at(-1)).toBe('… and 5 more.');
  });
});

describe('documentSubject', () => {
  const document = (id: string, lang: 'da' | 'en'): TestDocument => ({ id, lang, title: id, text: id });
  const pagesOf = (documents: TestDocument[]) =>
    documentSubject(documents).collection.pages.map(({ texts }) =>
      Object.values(texts).map(({ title }) => title),
    );

  it('makes one page of documents that differ only in the language at their end', () => {
    const pages = pagesOf([
      document('a-da', 'da'),
      document('b#en', 'en'),
      document('a-en', 'en'),
      document('b#da', 'da'),
    ]);
    expect(pages).toEqual([
      ['a-da', 'a-en'],
      ['b#en', 'b#da'],
    ]);
  });

  it('leaves apart what only looks alike', () => {
    const documents = [
      document('golden', 'en'),
      document('golda', 'da'),
      document('x-da', 'en'),
      document('x-en', 'da'),
      document('cran-1', 'en'),
    ];
    expect(pagesOf(documents)).toEqual(documents.map(({ id }) => [id]));
  });

  it('takes text as it is, never as MDX', () => {
    const text = 'import x from "y"\n{1 + 1} <b>fed</b> ## Overskrift';
    const { collection } = documentSubject([{ ...document('a', 'da'), text }]);
    expect(collection.pages[0]?.texts.da?.sections).toEqual([{ id: '', heading: '', text }]);
  });
});

describe('evaluate', () => {
  const run = (path: string) => {
    const test = read(path);
    return evaluate(test, documentSubject(test.documents!));
  };
  const own = async (path: string): Promise<Breakdown> => (await run(path)).site.own!.results;

  it('scores what the search finds, by class, by language and in all', async () => {
    const { documents, site } = await run(folder({ docs, queries, qrels }));
    const { results } = site.own!;
    expect([documents, results.all.queries, site.cross]).toEqual([4, 3, undefined]);
    expect(results.all).toMatchObject({
      success1: expect.closeTo(2 / 3, 10),
      mrr10: expect.closeTo(2 / 3, 10),
      empty: 1,
    });
    expect(results.classes.inflected).toEqual({
      queries: 1,
      success1: 1,
      success5: 1,
      mrr10: 1,
      ndcg10: 1,
      recall100: 1,
      empty: 0,
    });
    expect(Object.keys(results.classes)).toEqual(['inflected', 'prefix']);
    expect(results.languages).toMatchObject({
      da: { queries: 2, success1: 1 },
      en: { queries: 1, success1: 0 },
    });
    expect(results.misses).toEqual([
      { query: 'q3', lang: 'en', text: 'sausage', right: ['ship-en'], found: [] },
    ]);
  });

  it('asks on the other side what is judged there', async () => {
    const cross = [
      { query: 'q1', doc: 'radar-en', grade: 1 },
      { query: 'q2', doc: 'ship-en', grade: 1 },
    ];
    const { site } = await run(folder({ docs, queries, qrels, 'qrels.cross': cross }));
    const results = site.cross?.results;
    // The radar's counterpart carries the Danish word; the frigate has no counterpart in this collection.
    expect(results?.languages).toMatchObject({ en: { queries: 2, success1: 0.5 } });
    expect(results?.misses.map(({ query, found }) => [query, found])).toEqual([['q2', ['skib-da']]]);
  });

  it('takes out documents that are to be left out before it scores', async () => {
    const only = { docs, queries: queries.slice(0, 1), qrels: [{ query: 'q1', doc: 'skib-da', grade: 1 }] };
    expect((await own(folder(only))).all.mrr10).toBe(0.5);
    const without = [{ query: 'q1', doc: 'radar-da', code: -1 }];
    expect((await own(folder({ ...only, without }))).all.mrr10).toBe(1);
  });

  it('searches a collection in one language, and one where nothing is judged right', async () => {
    const english = { docs: docs.slice(3), queries: [{ id: 'q', lang: 'en', text: 'frigate' }] };
    const right = await run(folder({ ...english, qrels: [{ query: 'q', doc: 'ship-en', grade: 4 }] }));
    expect(right.site.own!.results.all.success1).toBe(1);
    const none = await run(folder({ ...english, qrels: [{ query: 'q', doc: 'ship-en', grade: 0 }] }));
    expect(none.site.own!.results.all.queries).toBe(0);
    expect(formatReport(none)).toContain('First query: 0.0 / 0.0 kB');
  });

  it('gives the same figures each time, save for the times', async () => {
    const path = folder({ docs, queries, qrels });
    const timeless = ({ site: { warmMs: _, ...site }, ...report }: Report) => ({ ...report, site });
    expect(timeless(await run(path))).toEqual(timeless(await run(path)));
  });

  it('ranks as the search shows it, the answer card first', async () => {
    const site = await BuiltSite.build(iraqCollection);
    const subject = siteSubject(iraqCollection);
    const texts = ['NMI', 'radar', 'fregat', 'træning på Al Asad', 'airspace', 'luftbillede'];
    const path = folder({
      queries: texts.map((text, i) => ({ id: `q${i}`, lang: 'da', text })),
      // A right document that is never found: every query is a miss, and a miss tells what was found.
      qrels: texts.map((_, i) => ({ query: `q${i}`, doc: 'nothing', grade: 1 })),
    });
    const { results } = (await evaluate(read(path, ['nothing']), subject)).site.own!;
    const shown = await Promise.all(
      texts.map(async text => {
        const { answer, pages } = await site.search(text, 'da');
        const hrefs = [...(answer ? [answer.href] : []), ...pages.map(({ href }) => href)];
        const page = (href: string) =>
          iraqCollection.pages.findIndex(({ texts }) =>
            Object.values(texts).some(text => text.href === href),
          );
        return hrefs.slice(0, 3).map(href => subject.documentOf(page(href), 'da'));
      }),
    );
    expect(results.misses.map(({ found }) => found)).toEqual(shown);
    expect(shown.flat().length).toBeGreaterThan(texts.length);
  });

  it('wants nothing to be found for nonsense, and passes over other queries nobody judged', async () => {
    const typed = (id: string, text: string) => ({ id, lang: 'da', text, type: 'nonsense' });
    const path = folder({ docs, queries: [...queries, typed('n1', 'pølse'), typed('n2', 'radar')], qrels });
    const results = await own(path);
    expect(results.classes.nonsense).toMatchObject({ queries: 2, success1: 0.5, ndcg10: 0.5, empty: 0 });
    expect([results.all.queries, results.all.empty]).toEqual([5, 1]);
    expect(results.misses.find(({ query }) => query === 'n2')?.right).toEqual([]);
  });

  it('scores parts of the queries on their own', async () => {
    const split = queries
      .slice(0, 3)
      .map((query, i) => ({ ...query, type: 't', split: i ? 'held' : 'tune' }));
    const { splits } = await own(folder({ docs, queries: split, qrels }));
    expect(splits).toMatchObject({
      tune: { all: { queries: 1, success1: 1 }, classes: { t: { queries: 1, success1: 1 } } },
      held: { all: { queries: 2, success1: 0.5 }, classes: { t: { queries: 2, success1: 0.5 } } },
    });
  });

  it('reports what the first query fetches', async () => {
    const { bytes } = await run(folder({ docs, queries, qrels }));
    expect(bytes.p50).toBeGreaterThan(0);
    expect(bytes.p95).toBeGreaterThanOrEqual(bytes.p50);
  });
});

describe('createBaseline', () => {
  it.each(baselineNames)('finds with %s what a reader typed, in one language', async name => {
    const subject = documentSubject((docs as TestDocument[]).filter(({ lang }) => lang === 'da'));
    const engine = await createBaseline(name, subject);
    expect((await engine.rank('radaren?', 'da'))[0]).toBe('radar-da');
    expect(await engine.rank('pølsevogn', 'da')).toEqual([]);
    expect(await engine.rank('?', 'da')).toEqual([]);
  });

  it.each(baselineNames)('finds with %s by the counterpart, and shows the reader’s language', async name => {
    const engine = await createBaseline(name, documentSubject(docs as TestDocument[]));
    expect(await engine.rank('luftrummet', 'en')).toEqual(['radar-en']);
    expect(await engine.rank('airspace', 'da')).toEqual(['radar-da']);
    expect((await engine.rank('fregatten', 'en'))[0]).toBe('skib-da');
  });
});

describe('reportJson', () => {
  const figureNames = ['queries', 'ndcg10', 'mrr10', 'success1', 'success5'];

  it('gives the figures of the site and of the baselines', async () => {
    const test = read(folder({ docs, queries, qrels }));
    const report = await evaluate(test, documentSubject(test.documents!), ['minisearch']);
    const json = reportJson(report);
    expect(Object.keys(json)).toEqual([...figureNames, 'byType', 'latencyMs', 'bytes', 'baselines']);
    expect(Object.keys(json.byType)).toEqual(['inflected', 'prefix']);
    expect(Object.keys(json.byType.prefix!)).toEqual(figureNames);
    expect(Object.keys(json.bytes)).toEqual(['p50', 'p95']);
    expect(Object.keys(json.baselines!.minisearch!)).toEqual([...figureNames, 'byType', 'latencyMs']);
    expect(json.baselines!.minisearch!.queries).toBe(3);
    expect(formatReport(report)).toMatch(/\nSide by side\n.*\nsidestykke +3 .*\nminisearch +3 /);
  });

  it('gives those of the other side, alone or beside the own', async () => {
    const cross = [{ query: 'q1', doc: 'radar-en', grade: 1 }];
    const json = async (path: string) => {
      const test = read(path, [], { locale: 'da' });
      return reportJson(await evaluate(test, documentSubject(test.documents!)));
    };
    const alone = await json(folder({ docs, queries, 'qrels.cross': cross }));
    expect([alone.queries, alone.success1, alone.cross]).toEqual([1, 1, undefined]);
    const beside = await json(folder({ docs, queries, qrels, 'qrels.cross': cross }));
    expect([beside.queries, beside.cross?.queries]).toEqual([2, 1]);
  });
});

describe('runFile', () => {
  it('has a line for every document found, of every query, with falling scores', async () => {
    const test = read(folder({ docs, queries, qrels }), [], { locale: 'da' });
    const { site } = await evaluate(test, documentSubject(test.documents!));
    expect(runFile(site.own!.rankings)).toBe(
      [
        'q1 Q0 radar-da 1 2 sidestykke\n',
        'q1 Q0 skib-da 2 1 sidestykke\n',
        'q2 Q0 skib-da 1 1 sidestykke\n',
      ].join(''),
    );
  });
});

describe('formatReport', () => {
  it('prints one aligned table', async () => {
    const test = read(folder({ docs, queries, qrels }));
    const report = await evaluate(test, documentSubject(test.documents!));
    const [heading, ...lines] = formatReport(report).split('\n');
    const table = lines.slice(0, -3);
    expect(heading).toBe(`${test.name} (4 documents)`);
    expect(new Set(table.map(line => line.length)).size).toBe(1);
    expect(table.map(line => line.split(/\s+/)[0])).toEqual(['', 'inflected', 'prefix', 'da', 'en', 'all']);
    expect(table.at(-1)).toMatch(/^all +3 +0\.667 +0\.667 +0\.667 +0\.667 +0\.667 +1$/);
    expect(lines.at(-3)).toBe('Worst class, success@1: inflected 1.000.');
    expect(formatMisses(report)).toEqual(['q3 en: «sausage» expected ship-en (not found), found nothing']);
  });

  it('has a column for each part of the queries, and its worst class', async () => {
    const split = queries
      .slice(0, 3)
      .map((query, i) => ({ type: 't', ...query, split: i ? 'held' : 'tune' }));
    const test = read(folder({ docs, queries: split, qrels }));
    const lines = formatReport(await evaluate(test, documentSubject(test.documents!))).split('\n');
    expect(lines[1]).toMatch(/empty +tune +held$/);
    expect(lines.find(line => line.startsWith('all'))).toMatch(/1 +1\.000 +0\.500$/);
    expect(lines).toContain('Worst class, success@1: t 0.000; tune: inflected 1.000; held: t 0.000.');
  });
});

describe('npm run eval', () => {
  afterEach(() => vi.restoreAllMocks());

  /** Runs the command. */
  async function command(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const told = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      vi.spyOn(process[name], 'write').mockImplementation(text => {
        told[name] += String(text);
        return true;
      });
    }
    return { code: await runCommand(args), ...told };
  }

  const optionsFor = (path: string, ...options: string[]) => [
    ...['docs', 'queries', 'qrels'].flatMap(name => [`--${name}`, join(path, `${name}.jsonl`)]),
    ...options,
  ];

  it('prints a table', async () => {
    const { code, stdout, stderr } = await command(
      ...optionsFor(folder({ docs, queries, qrels }), '--misses'),
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /docs\.jsonl \(4 documents\)\n(?:.*\n)+all +3 (?:.*\n)+\nq3 en: «sausage» expected ship-en/,
    );
  });

  it('prints one object with --json, and writes a run file', async () => {
    const runPath = join(root, 'run.txt');
    const path = folder({ docs, queries, qrels });
    const options = optionsFor(
      path,
      '--locale',
      'da',
      '--json',
      '--run',
      runPath,
      '--baseline',
      'lunr,orama',
    );
    const { code, stdout } = await command(...options);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ queries: 2, success1: 1, baselines: { lunr: {}, orama: {} } });
    expect(readFileSync(runPath, 'utf8').split('\n')[0]).toBe('q1 Q0 radar-da 1 2 sidestykke');
  });

  it('tells every fault of the options at once', async () => {
    const faulty = [
      '--docs',
      'd',
      '--locale',
      'de',
      '--baseline',
      'lunr,solr',
      '--run',
      join(root, 'no/run'),
    ];
    const { code, stdout, stderr } = await command(...faulty);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n\n')[0]!.split('\n')).toEqual([
      'Missing `--queries`.',
      'Missing `--qrels` or `--cross`.',
      'Unexpected `--locale de`, expected one of `da`, `en`.',
      'Unexpected `--baseline solr`, expected some of `minisearch`, `lunr`, `orama`, `flexsearch`.',
      `Missing folder \`${join(root, 'no')}\` of \`--run\`.`,
    ]);
    expect((await command('--docks')).stderr).toMatch(
      /^Unexpected option `--docks`, expected one of `--docs`, /,
    );
  });

  it('tells every fault of the files at once', async () => {
    const { code, stdout, stderr } = await command(...optionsFor(folder({ docs: ['no'], queries: ['no'] })));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.match(/\w+\.jsonl:\d+:\d+/g)).toEqual([
      'docs.jsonl:1:1',
      'qrels.jsonl:1:1',
      'queries.jsonl:1:1',
    ]);
  });

  it('says how to get a baseline that is missing', () => {
    expect(new BaselineError('orama', '@orama/orama', undefined).message).toBe(
      'Missing package `@orama/orama` of the baseline `orama`. Run `npm ci`, or leave it out.',
    );
  });
});

describe('the site’s own queries', () => {
  it(`put a right page first for at least ${Math.round(success1Floor * 100)} % of them`, {
    timeout: 120_000,
  }, async () => {
    const collection = siteCollection(requireContent('content'));
    const files = { queries: 'tests/search/queries.jsonl', judgements: 'tests/search/qrels.jsonl' };
    const test = readTestCollection(files, { siteDocuments: () => siteDocuments(collection) });
    const report = await evaluate(test, siteSubject(collection));
    const { all, classes } = report.site.own!.results;
    expect(all.queries).toBe(test.queries.length);
    expect(all.success1, formatReport(report)).toBeGreaterThanOrEqual(success1Floor);
    const worst = worstClass(classes)!;
    expect(classes[worst]!.success1, `${worst}\n${formatReport(report)}`).toBeGreaterThanOrEqual(
      worstClassFloor,
    );
  });
});
