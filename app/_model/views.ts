import { type Content, type Page, textFor } from '@/lib/content/model';
import { isLocale, type Locale, locales } from '@/lib/i18n/locales';
import { pathname, sectionKindOf, segments } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { type PageHead, pairedHead } from '@/lib/site/head';
import { pageHead } from '@/lib/site/page-view';

/** `/da/artikler/` → a list; `/da/om/` → a page of its own. */
export type SectionView =
  | { kind: 'articles' | 'glossary' | 'search'; head: PageHead }
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
  const t = translator(locale);
  const kind = sectionKindOf(locale, section);
  if (kind === 'articles' || kind === 'glossary') {
    const list = content[kind === 'articles' ? 'articles' : 'terms'];
    return {
      kind,
      head: pairedHead(locale, t(`${kind}.title`), t(`${kind}.intro`, { count: list.length }), () => ({
        kind,
      })),
    };
  }
  if (kind === 'search') {
    const head = pairedHead(locale, t('search.title'), t('layout.search'), () => ({ kind }));
    return { kind, head: { ...head, noindex: true } };
  }
  const page = content.pages.find(candidate => textFor(candidate, locale).slug === section);
  if (!page) throw new Error(`No page at ${pathname(locale, { kind: 'page', slug: section })}`);
  return { kind: 'page', page, head: pageHead(page, locale) };
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
