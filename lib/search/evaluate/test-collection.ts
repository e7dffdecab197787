import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FileFindings, type Finding, formatFinding, type Place, sortFindings } from '../../content/finding';
import { isLocale, type Locale, locales } from '../../i18n/locales';

/** Queries with the documents that answer them, as people judged them. docs/search-evaluation.md has the format. */
export interface TestCollection {
  name: string;
  /** Undefined where the queries are about the site's own content. */
  documents: readonly TestDocument[] | undefined;
  queries: readonly TestQuery[];
  /** What answers a query on its own language's side. */
  judgements: Judgements;
  /** What answers it on the other language's side; empty where nobody judged that. */
  crossJudgements: Judgements;
  /** Documents to take out of a query's results before they are scored. */
  leftOut: Judgements;
}

export interface TestDocument {
  id: string;
  lang: Locale;
  title: string;
  text: string;
}

export interface TestQuery {
  id: string;
  /** Language of the reader: the side of the site on which the query is asked. */
  lang: Locale;
  text: string;
  /** Class of query; figures are given for each. */
  type: string | undefined;
}

/** Query → document → grade; the higher, the better an answer; 0 is none. */
export type Judgements = ReadonlyMap<string, Grades>;
export type Grades = ReadonlyMap<string, number>;

/** Names the file, the line and what to do for every fault of a collection. */
export class CollectionError extends Error {
  readonly code = 'COLLECTION_INVALID';

  constructor(
    readonly folder: string,
    readonly findings: readonly Finding[],
  ) {
    const shown = findings.slice(0, shownFaults).map(formatFinding);
    const more = findings.length > shownFaults ? [`… and ${findings.length - shownFaults} more.`] : [];
    super([`The collection ${folder} cannot be read:`, ...shown, ...more].join('\n'));
    this.name = 'CollectionError';
  }
}

const shownFaults = 20;

const files = {
  documents: 'docs.jsonl',
  queries: 'queries.jsonl',
  judgements: 'qrels.jsonl',
  crossJudgements: 'qrels.cross.jsonl',
  leftOut: 'qrels.code-minus-1.jsonl',
} as const;

/**
 * Reads a collection's folder whole.
 * @param siteDocuments gives the ids of the site's own pages, for a collection without documents
 * @throws {CollectionError} with all its faults
 */
export function readTestCollection(folder: string, siteDocuments: () => Iterable<string>): TestCollection {
  const findings: Finding[] = [];
  const file = (name: string) => new RowFile(join(folder, name), findings);
  const documents = readDocuments(file(files.documents));
  const queries = readQueries(file(files.queries));
  // Nothing can be said of a judgement's document while the documents themselves are in doubt.
  const isSound = findings.length === 0;
  const known: Known = {
    queries: isSound ? new Set(queries.map(({ id }) => id)) : undefined,
    documents: isSound ? new Set(documents?.map(({ id }) => id) ?? siteDocuments()) : undefined,
  };
  const judgements = readJudgements(file(files.judgements), known, true);
  const crossJudgements = readJudgements(file(files.crossJudgements), known);
  const leftOut = readJudgements(file(files.leftOut), known, false, 'code');
  if (findings.length) throw new CollectionError(folder, sortFindings(findings));
  return { name: basename(folder), documents, queries, judgements, crossJudgements, leftOut };
}

/** The ids that judgements may name; undefined where that is not known. */
interface Known {
  queries: ReadonlySet<string> | undefined;
  documents: ReadonlySet<string> | undefined;
}

function readDocuments(file: RowFile): TestDocument[] | undefined {
  if (!file.exists) return undefined;
  const documents = file.rows().flatMap(row => {
    const id = row.newId();
    const lang = row.locale();
    const title = row.text('title', true);
    const text = row.text('text', true);
    return id === undefined || !lang || title === undefined || text === undefined
      ? []
      : [{ id, lang, title, text }];
  });
  if (!documents.length) file.isEmpty('documents');
  return documents;
}

function readQueries(file: RowFile): TestQuery[] {
  if (!file.isThere()) return [];
  const queries = file.rows().flatMap(row => {
    const id = row.newId();
    const lang = row.locale();
    const text = row.text('text');
    const type = row.has('type') ? row.text('type') : undefined;
    return id === undefined || !lang || text === undefined ? [] : [{ id, lang, text, type }];
  });
  if (!queries.length) file.isEmpty('queries');
  return queries;
}

