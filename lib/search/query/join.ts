import { counterpartOf, type Locale } from '../../i18n/locales';
import type { LanguageHits } from './language-search';
import type { PageHit, SectionHit } from './rank';

/** Hits by language; a language that is missing was not searched, or not yet. */
export type Hits = Partial<Record<Locale, LanguageHits>>;

/** A page found in either language or both. */
export interface JoinedPage {
  page: number;
  score: number;
  whole: boolean;
  /** Document number → its score and the language that found it. */
  sections: Map<number, { score: number; via: Locale }>;
}

/** A section and the language that found it. */
export type JoinedSection = SectionHit & { via: Locale };

/**
 * Evidence from the other language counts this much: it keeps the top hit in the reader's language 98 % of the time
 * and still finds what only the other language says.
 */
const otherWeight = 0.6;
/** What a second language's evidence adds to the better one. */
const agreement = 0.1;
/** Places a page shows by its rank, the last one for all further pages; none that is much weaker than its best. */
const placesByRank = [3, 2, 2, 1];
const placeShare = 0.4;

/** Joins the hits of both languages by number, best first; pages with equal scores stand in reading order. */
export function joinHits(hits: Hits, reader: Locale): JoinedPage[] {
  const pages = new Map<number, JoinedPage>();
  for (const locale of [reader, counterpartOf(reader)]) {
    for (const hit of hits[locale]?.pages ?? []) joinPage(pages, hit, locale, reader);
  }
  return [...pages.values()].sort((a, b) => b.score - a.score || a.page - b.page);
}

function joinPage(pages: Map<number, JoinedPage>, hit: PageHit, via: Locale, reader: Locale): void {
  const weight = via === reader ? 1 : otherWeight;
  const score = hit.score * weight;
  const page = pages.get(hit.page) ?? { page: hit.page, score: 0, whole: false, sections: new Map() };
  pages.set(hit.page, page);
  page.score = Math.max(page.score, score) + agreement * Math.min(page.score, score);
  page.whole ||= hit.whole;
  for (const section of hit.sections) {
    // What the reader's language found is shown as that.
    if (!page.sections.has(section.number))
      page.sections.set(section.number, { score: section.score * weight, via });
  }
}

/** The places of a page that are shown. @param rank of the page among the results, from 0 */
export function placesOf(page: JoinedPage, rank: number): JoinedSection[] {
  const sections = [...page.sections].map(([number, { score, via }]) => ({ number, score, via }));
  sections.sort((a, b) => b.score - a.score || a.number - b.number);
  return sections
    .filter(({ score }) => score >= sections[0]!.score * placeShare)
    .slice(0, placesByRank[rank] ?? placesByRank.at(-1));
}
