import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { FileFindings, type Finding, formatFinding, type Place, sortFindings } from '../../content/finding';
import { isLocale, type Locale, locales, localized } from '../../i18n/locales';

/** Queries with the documents that answer them, as people judged them. docs/search-evaluation.md has the format. */
export interface TestCollection {
  name: string;
  /** Undefined where the queries are about the site's own content. */
  documents: readonly TestDocument[] | undefined;
  queries: readonly TestQuery[];
  /** What answers a query on its own language's side; undefined: not asked there. */
  judgements: Judgements | undefined;
  /** What answers it on the other language's side; undefined: not asked there. */
  crossJudgements: Judgements | undefined;
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
  /** Part of the queries that is looked at on its own, such as `tune` and `held`. */
  split: string | undefined;
}

/** Queries of this class have no right document: they want nothing to be found. */
export const nonsense = 'nonsense';

/** Query → document → grade; the higher, the better an answer; 0 is none. */
export type Judgements = ReadonlyMap<string, Grades>;
export type Grades = ReadonlyMap<string, number>;

/** Names the file, the line and what to do for every fault of a collection. */
export class CollectionError extends Error {
  readonly code = 'COLLECTION_INVALID';

  constructor(readonly findings: readonly Finding[]) {
    const shown = findings.slice(0, shownFaults).map(formatFinding);
    const more = findings.length > shownFaults ? [`… and ${findings.length - shownFaults} more.`] : [];
    super(['The collection cannot be read:', ...shown, ...more].join('\n'));
    this.name = 'CollectionError';
  }
}

const shownFaults = 20;

/** The files of a collection. */
export interface CollectionFiles {
  /** Undefined: the site's own content. */
  documents?: string | undefined;
  queries: string;
  judgements?: string | undefined;
  crossJudgements?: string | undefined;
  leftOut?: string | undefined;
}

export interface ReadOptions {
  /**
   * Queries of the other language are left out, and so are its documents, unless there are `crossJudgements`.
   * Default: everything is taken.
   */
  locale?: Locale | undefined;
  /** Gives the ids of the site's own pages, for a collection without documents. */
  siteDocuments?: () => Iterable<string>;
}

/**
 * Reads a collection whole.
 * @throws {CollectionError} with all its faults
 */
export function readTestCollection(
  files: CollectionFiles,
  { locale, siteDocuments = () => [] }: ReadOptions = {},
): TestCollection {
  const findings: Finding[] = [];
  const indexed = files.crossJudgements === undefined ? locale : undefined;
  const file = (path: string) => new RowFile(path, findings);
  const documents = files.documents === undefined ? undefined : readDocuments(file(files.documents), indexed);
  const queries = readQueries(file(files.queries), locale);
  const named: Named = {
    queries: { from: files.queries, ids: queries.ids },
    documents: documents
      ? { from: files.documents!, ids: documents.ids }
      : { from: 'the site’s pages', ids: new Set(siteDocuments()) },
    isTaken: documents && takes(documents.rows),
  };
  const read = (path: string | undefined, hasGrades = true) =>
    path === undefined ? undefined : readJudgements(file(path), named, hasGrades);
  const judgements = read(files.judgements);
  const crossJudgements = read(files.crossJudgements);
  const leftOut = read(files.leftOut, false) ?? new Map();
  if (findings.length) throw new CollectionError(sortFindings(findings));
  return {
    name: [files.documents ?? files.queries, locale].filter(Boolean).join(', '),
    documents: documents?.rows,
    queries: queries.rows,
    judgements,
    crossJudgements,
    leftOut,
  };
}

/** What judgements may name. */
interface Named {
  queries: Ids;
  documents: Ids;
  /** Whether a document is indexed; undefined: all are. A judgement of one that is not says nothing. */
  isTaken: ((id: string) => boolean) | undefined;
}

interface Ids {
  from: string;
  /** Undefined while its file has faults: nothing can be said of what names its rows. */
  ids: ReadonlySet<string> | undefined;
}

/** What is taken of a file, and the ids of all its rows. */
interface Taken<Row> {
  rows: Row[];
  ids: ReadonlySet<string> | undefined;
}

function takes(documents: readonly TestDocument[]): (id: string) => boolean {
  const ids = new Set(documents.map(({ id }) => id));
  return id => ids.has(id);
}

function readDocuments(file: RowFile, locale: Locale | undefined): Taken<TestDocument> {
  return file.take('documents', locale, row => {
    const title = row.text('title', true);
    const text = row.text('text', true);
    return title === undefined || text === undefined ? undefined : { title, text };
  });
}

