import { counterpartOf, type Locale, locales } from '../../i18n/locales';
import { excerpt, findMatches, markText, type Part } from '../excerpt';
import { explain, type Reason } from '../explain';
import type { FetchFile } from '../storage/reader';
import { type LanguageHits, LanguageSearch, type PageRecord } from './language-search';
import type { PageHit, SectionHit } from './rank';

/** What a reader sees for a query. */
export interface SearchResults {
  query: string;
  /** The term or abbreviation that was typed alone. */
  answer?: AnswerCard;
  pages: PageResult[];
  /** Pages and sections that match beside the answer, shown or not; sections found only through the other language. */
  totals: { pages: number; places: number; via: number };
}

export interface AnswerCard {
  /** Page number. */
  page: number;
  href: string;
  kind: 'abbreviation' | 'term';
  sides: Partial<Record<Locale, { name: string; abbreviations: readonly string[]; definition: string }>>;
}

export interface PageResult {
  /** Page number, for telling pages apart. */
  page: number;
  /** The language the page is shown in; not the reader's where it exists only in the other. */
  locale: Locale;
  title: string;
  href: string;
  topic: string;
  places: Place[];
}

export interface Place {
  /** Of the section; of the page for what stands before the first heading. */
  heading: Part[];
  isIntro: boolean;
  href: string;
  excerpt: Part[];
  reason?: Reason;
  /** The matching sentence in the other language, where only that one matched. */
  evidence?: Part[];
}

