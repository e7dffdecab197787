import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireContent } from '../../../lib/content/load';
import { evaluate, type Report } from '../../../lib/search/evaluate/evaluate';
import {
  figures,
  ndcg,
  percentile,
  recall,
  reciprocalRank,
  success,
} from '../../../lib/search/evaluate/metrics';
import { documentSubject, siteDocuments, siteSubject } from '../../../lib/search/evaluate/subject';
import { formatReport } from '../../../lib/search/evaluate/table';
import {
  CollectionError,
  readTestCollection,
  type TestCollection,
  type TestDocument,
} from '../../../lib/search/evaluate/test-collection';
import { siteCollection } from '../../../lib/search/site-collection';
import { BuiltSite } from './built-site';
import { iraqCollection } from './small-collection';

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

function read(path: string, site: readonly string[] = []): TestCollection {
  return readTestCollection(path, () => site);
}

/** The faults of a collection, without its folder. */
function faults(path: string, site?: readonly string[]): string[] {
  try {
    read(path, site);
  } catch (error) {
    if (!(error instanceof CollectionError)) throw error;
    const [heading, ...lines] = error.message.split('\n');
    expect(heading).toBe(`The collection ${path} cannot be read:`);
    return lines.map(line => line.replace(`${path}/`, ''));
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
      success3: 0.75,
      mrr10: 0.5,
      ndcg10: expect.closeTo((1 + 2 * 0.63093) / 4, 5),
      recall100: 0.75,
      empty: 1,
    });
  });

  it('are 0 for no queries', () => {
    expect(figures([])).toEqual({
      queries: 0,
      success1: 0,
      success3: 0,
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
    expect(read_[1]).toEqual({ id: 'q2', lang: 'da', text: 'fregat', type: 'prefix' });
    expect(judgements.get('q1')).toEqual(
      new Map([
        ['radar-da', 2],
        ['skib-da', 1],
      ]),
    );
    expect([crossJudgements.size, leftOut.size]).toEqual([0, 0]);
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
      'qrels.jsonl:1:1 error: Unknown doc `term:nmi`, expected an id of docs.jsonl or, without that file, of the site’s pages. Correct or remove it. (unknown-doc)',
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
    const where = 'or, without that file, of the site’s pages. Correct or remove it.';
    expect(faults(path)).toEqual([
      'qrels.jsonl:5:1 error: `q1` is judged with `radar-da` twice. Remove one. (duplicate)',
      `qrels.jsonl:6:1 error: Unknown query \`q9\`, expected an id of queries.jsonl. Correct or remove it. (unknown-query)`,
      `qrels.jsonl:6:1 error: Unknown doc \`ship-da\`, expected an id of docs.jsonl ${where} (unknown-doc)`,
    ]);
  });

  it('says which file is missing or empty', () => {
    expect(faults(folder({ docs: [] }))).toEqual([
      'docs.jsonl:1:1 error: Missing documents. Add one JSON object per line. (empty)',
      'qrels.jsonl:1:1 error: Missing file. Add it, or name another folder. (missing-file)',
      'queries.jsonl:1:1 error: Missing file. Add it, or name another folder. (missing-file)',
    ]);
    expect(faults(join(root, 'nowhere'))).toHaveLength(2);
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

  it('scores what the search finds, by class, by language and in all', async () => {
    const { documents, results, crossResults } = await run(folder({ docs, queries, qrels }));
    expect([documents, results.all.queries, crossResults]).toEqual([4, 3, undefined]);
    expect(results.all).toMatchObject({
      success1: expect.closeTo(2 / 3, 10),
      mrr10: expect.closeTo(2 / 3, 10),
      empty: 1,
    });
    expect(results.classes.inflected).toEqual({
      queries: 1,
      success1: 1,
      success3: 1,
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
    const { crossResults } = await run(folder({ docs, queries, qrels, 'qrels.cross': cross }));
    // The radar's counterpart carries the Danish word; the frigate has no counterpart in this collection.
    expect(crossResults?.languages).toMatchObject({ en: { queries: 2, success1: 0.5 } });
    expect(crossResults?.misses.map(({ query, found }) => [query, found])).toEqual([['q2', ['skib-da']]]);
  });

  it('takes out documents that are to be left out before it scores', async () => {
    const only = { docs, queries: queries.slice(0, 1), qrels: [{ query: 'q1', doc: 'skib-da', grade: 1 }] };
    expect((await run(folder(only))).results.all.mrr10).toBe(0.5);
    const leftOut = [{ query: 'q1', doc: 'radar-da', code: -1 }];
    expect((await run(folder({ ...only, 'qrels.code-minus-1': leftOut }))).results.all.mrr10).toBe(1);
  });

  it('searches a collection in one language, and one where nothing is judged right', async () => {
    const english = { docs: docs.slice(3), queries: [{ id: 'q', lang: 'en', text: 'frigate' }] };
    const right = await run(folder({ ...english, qrels: [{ query: 'q', doc: 'ship-en', grade: 4 }] }));
    expect(right.results.all.success1).toBe(1);
    const none = await run(folder({ ...english, qrels: [{ query: 'q', doc: 'ship-en', grade: 0 }] }));
    expect(none.results.all.queries).toBe(0);
    expect(formatReport(none)).toContain('First query: 0.0 / 0.0 kB');
  });

  it('gives the same figures each time, save for the times', async () => {
    const path = folder({ docs, queries, qrels });
    const timeless = ({ cost: { warmMs: _, ...cost }, ...report }: Report) => ({ ...report, cost });
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
    const { results } = await evaluate(read(path, ['nothing']), subject);
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

  it('reports bytes of both languages and of the reader’s own', async () => {
    const { cost } = await run(folder({ docs, queries, qrels }));
    expect(cost.ownBytes.p50).toBeGreaterThan(0);
    expect(cost.firstQueryBytes.p50).toBeGreaterThan(cost.ownBytes.p50);
    expect(cost.firstQueryBytes.p95).toBeGreaterThanOrEqual(cost.firstQueryBytes.p50);
  });
});

describe('formatReport', () => {
  it('prints one aligned table', async () => {
    const test = read(folder({ docs, queries, qrels }));
    const [heading, ...lines] = formatReport(await evaluate(test, documentSubject(test.documents!))).split(
      '\n',
    );
    const table = lines.slice(0, -2);
    expect(heading).toBe(`${test.name} (4 documents)`);
    expect(new Set(table.map(line => line.length)).size).toBe(1);
    expect(table.map(line => line.split(/\s+/)[0])).toEqual(['', 'inflected', 'prefix', 'da', 'en', 'all']);
    expect(table.at(-1)).toMatch(/^all +3 +0\.667 +0\.667 +0\.667 +0\.667 +0\.667 +1$/);
  });
});

/**
 * The site's own queries. Reached on 2026-11-22: success@1 0.947 (125 of 132). The floor leaves room for two
 * queries, so that an edit of the content does not fail it; raise it when the search gets better.
 */
const success1Floor = 0.93;

describe('the site’s own queries', () => {
  it(`put a right page first for at least ${Math.round(success1Floor * 100)} % of them`, {
    timeout: 120_000,
  }, async () => {
    const collection = siteCollection(requireContent('content'));
    const test = readTestCollection('tests/search', () => siteDocuments(collection));
    const report = await evaluate(test, siteSubject(collection));
    expect(report.results.all.queries).toBe(test.queries.length);
    expect(report.results.all.success1, formatReport(report)).toBeGreaterThanOrEqual(success1Floor);
  });
});
