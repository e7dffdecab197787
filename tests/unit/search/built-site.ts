import { counterpartOf, type Locale, locales } from '../../../lib/i18n/locales';
import { buildIndex } from '../../../lib/search/build';
import type { SearchCollection, SearchText } from '../../../lib/search/collection';
import type { Part } from '../../../lib/search/excerpt';
import type { PageResult, SearchResults } from '../../../lib/search/query/results';
import { SiteSearch } from '../../../lib/search/query/site-search';
import { FileStore } from './file-store';

/** A collection built into files, to be searched as a reader of either language does. */
export class BuiltSite {
  private constructor(
    readonly collection: SearchCollection,
    readonly stores: Readonly<Record<Locale, FileStore>>,
  ) {}

  static async build(collection: SearchCollection): Promise<BuiltSite> {
    const [da, en] = await Promise.all(locales.map(locale => buildIndex(collection, locale)));
    return new BuiltSite(collection, { da: new FileStore(da!), en: new FileStore(en!) });
  }

  /** A reader that has just opened the site. */
  reader(locale: Locale): SiteSearch {
    return new SiteSearch(locale, language => this.stores[language].fetch);
  }

  /** A search in both languages for a reader of one, with a limit that shows all pages. */
  async search(query: string, locale: Locale = 'da', reader = this.reader(locale)): Promise<SearchResults> {
    const [own, other] = [reader.locale, counterpartOf(reader.locale)];
    const [ownHits, otherHits] = await Promise.all([reader.find(query, own), reader.find(query, other)]);
    return reader.present(query, { [own]: ownHits, [other]: otherHits }, { limit: 1_000 });
  }

  /** The addresses of the pages that are found, in order. */
  async found(query: string, locale: Locale = 'da'): Promise<string[]> {
    return (await this.search(query, locale)).pages.map(({ href }) => href);
  }

  /** The text of a page in the language that a result shows it in. */
  textOf({ page, locale }: Pick<PageResult, 'page' | 'locale'>): SearchText | undefined {
    return this.collection.pages[page]?.texts[locale];
  }
}

export function joined(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

export function marked(parts: readonly Part[]): string[] {
  return parts.filter(({ mark }) => mark).map(({ text }) => text);
}
