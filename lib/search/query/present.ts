import { counterpartOf, type Locale, locales } from '../../i18n/locales';
import { nearest } from '../../text/edit-distance';
import type { SectionRecord } from '../collection';
import { excerpt, findMatches, markText, type Part } from '../excerpt';
import { explain, type Reason } from '../explain';
import { SearchFileError } from '../storage/errors';
import { type Hits, type JoinedPage, type JoinedSection, joinHits, placesOf } from './join';
import type { LanguageHits, PageRecord } from './language-search';
import { withPhrases } from './phrases';
import type { WordGroup } from './plan';
import type { AnswerCard, PageResult, Place, SearchResults } from './results';
import { termsOf } from './texts';
import { comparedPages, wordingOf } from './wording';

/** A page scoring less than this share of the best is noise from common words. */
const pageShare = 0.08;
/** How far down the list a page may stand whose name is the whole query. */
const answerDepth = 5;

type FoundRecord = { page: PageRecord; section: SectionRecord };

export interface PresentOptions {
  /** Pages to show. */
  limit?: number;
  /** Id of the only facet to show. */
  facet?: string;
}

/** Makes what a reader sees of the hits: joins the languages and fetches the records of what is shown. */
export class Presentation {
  private partMissing = false;
  private phraseCut = false;
  /** Word of the query that is a slip → what it was taken for, in the forms that stand in the texts. */
  private readonly mends = new Map<WordGroup, Set<string>>();

  constructor(
    private readonly reader: Locale,
    private hits: Hits,
  ) {}

  /** Numbers of the pages that match, in the order a reader sees them: the answer card's first, best first. */
  async order(query: string): Promise<number[]> {
    const { answer, pages } = await this.matches(query);
    const others = pages.flatMap(({ page }) => (page === answer?.page ? [] : [page]));
    return answer ? [answer.page, ...others] : others;
  }

  async results(query: string, { limit = 8, facet }: PresentOptions): Promise<SearchResults> {
    const { answer, pages: joined } = await this.matches(query);
    // The card is the term's result: it does not come twice.
    const kept = facet === undefined ? joined.filter(({ page }) => page !== answer?.page) : joined;
    const facets = this.facets(kept);
    const chosen = facet === undefined ? kept : kept.filter(({ page }) => facets.of(page) === facet);
    const places = chosen.map((page, rank) => ({ page: page.page, sections: placesOf(page, rank) }));
    const pages = await Promise.all(
      places.slice(0, limit).map(({ page, sections }) => this.page(page, sections)),
    );
    const all = places.flatMap(({ sections }) => sections);
    return {
      query,
      ...(answer && facet === undefined && { answer }),
      pages: pages.filter(page => page !== undefined),
      totals: {
        pages: chosen.length,
        places: all.length,
        via: all.filter(({ via }) => via !== this.reader).length,
      },
      facets: facets.list,
      mended: this.mended(),
      phraseCut: this.phraseCut,
      partMissing: this.partMissing,
    };
  }

  /** What matches, best first, those that are noise beside the best left out; the page of the card is among it. */
  private async matches(query: string): Promise<{ answer: AnswerCard | undefined; pages: JoinedPage[] }> {
    await this.readPhrases();
    const found = joinHits(this.hits, this.reader);
    const best = found[0]?.score ?? 0;
    const pages = await this.compareWording(
      found.filter(({ score, whole }) => whole || score >= best * pageShare),
    );
    return { answer: await this.answer(query, pages), pages };
  }

  /** Keeps only sections with the query's phrases. */
  private async readPhrases(): Promise<void> {
    const read = async (locale: Locale, hits: LanguageHits) => {
      const kept = await withPhrases(hits, number => this.record(locale, number, 'found'));
      this.phraseCut ||= kept.cut;
      return [locale, kept.hits] as const;
    };
    const entries = Object.entries(this.hits) as [Locale, LanguageHits][];
    this.hits = Object.fromEntries(await Promise.all(entries.map(([locale, hits]) => read(locale, hits))));
  }

