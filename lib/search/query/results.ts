import type { Locale } from '../../i18n/locales';
import type { Part } from '../excerpt';
import type { Reason } from '../explain';

/** What a reader sees for a query. */
export interface SearchResults {
  query: string;
  /** The term or abbreviation that was typed alone. */
  answer?: AnswerCard;
  pages: PageResult[];
  /** Pages and sections that match beside the answer, shown or not; sections found only through the other language. */
  totals: { pages: number; places: number; via: number };
  /** What the results can be narrowed to, with the number of pages; none where all are alike. */
  facets: { id: string; label: string; pages: number }[];
  /** Unknown words that were taken for others: as typed, and as they were searched. */
  mended: { typed: string; found: string }[];
  /** True when only the best sections were looked through for a phrase. */
  phraseCut: boolean;
  /** True when something that matches could not be fetched and is left out. */
  partMissing: boolean;
  /** The language whose hits are left out, because its files are of another release than the reader's own. */
  otherRelease?: Locale;
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
