import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import type { LanguageHits } from '@/lib/search/query/language-search';
import type { SearchResults } from '@/lib/search/query/results';
import { SearchFileError } from '@/lib/search/storage/errors';
import { locale } from '../site';
import { siteSearch } from './engine';

/** What is known of a query so far. */
export interface Progress {
  results: SearchResults;
  /** The facet that is shown: the one asked for, as long as it has hits. */
  facet: string | undefined;
  /** True when both languages are in, or have failed. */
  complete: boolean;
  /** Languages that could not be searched: their results are missing. */
  missing: readonly Locale[];
  /** True when files of a language that could be searched could not be read: results may be missing. */
  partMissing: boolean;
}

/** Results of the second language that come within this time are merged; later ones follow below. */
const mergeMs = 150;
/** How long the second language is waited for where the reader's own has failed. */
const patienceMs = 60_000;

type Outcome = { locale: Locale; hits?: LanguageHits; error?: SearchFileError };

/** A query that is asked once, in both languages, and presented as often as the reader narrows or widens it. */
export class QueryRun {
  private readonly own: Promise<Outcome>;
  private readonly other: Promise<Outcome>;

  /** @param mend false to take every word as it is typed */
  constructor(
    readonly query: string,
    readonly mend = true,
  ) {
    this.own = this.ask(locale);
    this.other = this.ask(counterpartOf(locale));
  }

  private ask(side: Locale): Promise<Outcome> {
    return siteSearch.find(this.query, side, this.mend).then(
      hits => ({ locale: side, hits }),
      (error: unknown) => {
        if (!(error instanceof SearchFileError)) throw error;
        return { locale: side, error };
      },
    );
  }

  /**
   * Reports once or twice: first when the reader's language is in and the other one had its time, then when the other
   * one is in too. A facet that only the other one may have hits of waits for it.
   * @throws {SearchFileError} when neither language can be searched
   */
  async present(
    { limit, facet }: { limit: number; facet?: string | undefined },
    report: (progress: Progress) => void,
  ): Promise<void> {
    const first = await this.own;
    const soon = await Promise.race([
      this.other,
      new Promise<undefined>(resolve => setTimeout(resolve, first.hits ? mergeMs : patienceMs)),
    ]);
    const early = await this.progress(soon ? [first, soon] : [first], { limit, facet });
    if (soon || early.facet === facet) report(early);
    if (!soon) report(await this.progress([first, await this.other], { limit, facet }));
  }

  private async progress(
    outcomes: Outcome[],
    { limit, facet }: { limit: number; facet?: string | undefined },
  ): Promise<Progress> {
    const hits = Object.fromEntries(
      outcomes.flatMap(outcome => (outcome.hits ? [[outcome.locale, outcome.hits]] : [])),
    );
    if (!Object.keys(hits).length) throw outcomes[0]!.error;
    let shown = facet;
    let results = await siteSearch.present(this.query, hits, { limit, ...(facet && { facet }) });
    if (facet && !results.facets.some(({ id }) => id === facet)) {
      shown = undefined;
      results = await siteSearch.present(this.query, hits, { limit });
    }
    const { otherRelease } = results;
    const failed = outcomes.filter(outcome => !outcome.hits).map(outcome => outcome.locale);
    return {
      results,
      facet: shown,
      complete: outcomes.length === 2,
      missing: otherRelease ? [otherRelease] : failed,
      partMissing: results.partMissing,
    };
  }
}
