import { counterpartOf, type Locale } from '../../i18n/locales';
import type { LanguageHits } from './language-search';
import { coverage, type PageHit, type SectionHit } from './rank';

/** Hits by language; a language that is missing was not searched, or not yet. */
export type Hits = Partial<Record<Locale, LanguageHits>>;

/** A page found in either language or both. */
export interface JoinedPage {
  page: number;
  score: number;
  whole: boolean;
  /** What each language found on it, the reader's first. */
  sides: readonly { via: Locale; weight: number; hit: PageHit }[];
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
  for (const via of [reader, counterpartOf(reader)]) {
    const weight = via === reader ? 1 : otherWeight;
    for (const hit of hits[via]?.pages ?? []) {
      const first = pages.get(hit.page);
      pages.set(hit.page, joinedPage([...(first?.sides ?? []), { via, weight, hit }]));
    }
  }
  for (const { excluded } of Object.values(hits)) for (const page of excluded) pages.delete(page);
  return [...pages.values()].sort((a, b) => b.score - a.score || a.page - b.page);
}

function joinedPage(sides: JoinedPage['sides']): JoinedPage {
  const [better, other] = [...sides].sort((a, b) => b.hit.score * b.weight - a.hit.score * a.weight);
  const { page, score, covered } = better!.hit;
  let joined = score * better!.weight;
  if (other) {
    joined += agreement * other.hit.score * other.weight;
    // words of both languages in one query: together they may find what neither has in full
    joined *= coverage(count(covered | other.hit.covered), Math.max(1, count(covered)));
  }
  return { page, score: joined, whole: sides.some(({ hit }) => hit.whole), sides };
}

/** How many bits are set. */
function count(bits: number): number {
  let rest = bits;
  let found = 0;
  for (; rest; rest &= rest - 1) found++;
  return found;
}

/** The places of a page that are shown. @param rank of the page among the results, from 0 */
export function placesOf({ sides }: JoinedPage, rank: number): JoinedSection[] {
  const most = placesByRank[rank] ?? placesByRank.at(-1)!;
  const sections = new Map<number, JoinedSection>();
  for (const { via, weight, hit } of sides) {
    // What the reader's language found is shown as that. Sections stand best first, so no more are needed of a side.
    for (const { number, score } of hit.sections.slice(0, most))
      if (!sections.has(number)) sections.set(number, { number, score: score * weight, via });
  }
  const best = [...sections.values()].sort((a, b) => b.score - a.score || a.number - b.number);
  return best.filter(({ score }) => score >= best[0]!.score * placeShare).slice(0, most);
}
