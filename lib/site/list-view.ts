import { type ArticlePage, type Content, type Page, textFor } from '../content/model';
import { counterpartOf, type Locale } from '../i18n/locales';
import { counterpartTitle, type PageLink, pageLink } from './page-view';

/** A row of a list: a page and, on the small leaf, its counterpart. */
export interface RowView extends PageLink {
  summary: string;
  counterpart?: PageLink;
}

export interface GroupView {
  id: string;
  title: string;
  /** The group's name in the other language. */
  counterpart: { title: string; lang: Locale };
  summary?: string;
  rows: RowView[];
}

/** A page as a row, with its counterpart where both languages have it. */
export function rowView(page: Page, locale: Locale): RowView {
  const counterpart = counterpartTitle(page, locale);
  return {
    ...pageLink(page, locale),
    summary: textFor(page, locale).summary,
    ...(counterpart && { counterpart }),
  };
}

/** Articles by group, in the order of site.yaml; those without a group last, under `otherTitle`. Empty groups are left out. */
export function articleGroups(
  content: Content,
  locale: Locale,
  otherTitle: (locale: Locale) => string,
): GroupView[] {
  const other = counterpartOf(locale);
  const rows = (articles: readonly ArticlePage[]) => articles.map(article => rowView(article, locale));
  const groups = content.site.groups.map(
    ({ id, title, summary }): GroupView => ({
      id,
      title: title[locale],
      counterpart: { title: title[other], lang: other },
      ...(summary && { summary: summary[locale] }),
      rows: rows(content.articles.filter(({ data }) => data.group === id)),
    }),
  );
  const rest = content.articles.filter(
    ({ data }) => !content.site.groups.some(({ id }) => id === data.group),
  );
  groups.push({
    id: 'other-articles',
    title: otherTitle(locale),
    counterpart: { title: otherTitle(other), lang: other },
    rows: rows(rest),
  });
  return groups.filter(group => group.rows.length);
}
