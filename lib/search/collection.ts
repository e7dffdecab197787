import type { Locale } from '../i18n/locales';

/**
 * What is searched, freed from how it is kept: the site's content and evaluation collections both become this.
 * A page and its counterpart share one number, and so do their sections: hits of both languages join by number.
 */
export interface SearchCollection {
  pages: readonly SearchPage[];
}

export interface SearchPage {
  /** Shown to the browser: `article`, `term`, `page`. */
  kind: string;
  id: string;
  /** What readers can narrow results to; its label is the texts' topic. Pages of one facet stand together. */
  facet?: string;
  /** True when the sections are entries of a list that have nothing to do with each other: a section answers alone. */
  apart?: boolean;
  texts: Readonly<Partial<Record<Locale, SearchText>>>;
}

export interface SearchText {
  title: string;
  /** Where a result leads. */
  href: string;
  /** What the page belongs to, shown beside its title. */
  topic: string;
  /** Other names of the whole page: abbreviations, approved variants. A query that is one of them means this page. */
  names: readonly string[];
  /** Related words that lead here, at less weight. */
  related: readonly string[];
  /** Only of terms: abbreviations and definition, for the answer card. */
  answer?: { abbreviations: readonly string[]; definition: string };
  /** The text before the first heading comes first, with an empty id and heading. */
  sections: readonly SearchSection[];
}

interface SearchSection {
  /** Shared by both languages; the fragment of the address. */
  id: string;
  heading: string;
  text: string;
  /** Questions it answers: a query that is one of them means this section. */
  questions?: readonly string[] | undefined;
  /** Other words that lead here, at less weight than its own. */
  related?: readonly string[];
}

/** What the browser's search has to know of an index before it searches. */
export interface IndexMeta {
  /** Document number = page number × span + section number. */
  span: number;
  /** Sections in the index. */
  documents: number;
  /** The largest number of a page, plus one. */
  pages: number;
  /** A hash of what is numbered: two indexes mean the same by a number only where theirs are equal. */
  numbering: string;
  /** Where the pages of a facet begin: page number, facet, label; an empty facet is none. */
  facets: [number, string, string][];
  /** Numbers of pages whose sections stand apart. */
  apart: number[];
  records: RecordFiles;
}

/** Where records stand: `stride` document numbers to a block, blocks in groups that share a hash. */
export interface RecordFiles {
  stride: number;
  /** First block of the group, its hash; 1 where its missing blocks are in a file of their own. */
  groups: [first: number, hash: string, missing?: 1][];
  /** Ranges of blocks, first and last, that only another language has; empty where groups have them in files. */
  missing: [number, number][];
}

/** The record of a section, all that a result shows. Short keys: every query fetches some. */
export interface SectionRecord {
  /** Document number. */
  n: number;
  id: string;
  heading: string;
  text: string;
  questions?: readonly string[] | undefined;
}

/** Records of sections that follow each other, by page, as a block file holds them. */
export interface RecordBlock {
  pages: {
    n: number;
    kind: string;
    title: string;
    href: string;
    topic: string;
    answer?: SearchText['answer'];
    sections: SectionRecord[];
  }[];
}

/**
 * Section ids of a page in both languages, in one order: a section's number is its place here.
 * Sections that one side lacks stand where that side's neighbours put them.
 */
export function sectionIds(page: SearchPage): string[] {
  const ids: string[] = [];
  for (const text of Object.values(page.texts)) {
    let place = 0;
    for (const { id } of text.sections) {
      const known = ids.indexOf(id);
      if (known === -1) ids.splice(place, 0, id);
      place = (known === -1 ? place : known) + 1;
    }
  }
  return ids;
}
