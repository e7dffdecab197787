import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import type { LanguageHits } from '@/lib/search/query/language-search';
import type { SearchResults } from '@/lib/search/query/results';
import { locale, siteSearch } from './engine';

/** What is known of a query so far. */
export interface Progress {
  results: SearchResults;
  /** True when both languages are in, or have failed. */
  complete: boolean;
  /** True when a language's files could not be read: results may be missing. */
  partMissing: boolean;
}

/** Results of the second language that come within this time are merged; later ones follow below. */
const mergeMs = 150;

type Outcome = { locale: Locale; hits?: LanguageHits };

/**
 * Runs a query in both languages and reports once or twice: first when the reader's language is in and the other one
 * had its time, then when the other one is in too.
 * @throws when neither language can be searched
 */
export async function runQuery(
  query: string,
  limit: number,
  report: (progress: Progress) => void,
): Promise<void> {
  const attempt = (side: Locale): Promise<Outcome> =>
    siteSearch.find(query, side).then(
      hits => ({ locale: side, hits }),
      () => ({ locale: side }),
    );
  const own = attempt(locale);
  const other = attempt(counterpartOf(locale));
  const first = await own;
  const soon = await Promise.race([
    other,
    new Promise<undefined>(resolve => setTimeout(resolve, first.hits ? mergeMs : 60_000)),
  ]);
  const present = async (outcomes: (Outcome | undefined)[], complete: boolean) => {
    const hits = Object.fromEntries(
      outcomes.flatMap(outcome => (outcome?.hits ? [[outcome.locale, outcome.hits]] : [])),
    );
    if (!Object.keys(hits).length) throw new Error('no language could be searched');
    const results = await siteSearch.present(query, hits, limit);
    report({
      results,
      complete,
      partMissing: results.partMissing || outcomes.some(outcome => outcome && !outcome.hits),
    });
  };
  await present([first, soon], soon !== undefined);
  if (!soon) await present([first, await other], true);
}