function readQueries(file: RowFile, locale: Locale | undefined): Taken<TestQuery> {
  return file.take('queries', locale, row => {
    const text = row.text('text');
    const type = row.has('type') ? row.text('type') : undefined;
    const split = row.has('split') ? row.text('split') : undefined;
    return text === undefined ? undefined : { text, type, split };
  });
}

function readJudgements(file: RowFile, named: Named, hasGrades: boolean): Judgements {
  const judgements = new Map<string, Map<string, number>>();
  if (!file.isThere()) return judgements;
  /** query → its judged documents, taken or not */
  const judged = new Map<string, Set<string>>();
  for (const row of file.rows()) {
    const query = row.text('query');
    const doc = row.text('doc');
    const grade = hasGrades ? row.grade() : 0;
    if (query === undefined || doc === undefined || grade === undefined) continue;
    row.checkKnown('query', query, named.queries);
    row.checkKnown('doc', doc, named.documents);
    const docs = judged.get(query) ?? new Set();
    if (docs.has(doc)) row.fault('duplicate', `\`${query}\` is judged with \`${doc}\` twice. Remove one.`);
    judged.set(query, docs.add(doc));
    if (named.isTaken?.(doc) === false) continue;
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(doc, grade));
  }
  if (!judged.size) file.isEmpty('judgements');
  return judgements;
}

/** A file with one JSON object per line; empty lines are allowed. */
class RowFile {
  private readonly findings: FileFindings<string>;
  private readonly ids = new Map<string, number>();
  private isFaulty = false;

  constructor(
    private readonly path: string,
    all: Finding[],
  ) {
    this.findings = new FileFindings(path, all);
  }

  /** Whether the file exists; a fault when it does not. */
  isThere(): boolean {
    const exists = statSync(this.path, { throwIfNoEntry: false })?.isDirectory() === false;
    if (!exists) this.fault('missing-file', undefined, 'Missing file. Add it, or name another one.');
    return exists;
  }

  /** Says that there is nothing in the file, unless it was said what is wrong with it. */
  isEmpty(what: string): void {
    if (!this.isFaulty) this.fault('empty', undefined, `Missing ${what}. Add one JSON object per line.`);
  }

  /**
   * Reads rows that have an id and a language.
   * @param locale only rows of this language are taken; the others are read for their faults and ids
   * @param read gives undefined after it told a fault
   */
  take<F>(
    what: string,
    locale: Locale | undefined,
    read: (row: Row) => F | undefined,
  ): Taken<F & { id: string; lang: Locale }> {
    const rows: (F & { id: string; lang: Locale })[] = [];
    if (!this.isThere()) return { rows, ids: undefined };
    for (const row of this.rows()) {
      const id = row.newId();
      const lang = row.locale();
      const fields = read(row);
      if (id !== undefined && lang && fields && (locale ?? lang) === lang) rows.push({ id, lang, ...fields });
    }
    if (!rows.length) this.isEmpty(locale ? `${what} in \`${locale}\`` : what);
    return { rows, ids: this.isFaulty ? undefined : new Set(this.ids.keys()) };
  }

  *rows(): Generator<Row> {
    let number = 0;
    for (const line of linesOf(this.path)) {
      number++;
      if (!line.trim()) continue;
      const place = { line: number, column: 1 };
      const fault = (rule: string, message: string) => this.fault(rule, place, message);
      const value = parse(line);
      if (value) yield new Row(value, place, this.ids, fault);
      else fault('json', 'Unexpected line, expected one JSON object. Correct or remove it.');
    }
  }

  private fault(rule: string, place: Place | undefined, message: string): void {
    this.isFaulty = true;
    this.findings.error(
      rule,
      place,
      localized(() => message),
    );
  }
}

/** The lines of a file, read in pieces, so that a large collection is never in memory twice. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const bytes = Buffer.alloc(1 << 16);
    let rest = '';
    for (let read = readSync(file, bytes); read; read = readSync(file, bytes)) {
      const lines = (rest + decoder.write(bytes.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest + decoder.end();
  } finally {
    closeSync(file);
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

  grade(): number | undefined {
    const { grade } = this.value;
    if (Number.isInteger(grade) && (grade as number) >= 0) return grade as number;
    this.unexpected('grade', 'a whole number from 0');
    return undefined;
  }

  checkKnown(key: string, id: string, { from, ids }: Ids): void {
    if (!ids || ids.has(id)) return;
    this.fault(
      `unknown-${key}`,
      `Unknown ${key} \`${id}\`, expected an id of ${from}. Correct or remove it.`,
    );
  }

  private unexpected(key: string, expected: string): void {
    const given = this.has(key)
      ? `Unexpected ${key} \`${JSON.stringify(this.value[key])}\``
      : `Missing ${key}`;
    this.fault('field', `${given}, expected ${expected}. ${this.has(key) ? 'Correct' : 'Add'} it.`);
  }
}
