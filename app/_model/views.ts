import { type Content, type Page, textFor } from '@/lib/content/model';
import { isLocale, type Locale, locales } from '@/lib/i18n/locales';
import {
  type PartedKind,
  partedBy,
  pathname,
  type SectionKind,
  sectionKindOf,
  segments,
} from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { abbreviationCount } from '@/lib/site/abbreviations-view';
import { hasBook } from '@/lib/site/book/book';
import { changesView } from '@/lib/site/changes-view';
import { type PageHead, pairedHead } from '@/lib/site/head';
import { indexView } from '@/lib/site/index-view';
import { listParts, type PartPage, partedKinds, partPage } from '@/lib/site/list-parts';
import { groupPage } from '@/lib/site/list-view';
import { pageHead } from '@/lib/site/page-view';
import { perContent } from '@/lib/site/per-content';
import { sourcesView } from '@/lib/site/sources-view';
import { outOfStepCount } from '@/lib/site/status-view';

/** `/da/artikler/` → a list; `/da/om/` → a page of its own. */
export type SectionView =
  | { kind: SectionKind; head: PageHead }
  | { kind: 'page'; page: Content['pages'][number]; head: PageHead };

export function toLocale(value: string): Locale {
  if (!isLocale(value)) throw new Error(`Unknown locale ${value}`);
  return value;
}

/** Names a list, or a page of its own. */
export interface SectionParams {
  locale: Locale;
  section: string;
}

/** Every first segment below a language. */
export function sectionParams(content: Content): SectionParams[] {
  return locales.flatMap(locale =>
    [
      ...(Object.keys(segments) as SectionKind[])
        .filter(kind => kind !== 'handbook' || hasBook(content))
        .map(kind => segments[kind][locale]),
      ...content.pages.map(page => textFor(page, locale).slug),
    ].map(section => ({
      locale,
      section,
    })),
  );
}

/** Names the page of an article or a term. */
export interface SlugParams {
  locale: Locale;
  section: string;
  slug: string;
}

/** Every article and term of a language. */
export function slugParams(content: Content): SlugParams[] {
  return locales.flatMap(locale => [
    ...content.articles.map(page => ({
      locale,
      section: segments.articles[locale],
      slug: textFor(page, locale).slug,
    })),
    ...content.terms.map(page => ({
      locale,
      section: segments.glossary[locale],
      slug: textFor(page, locale).slug,
    })),
  ]);
}

/** Names a part of a list: `slug` is what it is parted by. */
export interface PartParams extends SlugParams {
  part: string;
}

/** Every part of a list that has a page of its own. */
export function partParams(content: Content): PartParams[] {
  return locales.flatMap(locale =>
    partedKinds.flatMap(kind =>
      listParts(content, kind, locale).map(part => ({
        locale,
        section: segments[kind][locale],
        slug: partedBy[kind][locale],
        part,
      })),
    ),
  );
}

/** A part of a list: which list, which part, and what it is called. */
export interface PartView extends PartPage {
  list: PartedKind;
  slug: string;
}

/** @throws when no such part exists; the params come from `partParams` */
export function partView(content: Content, locale: Locale, section: string, slug: string): PartView {
  const list = sectionKindOf(locale, section) as PartedKind;
  const description =
    (list === 'articles' && groupPage(content, locale, slug).group.summary) ||
    sectionDescription(content, locale, list);
  return { list, slug, ...partPage(content, locale, { list, slug, description }) };
}

/** @throws when no such section exists; the params come from `sectionParams` */
export function sectionView(content: Content, locale: Locale, section: string): SectionView {
  const kind = sectionKindOf(locale, section);
  if (kind) return { kind, head: sectionHead(content, locale, kind) };
  const page = content.pages.find(candidate => textFor(candidate, locale).slug === section);
  if (!page) throw new Error(`No page at ${pathname(locale, { kind: 'page', slug: section })}`);
  return { kind: 'page', page, head: pageHead(page, locale) };
}

/** Head of a list or tool page: every one exists in both languages. */
function sectionHead(content: Content, locale: Locale, kind: SectionKind): PageHead {
  const t = translator(locale);
  const head = pairedHead(locale, t(`${kind}.title`), sectionDescription(content, locale, kind), () => ({
    kind,
  }));
  return ['search', 'status', 'handbook', 'offline'].includes(kind) ? { ...head, noindex: true } : head;
}

function sectionDescription(content: Content, locale: Locale, kind: SectionKind): string {
  const t = translator(locale);
  switch (kind) {
    case 'articles':
      return t('articles.intro', { count: content.articles.length });
    case 'glossary':
    case 'themes':
      return t(`${kind}.intro`, { count: content.terms.length });
    case 'abbreviations':
      return t('abbreviations.intro', { count: abbreviationCount(content) });
    case 'sources': {
      const { count, publishers } = sourcesView(content, locale);
      return t('sources.intro', { count, publishers });
    }
    case 'cite':
      return t('cite.intro');
    case 'index':
      return t('index.intro', { count: indexView(content, locale).count });
    case 'changes':
      return t('changes.intro', { count: changesView(content, locale).count });
    case 'status':
      return t('status.intro', { count: outOfStepCount(content) });
    case 'handbook':
      return t('handbook.intro', { count: content.articles.length });
    case 'offline':
      return t('offline.intro');
    case 'search':
      return t('layout.search');
  }
}

const articlesBySlug = perContent(
  ({ articles }, locale) => new Map(articles.map(page => [textFor(page, locale).slug, page] as const)),
);
const termsBySlug = perContent(
  ({ terms }, locale) => new Map(terms.map(page => [textFor(page, locale).slug, page] as const)),
);

/** @throws when no such page exists; the params come from `slugParams` */
export function findPage(
  content: Content,
  locale: Locale,
  section: string,
  slug: string,
): Exclude<Page, { kind: 'page' }> {
  const pages = sectionKindOf(locale, section) === 'glossary' ? termsBySlug : articlesBySlug;
  const page = pages(content, locale).get(decodeURIComponent(slug));
  if (!page) throw new Error(`No page at ${pathname(locale, { kind: 'article', slug })}`);
  return page;
}
