import { type Locale, type Localized, locales, localized } from '../../i18n/locales';
import { buildIndex } from '../build';
import type { LanguageSearch } from '../query/language-search';
import type { SearchResults } from '../query/results';
import { SiteSearch } from '../query/site-search';
import type { FetchFile } from '../storage/reader';
import type { StaticFiles } from '../storage/writer';
import { type Engine, scoredResults, shownResults } from './engine';
import type { Subject } from './subject';

/** The site's own search: a subject's search files, in memory, and the browser's query code over them. */
export class BuiltSubject implements Engine {
  /** Address → its page and language. */
  private readonly pageAt = new Map<string, readonly [page: number, locale: Locale]>();
  private readonly readers: Localized<SiteSearch>;
  private readonly textlessReaders: Localized<SiteSearch>;

  private constructor(
    private readonly subject: Subject,
    private readonly files: Localized<StaticFiles>,
  ) {
    subject.collection.pages.forEach(({ texts }, page) => {
      for (const locale of locales) if (texts[locale]) this.pageAt.set(texts[locale].href, [page, locale]);
    });
    this.readers = localized(locale => new SiteSearch(locale, side => this.fetchFor(side)));
    this.textlessReaders = localized(locale => new TextlessSearch(locale, side => this.fetchFor(side)));
  }

  static async build(subject: Subject): Promise<BuiltSubject> {
    const da = await buildIndex(subject.collection, 'da');
    const en = await buildIndex(subject.collection, 'en');
    return new BuiltSubject(subject, { da, en });
  }

  ask(query: string, reader: Locale): Promise<SearchResults> {
    return this.results(query, this.readers[reader], shownResults);
  }

  /** The answer card's page comes first. */
  async rank(query: string, reader: Locale): Promise<string[]> {
    const { answer, pages } = await this.results(query, this.textlessReaders[reader], scoredResults);
    const shown = pages.map(({ page, locale }) => this.subject.documentOf(page, locale));
    const card = answer && this.pageAt.get(answer.href);
    return card ? [this.subject.documentOf(...card), ...shown] : shown;
  }

  /** Bytes of files, in both languages, that a reader's first query fetches. */
  async bytesOf(query: string, reader: Locale): Promise<number> {
    let fetched = 0;
    const search = new TextlessSearch(reader, side =>
      this.fetchFor(side, bytes => {
        fetched += bytes;
      }),
    );
    await this.results(query, search, shownResults);
    return fetched;
  }

  /** Asks in both languages at once, as the search dialog does, once their indexes are open. */
  private async results(query: string, search: SiteSearch, limit: number): Promise<SearchResults> {
    await Promise.all(locales.map(locale => search.open(locale)));
    const [da, en] = await Promise.all([search.find(query, 'da'), search.find(query, 'en')]);
    return search.present(query, { da, en }, limit === undefined ? {} : { limit });
  }

  /** @param note is told the size of every file that is fetched */
  private fetchFor(side: Locale, note?: (bytes: number) => void): FetchFile {
    return async name => {
      const bytes = this.files[side].get(name);
      if (!bytes) throw new Error(`Missing search file ${side}/${name}.`);
      note?.(bytes.length);
      return new Uint8Array(bytes);
    };
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
