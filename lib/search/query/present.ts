import { counterpartOf, type Locale, locales } from '../../i18n/locales';
import type { SectionRecord } from '../collection';
import { excerpt, findMatches, markText, type Part } from '../excerpt';
import { explain } from '../explain';
import { type Hits, type JoinedPage, type JoinedSection, joinHits, placesOf } from './join';
import type { LanguageSearch, PageRecord } from './language-search';
import type { AnswerCard, PageResult, Place, SearchResults } from './results';

/** A page scoring less than this share of the best is noise from common words. */
const pageShare = 0.08;
/** How far down the list a page may stand whose name is the whole query. */
const answerDepth = 5;

type FoundRecord = { page: PageRecord; section: SectionRecord };

/** Makes what a reader sees of the hits: joins the languages and fetches the records of what is shown. */
export class Presentation {
  private partMissing = false;

  /** @param open gives the search of a language; only asked for languages that are among the hits */
  constructor(
    private readonly reader: Locale,
    private readonly hits: Hits,
    private readonly open: (locale: Locale) => Promise<LanguageSearch>,
  ) {}

  async results(query: string, limit: number): Promise<SearchResults> {
    const joined = joinHits(this.hits, this.reader);
    const best = joined[0]?.score ?? 0;
    const answer = await this.answer(query, joined);
    // The card is the term's result: it does not come twice.
    const kept = joined.filter(
      ({ page, score, whole }) => page !== answer?.page && (whole || score >= best * pageShare),
    );
    const places = kept.map((page, rank) => ({ page: page.page, sections: placesOf(page, rank) }));
    const pages = await Promise.all(
      places.slice(0, limit).map(({ page, sections }) => this.page(page, sections)),
    );
    const all = places.flatMap(({ sections }) => sections);
    return {
      query,
      ...(answer && { answer }),
      pages: pages.filter(page => page !== undefined),
      totals: {
        pages: kept.length,
        places: all.length,
        via: all.filter(({ via }) => via !== this.reader).length,
      },
      partMissing: this.partMissing,
    };
  }

  private async page(number: number, sections: readonly JoinedSection[]): Promise<PageResult | undefined> {
    const loaded = await Promise.all(sections.map(section => this.place(section)));
    const places = loaded.filter(place => place !== undefined);
    const first = places[0];
    if (!first) return undefined;
    const { title, href, topic } = first.page;
    return {
      page: number,
      locale: first.shown,
      title,
      href,
      topic,
      places: places.map(({ place }) => place),
    };
  }

  /** A section as it is shown: in the reader's language, or in the only one it has. */
  private async place({
    number,
    via,
  }: JoinedSection): Promise<{ place: Place; page: PageRecord; shown: Locale } | undefined> {
    const own = await this.record(this.reader, number);
    const shown = own ? this.reader : counterpartOf(this.reader);
    const found = own ?? (await this.record(shown, number));
    if (!found) return undefined;
    const { page, section } = found;
    const { plan } = this.hits[shown]!;
    const heading = section.heading || page.title;
    const inHeading = findMatches(heading, plan, shown);
    const reason =
      via === shown
        ? (explain(heading, inHeading, plan) ??
          (inHeading.length
            ? undefined
            : explain(section.text, findMatches(section.text, plan, shown), plan)))
        : undefined;
    return {
      shown,
      page,
      place: {
        heading: markText(heading, inHeading),
        isIntro: !section.id,
        href: page.href + (section.id ? `#${section.id}` : ''),
        excerpt: excerpt(section.text, plan, shown),
        ...(reason && { reason }),
        ...(via !== shown && { evidence: await this.evidence(number, via) }),
      },
    };
  }

  private async evidence(number: number, via: Locale): Promise<Part[]> {
    const found = await this.record(via, number);
    if (!found) return [];
    const { plan } = this.hits[via]!;
    const { heading, text } = found.section;
    const parts = excerpt(text, plan, via);
    if (parts.some(part => part.mark)) return parts;
    const title = heading || found.page.title;
    return markText(title, findMatches(title, plan, via));
  }

  /** The card of the glossary term whose name is the whole query. */
  private async answer(query: string, joined: readonly JoinedPage[]): Promise<AnswerCard | undefined> {
    for (const { page } of joined.slice(0, answerDepth).filter(({ whole }) => whole)) {
      const sides: AnswerCard['sides'] = {};
      let href: string | undefined;
      let kind: AnswerCard['kind'] = 'term';
      for (const locale of locales) {
        const record = (await this.record(locale, page, 'page'))?.page;
        if (!record?.answer) continue;
        const { abbreviations, definition } = record.answer;
        sides[locale] = { name: record.title, abbreviations, definition };
        if (abbreviations.some(short => short.toLowerCase() === query.trim().toLowerCase()))
          kind = 'abbreviation';
        if (!href || locale === this.reader) href = record.href;
      }
      if (href) return { page, href, kind, sides };
    }
    return undefined;
  }

  /** A record of a language that was searched. One that cannot be read is left out, and that is said. */
  private async record(
    locale: Locale,
    number: number,
    of: 'section' | 'page' = 'section',
  ): Promise<FoundRecord | undefined> {
    if (!this.hits[locale]) return undefined;
    try {
      const search = await this.open(locale);
      return await (of === 'page' ? search.pageRecord(number) : search.record(number));
    } catch {
      this.partMissing = true;
      return undefined;
    }
  }
}
