import { type Content, type Note, type PageText, type TermPage, textFor } from '../content/model';
import { collator } from '../i18n/format';
import { counterpartOf, type Locale, locales, localized } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { abbreviationCount } from './abbreviations-view';
import type { PageHead } from './head';
import { byLetter, type Jump, letterJumps } from './letters';
import { type LinkGroup, linkGroup, type PageLink, pageHead, pageLink, routeOf } from './page-view';
import { isShort, type List, type ListPage, type ListSection, listPage } from './parts';
import { perContent } from './per-content';
import { type NoteView, noteView } from './source-label';

/** One side of a term's spread. */
export interface TermSide {
  lang: Locale;
  name: string;
  abbreviations: readonly string[];
  definition: string;
  href: string;
}

/** A part of the glossary: a letter, or a theme with its name in the other language. */
export interface GlossarySection {
  id: string;
  title: string;
  counterpart?: { title: string; lang: Locale };
  terms: { id: string; sides: TermSide[] }[];
}

export interface GlossaryView extends Pick<ListPage<unknown>, 'overview' | 'pager'> {
  order: 'name' | 'theme';
  count: number;
  /** How many abbreviations there are, which have a list of their own. */
  abbreviations: number;
  /** The alphabet of the language, with the letters that have terms; or the themes. */
  jumps: Jump[];
  sections: GlossarySection[];
}

/** Terms on one page; in the shipped content a term is about 450 bytes of HTML. */
const termsPerPage = 300;

export function glossaryList(locale: Locale): List {
  return { kind: 'glossary', locale, limit: termsPerPage };
}

export function themesList(locale: Locale): List {
  return { kind: 'themes', locale, limit: termsPerPage };
}

/** All terms, sorted by their name in the reader's language. */
export const glossarySections = perContent((content, locale) =>
  byLetter(content.terms, term => textFor(term, locale).title, locale),
);

/** The glossary by name. @param part slug of a part, where it is too long for one page */
export function glossaryView(content: Content, locale: Locale, part?: string): GlossaryView {
  const all = glossarySections(content, locale);
  const { sections, hrefOf, ...ways } = listPage(all, glossaryList(locale), part);
  return {
    order: 'name',
    count: content.terms.length,
    abbreviations: abbreviationCount(content),
    jumps: letterJumps(all, locale, hrefOf),
    sections: sections.map(({ id, title, items }) => ({ id, title, terms: items.map(termRow) })),
    ...ways,
  };
}

interface ThemeSection extends ListSection<TermPage> {
  counterpart: string;
}

/** All terms by theme, in the order of site.yaml, those without a theme last; within a theme by name. */
export const themeSections = perContent((content, locale): ThemeSection[] => {
  const other = counterpartOf(locale);
  const { compare } = collator(locale);
  const sorted = [...content.terms].sort((a, b) =>
    compare(textFor(a, locale).title, textFor(b, locale).title),
  );
  const themes = content.site.themes;
  const noTheme = {
    id: 'none',
    title: localized(lang => translator(lang)('themes.other')),
    terms: sorted.filter(({ data }) => !themes.some(({ id }) => id === data.theme)),
  };
  return [
    ...themes.map(theme => ({ ...theme, terms: sorted.filter(({ data }) => data.theme === theme.id) })),
    noTheme,
  ]
    .filter(({ terms }) => terms.length)
    .map(({ id, title, terms }) => ({
      id: `theme-${id}`,
      slug: id,
      title: title[locale],
      counterpart: title[other],
      items: terms,
    }));
});

/** The glossary by theme. @param part slug of a part, where it is too long for one page */
export function themesView(content: Content, locale: Locale, part?: string): GlossaryView {
  const other = counterpartOf(locale);
  const all = themeSections(content, locale);
  const { sections, hrefOf, ...ways } = listPage(all, themesList(locale), part);
  return {
    order: 'theme',
    count: content.terms.length,
    abbreviations: abbreviationCount(content),
    jumps: all.map(section => ({ href: hrefOf(section), title: section.title })),
    sections: sections.map(({ id, title, counterpart, items }) => ({
      id,
      title,
      counterpart: { title: counterpart, lang: other },
      terms: items.map(termRow),
    })),
    ...ways,
  };
}

/** Where the terms of a theme stand: on the page of themes, or on the theme's own. */
function themeAddress(content: Content, theme: string, locale: Locale): string {
  const all = themeSections(content, locale);
  return isShort(all, termsPerPage)
    ? `${pathname(locale, { kind: 'themes' })}#theme-${theme}`
    : pathname(locale, { kind: 'part', list: 'themes', slug: theme });
}

function termRow(term: TermPage): GlossarySection['terms'][number] {
  return { id: term.id, sides: termSides(term) };
}

export interface TermView {
  head: PageHead;
  title: string;
  lang: Locale;
  fallback?: string;
  sides: TermSide[];
  /** Approved variants, by language. */
  variants: { lang: Locale; words: readonly string[] }[];
  html: string;
  theme?: PageLink;
  readMore?: PageLink;
  related: PageLink[];
  usedOn: LinkGroup;
  /** Notes of the body, then the term's other sources. */
  notes: NoteView[];
}

/** Everything a term's page shows that depends on the term; `fallback` where its text is in the other language. */
export function termView(content: Content, term: TermPage, locale: Locale): TermView {
  const t = translator(locale);
  const text = textFor(term, locale);
  const article = content.articles.find(({ id }) => id === term.data.article);
  const theme = content.site.themes.find(({ id }) => id === term.data.theme);
  return {
    head: pageHead(term, locale),
    title: text.title,
    lang: text.locale,
    ...(text.locale !== locale && { fallback: t('article.fallback') }),
    sides: termSides(term),
    variants: locales.flatMap(lang => {
      const words = term.texts[lang]?.forms?.variants ?? [];
      return words.length ? [{ lang, words }] : [];
    }),
    html: text.html,
    ...(theme && {
      theme: {
        href: themeAddress(content, theme.id, locale),
        title: theme.title[locale],
      },
    }),
    ...(article && { readMore: pageLink(article, locale) }),
    related: content.terms
      .filter(({ id }) => term.data.related.includes(id))
      .map(other => pageLink(other, locale)),
    usedOn: linkGroup(
      term.mentionedOn.filter(page => page !== article),
      page => pageLink(page, locale),
    ),
    notes: termNotes(content, term, text).map(note => noteView(note, locale)),
  };
}

/** The notes of the body, then, in the same list, what page.yaml names and the body does not cite. */
export function termNotes(content: Content, term: TermPage, text: PageText): Note[] {
  const cited = text.notes.map(note => note.source?.id);
  const others = term.data.sources
    .filter(id => !cited.includes(id))
    .flatMap(id => content.sources.get(id) ?? []);
  return [
    ...text.notes,
    ...others.map((source, index) => ({ number: cited.length + index + 1, source, marks: [] })),
  ];
}

/** Both sides of a term: Danish first, always; one that does not exist is left out. */
export function termSides(term: TermPage): TermSide[] {
  return locales.flatMap(lang => {
    const text = term.texts[lang];
    if (!text) return [];
    const { title, summary, forms } = text;
    return [
      {
        lang,
        name: title,
        abbreviations: forms?.abbreviations ?? [],
        definition: summary,
        href: pathname(lang, routeOf(term, lang)),
      },
    ];
  });
}

/** The other language of a term page, for its title. */
export function counterpartSide(view: TermView): TermSide | undefined {
  return view.sides.find(
    side => side.lang === counterpartOf(view.head.locale) && view.lang === view.head.locale,
  );
}
