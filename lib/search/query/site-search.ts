import { counterpartOf, type Locale, locales } from '../../i18n/locales';
import { SearchFileError } from '../storage/errors';
import type { FetchFile } from '../storage/reader';
import type { Hits } from './join';
import { type LanguageHits, LanguageSearch } from './language-search';
import { Presentation, type PresentOptions } from './present';
import type { SearchResults } from './results';

/** How long a language waits for the other one's word. */
const patienceMs = 300;
/** A query asks for terms, then for words like them, then for more terms: so many files may fail once. */
const mostFailed = 3;

/**
 * The search of the whole site: either language in, the reader's language out.
 *
 * A site is released anew while readers have it open, and networks lose and spoil files. What cannot be read is asked
 * for once more, by way of the root: of a new release that one names other files. Hits of two releases are never joined,
 * since their numbers mean different pages.
 */
export class SiteSearch {
  private readonly searches = new Map<Locale, Promise<LanguageSearch>>();
  /** Looks for a newer release that are under way, so that all who wait for one share it. */
  private readonly renewals = new Map<Locale, Promise<void>>();

  /** @param fetchFor gives the fetcher of a language's files; asked for a new one whenever the root is read */
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

  /**
   * The hits of one language.
   * @param mend false to take every word as it is typed
   * @throws {SearchFileError} when a file cannot be read the second time either
   */
  async find(query: string, locale: Locale, mend = true): Promise<LanguageHits> {
    const failed = new Set<string>();
    for (;;) {
      try {
        return await this.findOnce(query, locale, mend);
      } catch (error) {
        if (!(error instanceof SearchFileError) || failed.has(error.file) || failed.size === mostFailed)
          throw error;
        failed.add(error.file);
        await this.renew(locale);
      }
    }
  }

  private async findOnce(query: string, locale: Locale, mend: boolean): Promise<LanguageHits> {
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
  async present(query: string, hits: Hits, options: PresentOptions = {}): Promise<SearchResults> {
    const known = isOneRelease(hits) ? hits : await this.findNewest(query, hits);
    const results = await this.presentOnce(query, known, options);
    if (!results.partMissing) return results;
    return this.presentOnce(query, await this.findNewest(query, known), options);
  }

  private async presentOnce(query: string, hits: Hits, options: PresentOptions): Promise<SearchResults> {
    const own = hits[this.locale];
    if (!own || isOneRelease(hits)) return new Presentation(this.locale, hits).results(query, options);
    const results = await new Presentation(this.locale, { [this.locale]: own }).results(query, options);
    return { ...results, otherRelease: counterpartOf(this.locale) };
  }

  /** The same hits by the newest files that can be had; those at hand where there are none. */
  private async findNewest(query: string, hits: Hits): Promise<Hits> {
    const sides = locales.flatMap(locale => hits[locale] ?? []);
    await Promise.all(sides.map(({ search }) => this.renew(search.locale)));
    const found = sides.map(side =>
      this.find(query, side.search.locale, side.mend).catch((error: unknown) => {
        if (!(error instanceof SearchFileError)) throw error;
        return side;
      }),
    );
    return Object.fromEntries((await Promise.all(found)).map(side => [side.search.locale, side]));
  }

  /** Looks for a newer release of a language's index. As long as there is none, what was fetched of it stays. */
  private renew(locale: Locale): Promise<void> {
    const known = this.searches.get(locale);
    if (!known) return Promise.resolve();
    const renewal =
      this.renewals.get(locale) ??
      (async () => {
        try {
          const newest = LanguageSearch.open(locale, this.fetchFor(locale));
          if (!(await newest).isSameRelease(await known)) this.searches.set(locale, newest);
        } catch {
          // The root cannot be had: whoever needs one of its files says so.
        } finally {
          this.renewals.delete(locale);
        }
      })();
    this.renewals.set(locale, renewal);
    return renewal;
  }

  /** Numbers of the pages that match, in the order of the results, without their texts. */
  order(query: string, hits: Hits): Promise<number[]> {
    return new Presentation(this.locale, hits).order(query);
  }
}

/** True when a number means the same in all hits. */
function isOneRelease(hits: Hits): boolean {
  const numberings = locales.flatMap(locale => hits[locale]?.search.numbering ?? []);
  return new Set(numberings).size < 2;
}
