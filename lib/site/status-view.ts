import type { SectionDrift } from '../content/counterparts/compare';
import { wholePage } from '../content/counterparts/schema';
import type { Content, Page } from '../content/model';
import { formatDate } from '../i18n/format';
import { counterpartOf, type Locale } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { type PageLink, pageLink, routeOf } from './page-view';
import { siteVersion } from './site-version';

/** A section that is not in step. */
interface StatusRow extends PageLink {
  /** In words, with the day on which its languages were last confirmed to match. */
  state: string;
}

/** How the two languages of the site stand to each other: what is not in step, page by page. */
export interface StatusView {
  /** Sections that are not in step, and how many of them are shown. */
  count: number;
  shown: number;
  pages: { all: number; inStep: number };
  /** Of the site, in words, with its day. */
  version: string;
  rows: { page: PageLink; sections: StatusRow[] }[];
}

/** So many sections are listed: a site that nobody has confirmed yet has thousands. */
const maxSections = 200;

/** In the order articles, pages, terms. */
export function statusView(content: Content, locale: Locale, max = maxSections): StatusView {
  const pages: readonly Page[] = [...content.articles, ...content.pages, ...content.terms];
  const count = outOfStepCount(content);
  const { version, date } = siteVersion(content);
  const rows: StatusView['rows'] = [];
  let left = max;
  for (const page of pages) {
    const sections = page.outOfStep.slice(0, left);
    if (!sections.length) continue;
    left -= sections.length;
    rows.push({ page: pageLink(page, locale), sections: sections.map(drift => row(page, drift, locale)) });
  }
  return {
    count,
    shown: Math.min(count, max),
    pages: { all: pages.length, inStep: pages.filter(page => !page.outOfStep.length).length },
    version: translator(locale)('status.version', { version, date: formatDate(date, locale) }),
    rows,
  };
}

/** How many sections of the site are not in step. */
export function outOfStepCount({ articles, pages, terms }: Content): number {
  return [...articles, ...pages, ...terms].reduce((sum, page) => sum + page.outOfStep.length, 0);
}

function row(page: Page, drift: SectionDrift, locale: Locale): StatusRow {
  const t = translator(locale);
  const { last } = drift;
  const state = t('status.state', { state: drift.state, lang: drift.locale ?? locale });
  const confirmed = last && t('status.confirmed', { date: formatDate(last.confirmed, locale) });
  return {
    ...sectionLink(page, drift, locale),
    state: confirmed ? `${state}, ${confirmed}` : state,
  };
}

/** A section in the reader's language, or else where it is. */
function sectionLink(page: Page, { section, state }: SectionDrift, locale: Locale): PageLink {
  const t = translator(locale);
  if (section === wholePage)
    return {
      href: pageLink(page, locale).href,
      title: state === 'missing' ? t('status.whole') : t('status.opening', { kind: page.kind }),
    };
  const inText = (lang: Locale) => page.texts[lang]?.sections.find(({ id }) => id === section);
  const lang = inText(locale) ? locale : counterpartOf(locale);
  return {
    href: `${pathname(lang, routeOf(page, lang))}#${section}`,
    title: inText(lang)?.heading ?? section,
    ...(lang !== locale && { lang }),
  };
}
