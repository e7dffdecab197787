import { type ArticlePage, type Content, isFallback, type PlainPage, textFor } from '../content/model';
import { formatDate } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { comparePath, hasCompare } from './compare-view';
import type { PageHead } from './head';
import { articleCrumbs } from './list-view';
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
  /** Day of the last change of the text, ISO. */
  updated: string;
  /** Dates and reading time, each a phrase. */
  meta: string[];
  /** Address of the page that has both languages side by side. */
  compare?: string;
  /** The page's sections, without those below them. */
  contents: { href: string; heading: string }[];
  html: string;
  notes: NoteView[];
  related: PageLink[];
  /** Articles whose text leads here, beside related ones and neighbours. */
  mentionedOn: PageLink[];
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
    breadcrumbs:
      page.kind === 'article'
        ? articleCrumbs(content, page, locale)
        : [{ href: pathname(locale, { kind: 'home' }), title: content.site.name }],
    title: text.title,
    ...(counterpart && { counterpart }),
    summary: text.summary,
    updated: text.updated,
    meta: [
      t('article.updated', { date: formatDate(text.updated, locale) }),
      ...(reviewed ? [t('article.reviewed', { date: formatDate(reviewed, locale) })] : []),
      ...(asOf ? [t('article.asOf', { date: formatDate(asOf, locale) })] : []),
      // a page with data is looked up in, not read through
      ...(text.around
        ? []
        : [t('article.minutes', { count: Math.max(1, Math.round(text.words / wordsPerMinute)) })]),
    ],
    ...(hasCompare(page) && { compare: comparePath(page, locale) }),
    contents: text.sections
      .filter(({ level }) => level === 2)
      .map(({ id, heading }) => ({ href: `#${id}`, heading })),
    html: text.html,
    notes: text.notes.map(note => noteView(note, locale)),
    related: page.data.related.flatMap(id => {
      const article = content.articles.find(candidate => candidate.id === id);
      return article ? [pageLink(article, locale)] : [];
    }),
    mentionedOn: mentions(content, page).map(article => pageLink(article, locale)),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

/** So many articles that mention a page are named; they cost up to 108 bytes of a page that has few to spare. */
const mentionLimit = 3;

/** Articles that lead to an article and that it does not name itself, in reading order. */
function mentions(content: Content, page: ArticlePage | PlainPage): ArticlePage[] {
  if (page.kind !== 'article') return [];
  const at = content.articles.indexOf(page);
  const named = [content.articles[at - 1], content.articles[at + 1]];
  return page.mentionedOn
    .filter(other => other.kind === 'article')
    .filter(other => !named.includes(other) && !page.data.related.includes(other.id))
    .slice(0, mentionLimit);
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
