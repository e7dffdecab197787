import { Index } from 'flexsearch';
import type { Locale } from '../../i18n/locales';
import { stemKey } from '../analyse/stem';
import type { IndexMeta, RecordBlock, SectionRecord } from '../collection';
import { blockIndex } from '../storage/format';
import { type FetchFile, StaticReader } from '../storage/reader';
import { type Plan, planQuery } from './plan';
import { createRanker, type PageHit } from './rank';

export interface LanguageHits {
  plan: Plan;
  pages: PageHit[];
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
  async search(query: string, knownElsewhere?: (word: string) => Promise<boolean>): Promise<LanguageHits> {
    const plan = await planQuery(query, this.locale, this.reader, knownElsewhere);
    const keys = [...new Set(plan.groups.flatMap(group => group.candidates.map(({ key }) => key)))];
    keys.push(...plan.whole.map(({ key }) => key));
    if (!keys.length) return { plan, pages: [] };
    // Taken at once by the storage, before anything is awaited: a second query cannot get this one's ranker.
    this.reader.rank = createRanker(plan, this.reader.root.meta);
    const found = this.index.search({
      query: keys as never,
      suggest: true,
      enrich: true,
      resolve: true,
      limit: 1000,
    } as never);
    return { plan, pages: (await (found as unknown as Promise<PageHit[]>)) ?? [] };
  }

  /** True when the index has the word in some form. */
  async knows(word: string): Promise<boolean> {
    return (await this.reader.term(stemKey(word, this.locale))) !== undefined;
  }

  /** The records of sections, with their page; undefined where this language does not have the section. */
  async record(document: number): Promise<{ page: PageRecord; section: SectionRecord } | undefined> {
    const { records } = this.reader.root.meta;
    if (!records.length) return undefined;
    const [, file] = records[blockIndex(records, document)]!;
    const block = await this.reader.load(
      file,
      bytes => JSON.parse(new TextDecoder().decode(bytes)) as RecordBlock,
    );
    for (const page of block.pages) {
      const section = page.sections.find(({ n }) => n === document);
      if (section) return { page, section };
    }
    return undefined;
  }

  /** The record of a page's first section; its page has the title, address and answer. */
  pageRecord(page: number): Promise<{ page: PageRecord; section: SectionRecord } | undefined> {
    return this.record(page * this.reader.root.meta.span);
  }
}
