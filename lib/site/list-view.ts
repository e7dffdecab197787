import { type ArticlePage, type Content, type Page, textFor } from '../content/model';
import { counterpartOf, type Locale, localized } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { counterpartTitle, type PageLink, pageLink } from './page-view';
import { isShort, type List, type ListSection, listPage, type Pager } from './parts';
import { perContent } from './per-content';

/** A row of a list: a page and, on the small leaf, its counterpart. */
export interface RowView extends PageLink {
  summary: string;
  counterpart?: PageLink;
}

export interface GroupView {
  id: string;
  title: string;
  /** The group's own page. */
  href: string;
  /** The group's name in the other language, and its page there. */
  counterpart: { href: string; title: string; lang: Locale };
  summary?: string;
  /** How many articles it has; `rows` may be the first few. */
  count: number;
  rows: RowView[];
}

/** A page of a group's articles. */
export interface GroupPage {
  group: GroupView;
  breadcrumbs: PageLink[];
  pager?: Pager;
  /** The groups before and after. */
  previous?: PageLink;
  next?: PageLink;
}

/** Articles on one page: of a list of all groups, or of one group. */
const articlesPerPage = 100;

/** Articles of each group in a list of groups that has no room for all. */
const firstFew = 5;

/** A page as a row, with its counterpart where both languages have it. */
export function rowView(page: Page, locale: Locale): RowView {
  const counterpart = counterpartTitle(page, locale);
  return {
    ...pageLink(page, locale),
    summary: textFor(page, locale).summary,
    ...(counterpart && { counterpart }),
  };
}

interface GroupSection extends ListSection<ArticlePage> {
  counterpart: string;
  summary?: string;
}

/** Where articles lie that are in no group. */
const noGroup = 'other-articles';

/** Articles by group, in the order of site.yaml; those without a group last. Empty groups are left out. */
export const groupSections = perContent((content, locale): GroupSection[] => {
  const other = counterpartOf(locale);
  const groups = [
    ...content.site.groups,
    { id: noGroup, title: localized(lang => translator(lang)('articles.other')), summary: undefined },
  ];
  /** id of a group → its articles */
  const articles = new Map<string, ArticlePage[]>(groups.map(({ id }) => [id, []]));
  for (const article of content.articles)
    (articles.get(article.data.group ?? noGroup) ?? articles.get(noGroup)!).push(article);
  return (
    groups
      .map(({ id, title, summary }) => ({
        id,
        slug: id,
        title: title[locale],
        counterpart: title[other],
        ...(summary && { summary: summary[locale] }),
        items: articles.get(id)!,
      }))
      // a site without articles keeps one group: Next wants a page for every route
      .filter(({ id, items }) => items.length || (id === noGroup && !content.articles.length))
  );
});

export function articlesList(locale: Locale): List {
  return { kind: 'articles', locale, limit: articlesPerPage };
}

/** Every group with its articles or, where they have no room on one page, with the first few of each. */
export function articleGroups(content: Content, locale: Locale): GroupView[] {
  const sections = groupSections(content, locale).filter(({ items }) => items.length);
  const shown = isShort(sections, articlesPerPage) ? articlesPerPage : firstFew;
  return sections.map(section => groupView(section, section.items.slice(0, shown), locale));
}

/**
 * A page of a group: all its articles, or a part of them.
 * @param slug the group's id, with the number of the part: `nmi`, `nmi_2`
 */
export function groupPage(content: Content, locale: Locale, slug: string): GroupPage {
  const sections = groupSections(content, locale);
  const { sections: shown, pager } = listPage(sections, articlesList(locale), slug);
  const section = shown[0]!;
  const at = sections.findIndex(({ id }) => id === section.id);
  const whole = sections[at]!;
  const [before, after] = [sections[at - 1], sections[at + 1]];
  return {
    group: groupView(whole, section.items, locale),
    breadcrumbs: [articlesCrumb(locale)],
    ...(pager && { pager }),
    ...(before && { previous: groupLink(before, locale) }),
    ...(after && { next: groupLink(after, locale) }),
  };
}

/** Where an article belongs: the list, and its group there. */
export function articleCrumbs(content: Content, article: ArticlePage, locale: Locale): PageLink[] {
  const group = content.site.groups.find(({ id }) => id === article.data.group);
  return [
    articlesCrumb(locale),
    ...(group ? [groupLink({ slug: group.id, title: group.title[locale] }, locale)] : []),
  ];
}

function articlesCrumb(locale: Locale): PageLink {
  return { href: pathname(locale, { kind: 'articles' }), title: translator(locale)('articles.title') };
}

function groupLink({ slug, title }: { slug: string; title: string }, locale: Locale): PageLink {
  return { href: pathname(locale, { kind: 'part', list: 'articles', slug }), title };
}

function groupView(section: GroupSection, articles: readonly ArticlePage[], locale: Locale): GroupView {
  const { id, title, summary, items, counterpart } = section;
  const other = counterpartOf(locale);
  return {
    id,
    title,
    href: groupLink(section, locale).href,
    counterpart: { ...groupLink({ slug: id, title: counterpart }, other), lang: other },
    ...(summary && { summary }),
    count: items.length,
    rows: articles.map(article => rowView(article, locale)),
  };
}