/** A page found in either language or both. */
interface Joined {
  page: number;
  score: number;
  whole: boolean;
  sections: Map<number, { score: number; via: Locale }>;
}

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
/** A page scoring less than this share of the best is noise from common words. */
const pageShare = 0.08;
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

  /** The hits of one language. */
  async find(query: string, locale: Locale): Promise<LanguageHits> {
    return (await this.open(locale)).search(query, word => this.isKnown(word, counterpartOf(locale)));
  }

  /** Whether a language has a word; no, when that language does not answer soon: the reader waits for no guess. */
  private async isKnown(word: string, locale: Locale): Promise<boolean> {
    const answer = this.open(locale).then(search => search.knows(word));
    const late = new Promise<boolean>(resolve => setTimeout(resolve, patienceMs, false));
    return Promise.race([answer.catch(() => false), late]);
  }

  /**
   * Joins the hits of the languages that are in and fetches what the best pages show.
   * @param hits by language; a language that is missing was not searched, or not yet
   */
  async present(
    query: string,
    hits: Partial<Record<Locale, LanguageHits>>,
    limit = 8,
  ): Promise<SearchResults> {
    const joined = this.join(hits);
    const best = joined[0]?.score ?? 0;
    const answer = await this.answer(query, joined, hits);
    // The card is the term's result: it does not come twice.
    const kept = joined.filter(
      ({ page, score, whole }) => page !== answer?.page && (whole || score >= best * pageShare),
    );
    const places = kept.map((page, rank) => ({ page, sections: this.placesOf(page, rank) }));
    const results = await Promise.all(
      places.slice(0, limit).map(({ page, sections }) => this.pageResult(page, sections, hits)),
    );
    const all = places.flatMap(({ sections }) => sections);
    return {
      query,
      ...(answer && { answer }),
      pages: results.filter(result => result !== undefined),
      totals: {
        pages: kept.length,
        places: all.length,
        via: all.filter(({ via }) => via !== this.locale).length,
      },
    };
  }

  private join(hits: Partial<Record<Locale, LanguageHits>>): Joined[] {
    const pages = new Map<number, Joined>();
    for (const locale of [this.locale, counterpartOf(this.locale)]) {
      const weight = locale === this.locale ? 1 : otherWeight;
      for (const hit of hits[locale]?.pages ?? []) this.joinPage(pages, hit, locale, weight);
    }
    return [...pages.values()].sort((a, b) => b.score - a.score || a.page - b.page);
  }

  private joinPage(pages: Map<number, Joined>, hit: PageHit, locale: Locale, weight: number): void {
    const score = hit.score * weight;
    const known = pages.get(hit.page);
    const page = known ?? { page: hit.page, score: 0, whole: false, sections: new Map() };
    pages.set(hit.page, page);
    page.score = Math.max(page.score, score) + agreement * Math.min(page.score, score);
    page.whole ||= hit.whole;
    for (const section of hit.sections) {
      const other = page.sections.get(section.number);
      if (!other || (section.score * weight > other.score && other.via !== this.locale)) {
        page.sections.set(section.number, { score: section.score * weight, via: locale });
      }
    }
  }

  private placesOf(page: Joined, rank: number): (SectionHit & { via: Locale })[] {
    const sections = [...page.sections].map(([number, { score, via }]) => ({ number, score, via }));
    sections.sort((a, b) => b.score - a.score || a.number - b.number);
    return sections
      .filter(({ score }) => score >= sections[0]!.score * placeShare)
      .slice(0, placesByRank[rank] ?? placesByRank.at(-1));
  }

  private async pageResult(
    page: Joined,
    sections: readonly (SectionHit & { via: Locale })[],
    hits: Partial<Record<Locale, LanguageHits>>,
  ): Promise<PageResult | undefined> {
    const loaded = await Promise.all(sections.map(section => this.place(section, hits)));
    const places = loaded.filter(place => place !== undefined);
    const first = places[0];
    if (!first) return undefined;
    const { title, href, topic } = first.record;
    return {
      page: page.page,
      locale: first.shown,
      title,
      href,
      topic,
      places: places.map(({ place }) => place),
    };
  }

  /** A section as it is shown: in the reader's language, or in the only one it has. */
  private async place(
    { number, via }: SectionHit & { via: Locale },
    hits: Partial<Record<Locale, LanguageHits>>,
  ): Promise<{ place: Place; record: PageRecord; shown: Locale } | undefined> {
    const own = await (await this.open(this.locale)).record(number);
    const shown = own ? this.locale : counterpartOf(this.locale);
    const found = own ?? (await (await this.open(shown)).record(number));
    if (!found) return undefined;
    const { page, section } = found;
    const plan = hits[shown]?.plan;
    const heading = section.heading || page.title;
    const inHeading = plan ? findMatches(heading, plan, shown) : [];
    const inText = plan ? findMatches(section.text, plan, shown) : [];
    const reason =
      plan && via === shown
        ? (explain(heading, inHeading, plan) ??
          (inHeading.length ? undefined : explain(section.text, inText, plan)))
        : undefined;
    return {
      shown,
      record: page,
      place: {
        heading: markText(heading, inHeading),
        isIntro: !section.id,
        href: page.href + (section.id ? `#${section.id}` : ''),
        excerpt: plan
          ? excerpt(section.text, plan, shown)
          : [{ text: section.text.slice(0, 180), mark: false }],
        ...(reason && { reason }),
        ...(via !== shown && { evidence: await this.evidence(number, via, hits) }),
      },
    };
  }

  private async evidence(
    number: number,
    via: Locale,
    hits: Partial<Record<Locale, LanguageHits>>,
  ): Promise<Part[]> {
    const found = await (await this.open(via)).record(number);
    const plan = hits[via]?.plan;
    if (!found || !plan) return [];
    const { heading, text } = found.section;
    const parts = excerpt(text, plan, via);
    if (parts.some(part => part.mark)) return parts;
    const title = heading || found.page.title;
    return markText(title, findMatches(title, plan, via));
  }

  /** The card of the glossary term whose name is the whole query. */
  private async answer(
    query: string,
    joined: readonly Joined[],
    hits: Partial<Record<Locale, LanguageHits>>,
  ): Promise<AnswerCard | undefined> {
    for (const { page, whole } of joined.slice(0, 5)) {
      if (!whole) continue;
      const sides: AnswerCard['sides'] = {};
      let href: string | undefined;
      let kind: AnswerCard['kind'] = 'term';
      for (const locale of locales) {
        if (!hits[locale]) continue;
        const record = await (await this.open(locale)).pageRecord(page);
        if (!record?.page.answer) continue;
        const { abbreviations, definition } = record.page.answer;
        sides[locale] = { name: record.page.title, abbreviations, definition };
        if (abbreviations.some(short => short.toLowerCase() === query.trim().toLowerCase()))
          kind = 'abbreviation';
        if (!href || locale === this.locale) href = record.page.href;
      }
      if (href) return { page, href, kind, sides };
    }
    return undefined;
  }
}
