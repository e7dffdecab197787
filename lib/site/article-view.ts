import { type ArticlePage, type Content, isFallback, type PlainPage, textFor } from '../content/model';
import { formatDate } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import type { PageHead } from './head';
import { counterpartTitle, type PageLink, pageHead, pageLink } from './page-view';
import { type NoteView, noteView } from './source-label';

/** Everything an article's page shows that depends on the article; what is left is the template. */
export interface ArticleView {
  head: PageHead;
  /** Language of the text. */
  lang: Locale;
  /** A sentence where the text is in the other language. */
  fallback?: string;
  breadcrumbs: PageLink[];
  title: string;
  counterpart?: PageLink;
  summary: string;
  /** Dates and reading time, each a phrase. */
  meta: string[];
  /** The page's sections, without those below them. */
  contents: { href: string; heading: string }[];
  html: string;
  notes: NoteView[];
  related: PageLink[];
  previous?: PageLink;
  next?: PageLink;
}

/** Words that are read in a minute; the usual figure for quiet reading of plain text. */
const wordsPerMinute = 200;

/** The view of an article or of a plain page such as "about"; plain pages have no neighbours or group. */
export function articleView(content: Content, page: ArticlePage | PlainPage, locale: Locale): ArticleView {
  const t = translator(locale);
  const text = textFor(page, locale);
  const counterpart = counterpartTitle(page, locale);
  const { previous, next } = page.kind === 'article' ? neighbours(content.articles, page, locale) : {};
  const { reviewed, asOf } = page.data;
  return {
    head: pageHead(page, locale),
    lang: text.locale,
    ...(isFallback(page, locale) && { fallback: t('article.fallback') }),
    breadcrumbs: breadcrumbs(content, page, locale),
    title: text.title,
    ...(counterpart && { counterpart }),
    summary: text.summary,
    meta: [
      t('article.updated', { date: formatDate(text.updated, locale) }),
      ...(reviewed ? [t('article.reviewed', { date: formatDate(reviewed, locale) })] : []),
      ...(asOf ? [t('article.asOf', { date: formatDate(asOf, locale) })] : []),
      // a page with data is looked up in, not read through
      ...(text.around
        ? []
        : [t('article.minutes', { count: Math.max(1, Math.round(text.words / wordsPerMinute)) })]),
    ],
    contents: text.sections
      .filter(({ level }) => level === 2)
      .map(({ id, heading }) => ({ href: `#${id}`, heading })),
    html: text.html,
    notes: text.notes.map(note => noteView(note, locale)),
    related: page.data.related.flatMap(id => {
      const article = content.articles.find(candidate => candidate.id === id);
      return article ? [pageLink(article, locale)] : [];
    }),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

function breadcrumbs(content: Content, page: ArticlePage | PlainPage, locale: Locale): PageLink[] {
  if (page.kind === 'page') return [{ href: pathname(locale, { kind: 'home' }), title: content.site.name }];
  const articles = pathname(locale, { kind: 'articles' });
  const group = content.site.groups.find(({ id }) => id === page.data.group);
  return [
    { href: articles, title: translator(locale)('articles.title') },
    ...(group ? [{ href: `${articles}#${group.id}`, title: group.title[locale] }] : []),
  ];
}

function neighbours(
  articles: readonly ArticlePage[],
  page: ArticlePage,
  locale: Locale,
): { previous?: PageLink; next?: PageLink } {
  const index = articles.indexOf(page);
  const [before, after] = [articles[index - 1], articles[index + 1]];
  return {
    ...(before && { previous: pageLink(before, locale) }),
    ...(after && { next: pageLink(after, locale) }),
  };
}
