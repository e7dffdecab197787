import type { Locale } from '../../../lib/i18n/locales';
import { analyse, wholeKey } from '../../../lib/search/analyse/analyse';
import type { Candidate, Plan } from '../../../lib/search/query/plan';

/** The plan of a query whose words are all in the index, without asking one. */
export function planOf(query: string, locale: Locale, kind: Candidate['kind'] = 'stem'): Plan {
  const groups = analyse(query, locale).map(term => ({
    term,
    counts: !term.joined,
    candidates: [{ key: term.stem, kind, weight: 1 }],
  }));
  return {
    locale,
    groups,
    whole: [{ key: wholeKey(query, locale), weight: 1 }],
    terms: groups.flatMap(({ term, counts }) => (counts ? [term] : [])),
    phrases: [],
    excluded: [],
  };
}
