import type { ArticlePage, Content, Page, PageText } from '../content/model';
import { formatDate, languageNames } from '../i18n/format';
import { counterpartOf, type Locale, locales } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { type BodySection, bodySections } from './body-sections';
import type { PageHead } from './head';
import { type PageLink, pageLink, routeOf } from './page-view';
import { perContent } from './per-content';
import { shareNotes } from './shared-notes';
import type { NoteView } from './source-label';

/** Everything a page shows that has an article and its counterpart side by side. */
export interface CompareView {
  head: PageHead;
  /** The article in the page's language. */
  article: PageLink;
  /** Danish first, always. */
  sides: CompareSide[];
  /** First what stands before the sections, then the sections, each in both languages. */
  rows: CompareRow[];
  /** Of both languages, each source once. */
  notes: NoteView[];
}

/** One language of the article. */
interface CompareSide {
  lang: Locale;
  title: string;
  /** Where it stands alone, in words of its own language. */
  alone: PageLink;
}

interface CompareRow {
  /** Id of the section; empty for what stands before the first. */
  id: string;
  /** Danish first, always. */
  cells: CompareCell[];
}

/** A section in one language; its id stands on the heading in the page's language. */
export interface CompareCell {
  lang: Locale;
  html: string;
  /** Words of the line that opens it where there is room for one language only; undefined when it is never folded. */
  fold?: string;
  /** Instead of a text: the sentence that there is none, in the page's language. */
  missing?: string;
  /** Only before the sections. */
  lead?: { summary: string; meta: string[]; path: string };
}

/** An article that both languages have; nothing else is shown side by side. */
export function hasCompare(page: Page): page is ArticlePage {
  return page.kind === 'article' && locales.every(locale => page.texts[locale]);
}

/** The address of the page that shows an article in both languages; its slug is the article's. */
export function comparePath(page: ArticlePage, locale: Locale): string {
  return pathname(locale, { kind: 'compare', slug: page.texts[locale]!.slug });
}

/** The article of a page at `slug`, or undefined. */
export function comparedArticle(content: Content, locale: Locale, slug: string): ArticlePage | undefined {
  return comparedBySlug(content, locale).get(slug);
}

const comparedBySlug = perContent(
  ({ articles }, locale) =>
    new Map(articles.filter(hasCompare).map(page => [page.texts[locale]!.slug, page] as const)),
);

/** Points search engines to the article: it says the same, once. */
export function compareHead(page: ArticlePage, locale: Locale): PageHead {
  const { title, summary } = page.texts[locale]!;
  return {
    locale,
    title: translator(locale)('compare.title', { title }),
    description: summary,
    path: comparePath(page, locale),
    canonical: pathname(locale, routeOf(page, locale)),
    counterpart: comparePath(page, counterpartOf(locale)),
    translated: false,
    noindex: true,
  };
}

/** @param page one for which `hasCompare` is true */
export function compareView(page: ArticlePage, locale: Locale): CompareView {
  const t = translator(locale);
  const own = page.texts[locale]!;
  const guest = page.texts[counterpartOf(locale)]!;
  const { notes, adopt } = shareNotes(own, guest, locale);
  const rows = alignSections(bodySections(own.html), bodySections(guest.html));
  const aliases = aliasesOf(rows);
  return {
    head: compareHead(page, locale),
    article: pageLink(page, locale),
    sides: locales.map(lang => ({
      lang,
      title: page.texts[lang]!.title,
      alone: { href: pathname(lang, routeOf(page, lang)), title: translator(lang)('compare.only'), lang },
    })),
    rows: rows.map((row, index) => {
      const id = (row.own ?? row.guest)!.heading?.id ?? '';
      const anchors = { id, aliases: aliases[index]! };
      const missing = (lang: Locale) => ({ html: '', missing: t('compare.missing', { lang }) });
      const cells: Record<string, Pick<CompareCell, 'html' | 'fold' | 'missing'>> = {
        [own.locale]: row.own ? { html: sectionHtml(row.own, anchors) } : missing(guest.locale),
        [guest.locale]: row.guest
          ? {
              html: adopt(sectionHtml(row.guest, row.own ? noAnchors : anchors)),
              ...(row.own && { fold: headingIn(guest, id) ?? languageNames[guest.locale] }),
            }
          : missing(own.locale),
      };
      return {
        id,
        cells: locales.map(lang => ({
          lang,
          ...cells[lang]!,
          ...(index === 0 && { lead: leadOf(page, lang) }),
        })),
      };
    }),
    notes,
  };
}

/** A section of one text and of the other; one of the two may lack it. */
interface SectionPair {
  own?: BodySection;
  guest?: BodySection;
}

/** Pairs sections by id. The shared ones stand in the same order in both (`checkAlignment`). */
function alignSections(own: readonly BodySection[], guest: readonly BodySection[]): SectionPair[] {
  const rows: SectionPair[] = [];
  const ownIds = new Set(own.map(({ heading }) => heading?.id));
  let next = 0;
  const takeGuestAlone = () => {
    while (next < guest.length && !ownIds.has(guest[next]!.heading?.id)) rows.push({ guest: guest[next++]! });
  };
  for (const section of own) {
    const isShared = guest.some(({ heading }) => heading?.id === section.heading?.id);
    if (!isShared) {
      rows.push({ own: section });
      continue;
    }
    takeGuestAlone();
    rows.push({ own: section, guest: guest[next++]! });
  }
  takeGuestAlone();
  return rows;
}

/** Earlier ids of each row's section, from both languages, without any that stands elsewhere on the page. */
function aliasesOf(rows: readonly SectionPair[]): string[][] {
  const taken = new Set(rows.map(({ own, guest }) => (own ?? guest)?.heading?.id));
  return rows.map(({ own, guest }) =>
    [...(own?.heading?.aliases ?? []), ...(guest?.heading?.aliases ?? [])].filter(alias => {
      const isNew = !taken.has(alias);
      taken.add(alias);
      return isNew;
    }),
  );
}

/** The ids that a heading carries: on a page with two bodies only one of two headings may. */
interface Anchors {
  id: string;
  aliases: readonly string[];
}

const noAnchors: Anchors = { id: '', aliases: [] };

function sectionHtml({ heading, html }: BodySection, anchors: Anchors): string {
  return ((heading ? headingHtml(heading, anchors) : '') + html).trim();
}

function headingHtml(
  { tagName, html }: NonNullable<BodySection['heading']>,
  { id, aliases }: Anchors,
): string {
  const spans = aliases.map(alias => `<span id="${alias}"></span>`);
  return `<${tagName}${id && ` id="${id}"`}>${spans.join('')}${html}</${tagName}>`;
}

function headingIn({ sections }: PageText, id: string): string | undefined {
  return sections.find(section => section.id === id)?.heading;
}

function leadOf(page: ArticlePage, lang: Locale): NonNullable<CompareCell['lead']> {
  const t = translator(lang);
  const { summary, updated } = page.texts[lang]!;
  const { reviewed } = page.data;
  return {
    summary,
    meta: [
      t('article.updated', { date: formatDate(updated, lang) }),
      ...(reviewed ? [t('article.reviewed', { date: formatDate(reviewed, lang) })] : []),
    ],
    path: pathname(lang, routeOf(page, lang)),
  };
}
