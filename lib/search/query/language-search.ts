import { Index } from 'flexsearch';
import type { Locale } from '../../i18n/locales';
import { stemKey } from '../analyse/stem';
import type { IndexMeta, RecordBlock, SectionRecord } from '../collection';
import { missingFile, recordFile } from '../record-file';
import { blockIndex } from '../storage/format';
import { type FetchFile, StaticReader } from '../storage/reader';
import { type Plan, type PlanOptions, planQuery } from './plan';
import { createRanker, type PageHit } from './rank';

export interface LanguageHits {
  /** The search that found them: what their numbers mean is in its files. */
  search: LanguageSearch;
  /** False where every word was taken as it is typed. */
  mend: boolean;
  plan: Plan;
  pages: PageHit[];
  /** Pages that have a word the reader does not want. */
  excluded: ReadonlySet<number>;
}

export type PageRecord = RecordBlock['pages'][number];

/** The search of one language: FlexSearch mounted on the static files, with our analysis and ranking. */
export class LanguageSearch {
  private constructor(
    readonly locale: Locale,
    private readonly reader: StaticReader<IndexMeta>,
    private readonly index: Index,
  ) {}

  static async open(locale: Locale, fetchFile: FetchFile): Promise<LanguageSearch> {
    const reader = await StaticReader.open<IndexMeta>(fetchFile);
    const index = new Index({ tokenize: 'strict', cache: false, encode: ((keys: unknown) => keys) as never });
    await reader.mount(index);
    return new LanguageSearch(locale, reader, index);
  }

  /** Pages that match a query, best first; none for a query without a word. */
  async search(query: string, options: PlanOptions = {}): Promise<LanguageHits> {
    const { mend = true } = options;
    const plan = await planQuery(query, this.locale, this.reader, options);
    const keys = new Set(plan.whole.map(({ key }) => key));
    for (const { key, and } of plan.groups.flatMap(({ candidates }) => candidates)) {
      keys.add(key);
      if (and !== undefined) keys.add(and);
    }
    const [excluded, required] = await Promise.all([
      this.pagesExcludedBy(plan.excluded),
      this.documentsWithPhrases(plan),
    ]);
    if (!keys.size) return { search: this, mend, plan, pages: [], excluded };
    // Taken at once by the storage, before anything is awaited: a second query cannot get this one's ranker.
    this.reader.rank = createRanker(plan, this.reader.root.meta, required);
    const found = this.index.search({
      query: [...keys] as never,
      suggest: true,
      enrich: true,
      resolve: true,
      limit: 1000,
    } as never);
    const pages = (await (found as unknown as Promise<PageHit[]>)) ?? [];
    return { search: this, mend, plan, pages, excluded };
  }

  /**
   * The pages to leave out: those with a section that has all words of an exclusion. Read off whole posting lists, so
   * that none is overlooked.
   */
  private async pagesExcludedBy(exclusions: Plan['excluded']): Promise<ReadonlySet<number>> {
    const { span } = this.reader.root.meta;
    const pages = exclusions.map(async words =>
      [...(await this.documentsWithAll(words))].map(id => Math.floor(id / span)),
    );
    return new Set((await Promise.all(pages)).flat());
  }

  /** The documents that have the telling words of all phrases, in whatever order; undefined where none is telling. */
  private async documentsWithPhrases({ phrases }: Plan): Promise<ReadonlySet<number> | undefined> {
    const words = phrases.flat().filter(({ stop }) => !stop);
    return words.length ? this.documentsWithAll(words.map(({ stem }) => [stem])) : undefined;
  }

  /** The documents that have every word, each by any of its keys; read off whole posting lists. */
  private async documentsWithAll(words: readonly (readonly string[])[]): Promise<ReadonlySet<number>> {
    const documentsWith = async (keys: readonly string[]) => {
      const terms = await Promise.all(keys.map(key => this.reader.term(key, true)));
      return new Set(terms.flatMap(term => term?.postings.map(({ id }) => id) ?? []));
    };
    const [first, ...others] = await Promise.all(words.map(documentsWith));
    return new Set([...(first ?? [])].filter(id => others.every(other => other.has(id))));
  }

  /** Equal where the numbers of pages and sections mean the same. */
  get numbering(): string {
    return this.reader.root.meta.numbering;
  }

  /** True when both read the same release of the index. */
  isSameRelease(other: LanguageSearch): boolean {
    return JSON.stringify(this.reader.root) === JSON.stringify(other.reader.root);
  }

  /** True when the index has the word in some form. */
  async knows(word: string): Promise<boolean> {
    return (await this.reader.term(stemKey(word, this.locale))) !== undefined;
  }

  /**
   * The record of a section, with its page; undefined where this language does not have the section.
   * @param isFound true for what this language has found, so that nobody need ask whether it is there
   */
  async record(
    document: number,
    isFound = false,
  ): Promise<{ page: PageRecord; section: SectionRecord } | undefined> {
    const { stride, groups } = this.reader.root.meta.records;
    const number = Math.floor(document / stride);
    if (!groups.length || (!isFound && (await this.isMissing(number)))) return undefined;
    const [, group] = groups[blockIndex(groups, number)]!;
    const block = await this.reader.load(recordFile(group, number), readJson<RecordBlock>);
    for (const page of block.pages) {
      const section = page.sections.find(({ n }) => n === document);
      if (section) return { page, section };
    }
    return undefined;
  }

  /** Whether only another language has sections in a block. */
  private async isMissing(block: number): Promise<boolean> {
    const { groups, missing } = this.reader.root.meta.records;
    const [, group, hasFile] = groups[blockIndex(groups, block)]!;
    const ranges = hasFile ? await this.reader.load(missingFile(group), readJson<typeof missing>) : missing;
    return ranges.some(([first, last]) => block >= first && block <= last);
  }

  /** What results can be narrowed to, in the order of the site. */
  get facets(): { id: string; label: string }[] {
    const { facets } = this.reader.root.meta;
    return facets.flatMap(([, id, label]) => (id ? [{ id, label }] : []));
  }

  /** The facet of a page; empty where it has none. */
  facetOf(page: number): string {
    const { facets } = this.reader.root.meta;
    return facets[blockIndex(facets, page)]?.[1] ?? '';
  }

  /** The record of a page's first section; its page has the title, address and answer. */
  pageRecord(page: number): Promise<{ page: PageRecord; section: SectionRecord } | undefined> {
    return this.record(page * this.reader.root.meta.span);
  }
}

function readJson<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
