import { type Content, type Page, textFor } from '@/lib/content/model';
import { isLocale, type Locale, locales } from '@/lib/i18n/locales';
import { pathname, type SectionKind, sectionKindOf, segments } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { abbreviationCount } from '@/lib/site/abbreviations-view';
import { type PageHead, pairedHead } from '@/lib/site/head';
import { pageHead } from '@/lib/site/page-view';
import { sourcesView } from '@/lib/site/sources-view';

/** `/da/artikler/` → a list; `/da/om/` → a page of its own. */
export type SectionView =
  | { kind: SectionKind; head: PageHead }
  | { kind: 'page'; page: Content['pages'][number]; head: PageHead };

export function toLocale(value: string): Locale {
  if (!isLocale(value)) throw new Error(`Unknown locale ${value}`);
  return value;
}

/** Every first segment below a language. */
export function sectionParams(content: Content): { locale: Locale; section: string }[] {
  return locales.flatMap(locale =>
    [
      ...Object.values(segments).map(segment => segment[locale]),
      ...content.pages.map(page => textFor(page, locale).slug),
    ].map(section => ({
      locale,
      section,
    })),
  );
}

/** Every article and term of a language. */
export function slugParams(content: Content): { locale: Locale; section: string; slug: string }[] {
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
  return kind === 'search' ? { ...head, noindex: true } : head;
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
    case 'search':
      return t('layout.search');
  }
}

/** @throws when no such page exists; the params come from `slugParams` */
export function findPage(
  content: Content,
  locale: Locale,
  section: string,
  slug: string,
): Exclude<Page, { kind: 'page' }> {
  const pages = sectionKindOf(locale, section) === 'glossary' ? content.terms : content.articles;
  const page = pages.find(candidate => textFor(candidate, locale).slug === decodeURIComponent(slug));
  if (!page) throw new Error(`No page at ${pathname(locale, { kind: 'article', slug })}`);
  return page;
}
