import { counterpartOf, type Locale, type Localized, locales, localized } from '../../i18n/locales';
import { buildIndex } from '../build';
import type { Hits } from '../query/join';
import type { SearchResults } from '../query/results';
import { SiteSearch } from '../query/site-search';
import type { FetchFile } from '../storage/reader';
import type { StaticFiles } from '../storage/writer';
import { type Engine, scoredResults, shownResults } from './engine';
import type { Subject } from './subject';

/** The site's own search: a subject's search files, in memory, and the browser's query code over them. */
export class BuiltSubject implements Engine {
  private readonly readers: Localized<SiteSearch>;

  private constructor(
    private readonly subject: Subject,
    private readonly files: Localized<StaticFiles>,
  ) {
    this.readers = localized(locale => new SiteSearch(locale, side => this.fetchFor(side)));
  }

  static async build(subject: Subject): Promise<BuiltSubject> {
    const da = await buildIndex(subject.collection, 'da');
    const en = await buildIndex(subject.collection, 'en');
    return new BuiltSubject(subject, { da, en });
  }

  async ask(query: string, reader: Locale): Promise<SearchResults> {
    const search = this.readers[reader];
    return search.present(query, await findBoth(query, search), { limit: shownResults });
  }

  /** The answer card's page comes first. */
  async rank(query: string, reader: Locale): Promise<string[]> {
    const search = this.readers[reader];
    const pages = await search.order(query, await findBoth(query, search));
    return pages.slice(0, scoredResults).map(page => this.documentShown(page, reader));
  }

  /** Bytes of files, in both languages, that a reader's first query fetches. */
  async bytesOf(query: string, reader: Locale): Promise<number> {
    let fetched = 0;
    const search = new SiteSearch(reader, side =>
      this.fetchFor(side, bytes => {
        fetched += bytes;
      }),
    );
    await search.present(query, await findBoth(query, search), { limit: shownResults });
    return fetched;
  }

  /** A page is shown in the reader's language, or in the only one it has. */
  private documentShown(page: number, reader: Locale): string {
    const { texts } = this.subject.collection.pages[page]!;
    return this.subject.documentOf(page, texts[reader] ? reader : counterpartOf(reader));
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

/** Asks in both languages at once, as the search dialog does, once their indexes are open. */
async function findBoth(query: string, search: SiteSearch): Promise<Hits> {
  await Promise.all(locales.map(locale => search.open(locale)));
  const [da, en] = await Promise.all([search.find(query, 'da'), search.find(query, 'en')]);
  return { da, en };
}
