import type { ArticlePage, Content, PlainPage } from '../content/model';
import { formatDate } from '../i18n/format';
import { counterpartOf, type Locale } from '../i18n/locales';
import { pathname, type SectionKind } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { abbreviationCount } from './abbreviations-view';
import { hasBook } from './book/book';
import { indexView } from './index-view';
import { articleGroups, type GroupView, type RowView, rowView } from './list-view';
import { newestPages } from './newest-pages';
import { type PageLink, pageLink } from './page-view';
import { sourceCount } from './sources-view';

/** Everything the front page shows that depends on the content. */
export interface HomeView {
  title: string;
  /** The same page in the other language. */
  counterpart: PageLink;
  lead?: { text: string; more?: RowView };
  examples: readonly string[];
  paths: PathView[];
  groups: GroupView[];
  /** Lists to look things up in: glossary, abbreviations, sources, and the pages there are beside articles. */
  reference: RowView[];
  latest: (RowView & { day: string; date: string })[];
}

/** A way into the site for one kind of reader. */
export interface PathView {
  id: string;
  title: string;
  counterpart: { title: string; lang: Locale };
  text?: string;
  links: PageLink[];
}

/** So many of the latest changes are shown. */
const latestCount = 5;

/** The view of the front page; pages that site.yaml names and that are not there are left out. */
export function homeView(content: Content, locale: Locale): HomeView {
  const { site } = content;
  const other = counterpartOf(locale);
  const more = site.lead?.link === undefined ? undefined : articleOrPage(content, site.lead.link);
  return {
    title: site.title[locale],
    counterpart: { href: pathname(other, { kind: 'home' }), title: site.title[other], lang: other },
    ...(site.lead && {
      lead: { text: site.lead[locale], ...(more && { more: rowView(more, locale) }) },
    }),
    examples: site.examples?.[locale] ?? [],
    paths: site.paths.map(({ id, title, text, links }) => ({
      id,
      title: title[locale],
      counterpart: { title: title[other], lang: other },
      ...(text && { text: text[locale] }),
      links: links.flatMap(link => {
        const page = articleOrPage(content, link);
        return page ? [pageLink(page, locale)] : [];
      }),
    })),
    groups: articleGroups(content, locale),
    reference: referenceRows(content, locale),
    latest: newestPages(content, locale, latestCount).map(({ page, day }) => ({
      ...rowView(page, locale),
      day,
      date: formatDate(day, locale),
    })),
  };
}

/** Articles and pages share their ids' plain form, as in links. */
function articleOrPage(content: Content, id: string): ArticlePage | PlainPage | undefined {
  return [...content.articles, ...content.pages].find(page => page.id === id);
}

/** Pages about the site rather than its subject: the menu leads to "about", and that to the other. */
const aboutTheSite: readonly string[] = ['about', 'accessibility'];

/** The pages about the subject, then the lists that hold something. */
function referenceRows(content: Content, locale: Locale): RowView[] {
  const t = translator(locale);
  const other = counterpartOf(locale);
  const counts = {
    glossary: content.terms.length,
    index: indexView(content, locale).count,
    abbreviations: abbreviationCount(content),
    sources: sourceCount(content, locale),
    handbook: hasBook(content) ? content.articles.length : 0,
  } satisfies Partial<Record<SectionKind, number>>;
  const kinds = Object.keys(counts) as (keyof typeof counts)[];
  return [
    ...content.pages.filter(({ id }) => !aboutTheSite.includes(id)).map(page => rowView(page, locale)),
    ...kinds
      .filter(kind => counts[kind])
      .map(kind => ({
        href: pathname(locale, { kind }),
        title: t(`${kind}.title`),
        summary: t(`home.${kind}Summary`, { count: counts[kind] }),
        counterpart: {
          href: pathname(other, { kind }),
          title: translator(other)(`${kind}.title`),
          lang: other,
        },
      })),
  ];
}
