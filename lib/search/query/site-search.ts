import { counterpartOf, type Locale } from '../../i18n/locales';
import type { FetchFile } from '../storage/reader';
import type { Hits } from './join';
import { type LanguageHits, LanguageSearch } from './language-search';
import { Presentation, type PresentOptions } from './present';
import type { SearchResults } from './results';

/** How long a language waits for the other one's word. */
const patienceMs = 300;

/** The search of the whole site: either language in, the reader's language out. */
export class SiteSearch {
  private readonly searches = new Map<Locale, Promise<LanguageSearch>>();

  /** @param fetchFor gives the fetcher of a language's files */
  constructor(
    readonly locale: Locale,
    private readonly fetchFor: (locale: Locale) => FetchFile,
  ) {}

  /** Opens a language's index, so that the first query finds it there. A failed opening is tried again next time. */
  open(locale: Locale): Promise<LanguageSearch> {
    const known = this.searches.get(locale);
    if (known) return known;
    const opening = LanguageSearch.open(locale, this.fetchFor(locale));
    opening.catch(() => this.searches.delete(locale));
    this.searches.set(locale, opening);
    return opening;
  }

  /** The hits of one language. @param mend false to take every word as it is typed */
  async find(query: string, locale: Locale, mend = true): Promise<LanguageHits> {
    const knownElsewhere = (word: string) => this.isKnown(word, counterpartOf(locale));
    return (await this.open(locale)).search(query, { knownElsewhere, mend });
  }

  /** Whether a language has a word; no, when that language does not answer soon: the reader waits for no guess. */
  private async isKnown(word: string, locale: Locale): Promise<boolean> {
    const answer = this.open(locale).then(search => search.knows(word));
    const late = new Promise<boolean>(resolve => setTimeout(resolve, patienceMs, false));
    return Promise.race([answer.catch(() => false), late]);
  }

  /** What the reader sees of the hits: both languages joined, the records of the best pages fetched. */
  present(query: string, hits: Hits, options: PresentOptions = {}): Promise<SearchResults> {
    return new Presentation(this.locale, hits, locale => this.open(locale)).results(query, options);
  }

  /** Numbers of the pages that match, in the order of the results, without their texts. */
  order(query: string, hits: Hits): Promise<number[]> {
    return new Presentation(this.locale, hits, locale => this.open(locale)).order(query);
  }
}
