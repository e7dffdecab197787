import { fold, normalizeWord } from '@/lib/search/analyse/fold';
import type { SearchResults } from '@/lib/search/query/results';

const word = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The query with its slips mended, as it was searched. The index knows the words without the letters of their
 * language (`oevelse`); how they are written is read off the results.
 */
export function mendedQuery({
  query,
  mended,
  pages,
  answer,
}: Pick<SearchResults, 'query' | 'mended' | 'pages' | 'answer'>): string {
  const names = Object.values(answer?.sides ?? {}).flatMap(({ name }) => name.match(word) ?? []);
  const parts = pages.flatMap(page =>
    page.places.flatMap(({ heading, excerpt, evidence = [] }) => [...heading, ...excerpt, ...evidence]),
  );
  const marked = parts.flatMap(({ text, mark }) => (mark ? [text] : []));
  const written = (found: string) => {
    const same = [...marked, ...names].flatMap(text => beginningOf(text, found) ?? []);
    // At the start of a sentence any word has a capital; a name has one wherever it stands.
    return same.find(text => text === text.toLowerCase()) ?? same[0] ?? found;
  };
  const byTyped = new Map(mended.map(({ typed, found }) => [foldedWord(typed), written(found)]));
  return query.replace(word, typed => byTyped.get(foldedWord(typed)) ?? typed);
}

/** What of a marked word is the found one; results have other forms of it as well. */
function beginningOf(text: string, found: string): string | undefined {
  if (!foldedWord(text).startsWith(found)) return undefined;
  for (let end = 1; end <= text.length; end++) {
    const beginning = text.slice(0, end);
    if (foldedWord(beginning) === found) return beginning;
  }
  return undefined;
}

function foldedWord(text: string): string {
  return fold(normalizeWord(text));
}
