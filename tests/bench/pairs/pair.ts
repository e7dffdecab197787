import type { Locale, Localized } from '../../../lib/i18n/locales';

/** A run of text, and what can stand in it. */
export type Inline =
  | string
  | { link: 'article' | 'term'; id: string; section?: string; text: string }
  | { cite: string }
  | { note: string };

export type Block =
  | { type: 'paragraph'; text: Inline[] }
  | { type: 'list'; items: Inline[][] }
  | { type: 'facts'; title: string; items: Inline[][] }
  | { type: 'aside'; title: string; text: Inline[] }
  | { type: 'table'; caption: string; rows: Inline[][][] };

export interface PairText {
  locale: Locale;
  title: string;
  slug: string;
  summary: string;
  intro: Block[];
  /** In both languages the same ids in the same order. */
  sections: { id: string; level: 2 | 3; heading: string; blocks: Block[] }[];
  /** Notes that are no sources: name → text. */
  notes: ReadonlyMap<string, string>;
}

/** What both languages and every writer of a page share. */
interface PairBase {
  id: string;
  updated: string;
  texts: Localized<PairText>;
}
export interface ArticlePair extends PairBase {
  kind: 'article';
  group: string;
  order: number;
  related: string[];
}
export interface TermPair extends PairBase {
  kind: 'term';
  theme: string;
  article: string;
  sources: string[];
}
export type Pair = ArticlePair | TermPair;

export interface GeneratedSource {
  id: string;
  publisher: string;
  title: string;
  url: string;
  date: string;
  lang: Locale;
}

/** A site of any size; its pairs are made one after the other, so that they need not all be in memory. */
export interface GeneratedSite {
  groups: readonly { id: string; title: Localized; summary: Localized }[];
  themes: readonly { id: string; title: Localized }[];
  sources: readonly GeneratedSource[];
  /** Titles and addresses of all pairs, articles first. */
  outline: readonly PairOutline[];
  pair(outline: PairOutline): Pair;
}

/** What other pages say of a pair. */
export interface PairOutline {
  kind: 'article' | 'term';
  /** Its number among those of its kind; what is generated for it depends on nothing else but the size of the site. */
  index: number;
  id: string;
  titles: Localized;
  slugs: Localized;
  /** Of a group or a theme. */
  part: string;
  /** In order; of articles. */
  sections: readonly string[];
}