  /** Puts the best pages in order of their wording as well; those after them stay. */
  private async compareWording(joined: readonly JoinedPage[]): Promise<JoinedPage[]> {
    const compared = await Promise.all(
      joined.slice(0, comparedPages).map(async page => {
        const [best] = placesOf(page, 0);
        const found = best && (await this.record(best.via, best.number, 'found'));
        if (!found) return page;
        const { heading, text, questions } = termsOf(found.section, found.page, best.via);
        const { plan } = this.hits[best.via]!;
        const words = [...heading, ...text, ...questions].filter(term => !term.joined);
        return { ...page, score: page.score * wordingOf(plan, words) };
      }),
    );
    compared.sort((a, b) => b.score - a.score || a.page - b.page);
    return [...compared, ...joined.slice(comparedPages)];
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
    const own = await this.record(this.reader, number, via === this.reader ? 'found' : 'section');
    const shown = own ? this.reader : counterpartOf(this.reader);
    const found = own ?? (await this.record(shown, number, 'found'));
    if (!found) return undefined;
    const { page, section } = found;
    const { heading, excerpt, reason } = this.marked(found, shown);
    return {
      shown,
      page,
      place: {
        heading,
        isIntro: !section.id,
        href: page.href + (section.id ? `#${section.id}` : ''),
        excerpt,
        ...(via === shown && reason && { reason }),
        ...(via !== shown && { evidence: await this.evidence(number, via) }),
      },
    };
  }

  /** A record with what matches in it. */
  private marked(
    { page, section }: FoundRecord,
    locale: Locale,
  ): { heading: Part[]; excerpt: Part[]; reason: Reason | undefined } {
    const { plan } = this.hits[locale]!;
    const terms = termsOf(section, page, locale);
    const heading = section.heading || page.title;
    const inHeading = findMatches(heading, terms.heading, plan);
    const inText = findMatches(section.text, terms.text, plan);
    for (const { group, candidate, term } of [...inHeading, ...inText]) {
      const typed = plan.groups[group]!;
      if (candidate.kind === 'typo')
        this.mends.set(typed, (this.mends.get(typed) ?? new Set()).add(term.word));
    }
    const reason = inHeading.length
      ? explain(heading, inHeading, plan)
      : inText.length
        ? explain(section.text, inText, plan)
        : nameReason(page, section, plan.terms.map(({ word }) => word).join(''));
    return {
      heading: markText(heading, inHeading),
      excerpt: excerpt(section.text, inText),
      reason,
    };
  }

  private async evidence(number: number, via: Locale): Promise<Part[]> {
    const found = await this.record(via, number, 'found');
    if (!found) return [];
    const { excerpt, heading } = this.marked(found, via);
    return excerpt.some(part => part.mark) ? excerpt : heading;
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

  /** How many of the pages each facet has, in the order of the site. */
  private facets(pages: readonly JoinedPage[]): {
    list: SearchResults['facets'];
    of: (page: number) => string;
  } {
    const { search } = this.hits[this.reader] ?? this.hits[counterpartOf(this.reader)] ?? {};
    const of = (page: number) => search?.facetOf(page) ?? '';
    const counts = new Map<string, number>();
    for (const { page } of pages) counts.set(of(page), (counts.get(of(page)) ?? 0) + 1);
    const list = (search?.facets ?? []).flatMap(({ id, label }) => {
      const count = counts.get(id);
      return count ? [{ id, label, pages: count }] : [];
    });
    return { list: list.length > 1 ? list : [], of };
  }

  /** What was made of unknown words, where nothing surer was found: in the reader's language, else in the other. */
  private mended(): SearchResults['mended'] {
    for (const locale of [this.reader, counterpartOf(this.reader)]) {
      const groups = this.hits[locale]?.plan.groups ?? [];
      const mended = groups.flatMap(group => {
        const forms = group.candidates[0]?.kind === 'typo' ? this.mends.get(group) : undefined;
        // texts come in whatever order they are fetched: the nearest form is the same each time
        const [found] = nearest(group.term.word, forms ?? [], 1);
        return found === undefined ? [] : [{ typed: group.term.word, found }];
      });
      if (mended.length) return mended;
    }
    return [];
  }

  /**
   * A record of a language that was searched. One that cannot be read is left out, and that is said.
   * @param of `found` for a section that this language has found
   */
  private async record(
    locale: Locale,
    number: number,
    of: 'section' | 'found' | 'page' = 'section',
  ): Promise<FoundRecord | undefined> {
    const { search } = this.hits[locale] ?? {};
    if (!search) return undefined;
    try {
      return await (of === 'page' ? search.pageRecord(number) : search.record(number, of === 'found'));
    } catch (error) {
      if (!(error instanceof SearchFileError)) throw error;
      this.partMissing = true;
      return undefined;
    }
  }
}

/** A term whose own words do not have what was typed was found by a name of it. */
function nameReason(page: PageRecord, section: SectionRecord, typed: string): Reason | undefined {
  if (section.id || !page.answer) return undefined;
  const short = page.answer.abbreviations.find(
    one => one.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') === typed,
  );
  return short === undefined
    ? { kind: 'synonym', word: page.title }
    : { kind: 'abbreviation', short, word: page.title };
}
