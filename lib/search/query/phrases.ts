import type { Term } from '../analyse/analyse';
import type { LanguageHits, LanguageSearch } from './language-search';
import { termsOf } from './texts';

/** So many sections are read to see whether they have the phrase. */
const mostRead = 30;

/**
 * Leaves the sections that have every phrase of the query word for word, in the heading or in the text. The index only
 * knows that the words are there; the order is read off the texts of the best sections.
 * @returns `cut` is true when there were more sections than were read
 */
export async function withPhrases(
  hits: LanguageHits,
  record: LanguageSearch['record'],
): Promise<{ hits: LanguageHits; cut: boolean }> {
  const { phrases } = hits.plan;
  if (!phrases.length) return { hits, cut: false };
  const sections = hits.pages.flatMap(page => page.sections.map(section => section.number));
  const kept = new Set<number>();
  await Promise.all(
    sections.slice(0, mostRead).map(async number => {
      const found = await record(number);
      if (!found) return;
      const { heading, text } = termsOf(found.section, found.page, hits.plan.locale);
      if (phrases.every(phrase => hasPhrase(heading, phrase) || hasPhrase(text, phrase))) kept.add(number);
    }),
  );
  const pages = hits.pages.flatMap(page => {
    const own = page.sections.filter(({ number }) => kept.has(number));
    return own.length ? [{ ...page, sections: own }] : [];
  });
  return { hits: { ...hits, pages }, cut: sections.length > mostRead };
}

function hasPhrase(terms: readonly Term[], phrase: readonly Term[]): boolean {
  const words = terms.filter(term => !term.joined);
  return words.some((_, i) => phrase.every(({ surface }, j) => words[i + j]?.surface === surface));
}