function readJudgements(file: RowFile, known: Known, isNeeded = false, gradeKey = 'grade'): Judgements {
  const judgements = new Map<string, Map<string, number>>();
  if (!(isNeeded ? file.isThere() : file.exists)) return judgements;
  for (const row of file.rows()) {
    const query = row.text('query');
    const doc = row.text('doc');
    const grade = row.grade(gradeKey);
    if (query === undefined || doc === undefined || grade === undefined) continue;
    row.checkKnown('query', query, known.queries, files.queries);
    row.checkKnown(
      'doc',
      doc,
      known.documents,
      `${files.documents} or, without that file, of the site’s pages`,
    );
    const grades = judgements.get(query) ?? new Map<string, number>();
    if (grades.has(doc)) row.fault('duplicate', `\`${query}\` is judged with \`${doc}\` twice. Remove one.`);
    judgements.set(query, grades.set(doc, grade));
  }
  if (isNeeded && !judgements.size) file.isEmpty('judgements');
  return judgements;
}

/** A file with one JSON object per line; empty lines are allowed. */
class RowFile {
  private readonly findings: FileFindings;
  private readonly ids = new Map<string, number>();
  private isFaulty = false;

  constructor(
    private readonly path: string,
    all: Finding[],
  ) {
    this.findings = new FileFindings(path, all);
  }

  get exists(): boolean {
    return existsSync(this.path);
  }

  /** As `exists`, and a fault when it is not so. */
  isThere(): boolean {
    if (!this.exists) {
      this.fault('missing-file', undefined, 'Missing file. Add it, or name another folder.');
    }
    return this.exists;
  }

  /** Says that there is nothing in the file, unless it was said what is wrong with it. */
  isEmpty(what: string): void {
    if (!this.isFaulty) this.fault('empty', undefined, `Missing ${what}. Add one JSON object per line.`);
  }

  rows(): Row[] {
    const lines = readFileSync(this.path, 'utf8').split('\n');
    return lines.flatMap((line, i) => {
      if (!line.trim()) return [];
      const place = { line: i + 1, column: 1 };
      const fault = (rule: string, message: string) => this.fault(rule, place, message);
      const value = parse(line);
      if (value) return [new Row(value, place, this.ids, fault)];
      fault('json', 'Unexpected line, expected one JSON object. Correct or remove it.');
      return [];
    });
  }

  private fault(rule: string, place: Place | undefined, message: string): void {
    this.isFaulty = true;
    this.findings.error(rule, place, message);
  }
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** One line; its readers give undefined after they told a fault. */
class Row {
  constructor(
    private readonly value: Record<string, unknown>,
    private readonly place: Place,
    private readonly ids: Map<string, number>,
    readonly fault: (rule: string, message: string) => void,
  ) {}

  has(key: string): boolean {
    return this.value[key] !== undefined;
  }

  text(key: string, mayBeEmpty = false): string | undefined {
    const value = this.value[key];
    if (typeof value === 'string' && (mayBeEmpty || value.trim())) return value;
    this.unexpected(key, mayBeEmpty ? 'a text' : 'a text that is not empty');
    return undefined;
  }

  newId(): string | undefined {
    const id = this.text('id');
    if (id === undefined) return undefined;
    const first = this.ids.get(id);
    if (first === undefined) this.ids.set(id, this.place.line);
    else this.fault('duplicate', `\`${id}\` stands on line ${first} already. Rename or remove one.`);
    return id;
  }

  locale(): Locale | undefined {
    const lang = this.value.lang;
    if (typeof lang === 'string' && isLocale(lang)) return lang;
    this.unexpected('lang', `one of ${locales.map(locale => `\`${locale}\``).join(', ')}`);
    return undefined;
  }

  /** A whole number; the code of what is left out is below 0 and means nothing else. */
  grade(key: string): number | undefined {
    const value = this.value[key];
    if (Number.isInteger(value) && ((value as number) >= 0 || key !== 'grade')) return value as number;
    this.unexpected(key, key === 'grade' ? 'a whole number from 0' : 'a whole number');
    return undefined;
  }

  /** @param expected where such ids come from */
  checkKnown(key: string, id: string, known: ReadonlySet<string> | undefined, expected: string): void {
    if (!known || known.has(id)) return;
    this.fault(
      `unknown-${key}`,
      `Unknown ${key} \`${id}\`, expected an id of ${expected}. Correct or remove it.`,
    );
  }

  private unexpected(key: string, expected: string): void {
    const given = this.has(key)
      ? `Unexpected ${key} \`${JSON.stringify(this.value[key])}\``
      : `Missing ${key}`;
    this.fault('field', `${given}, expected ${expected}. ${this.has(key) ? 'Correct' : 'Add'} it.`);
  }
}
