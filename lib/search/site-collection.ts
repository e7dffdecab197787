import { entrySections } from '../content/data/sections';
import type { Content, Page, PageText } from '../content/model';
import { type Locale, locales } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import type { SearchCollection, SearchText } from './collection';

/** The site's own content as a search collection: articles, then terms, then the other pages. */
export function siteCollection(content: Content): SearchCollection {
  const pages: Page[] = [...content.articles, ...content.terms, ...content.pages];
  return {
    pages: pages.map(page => ({
      kind: page.kind,
      id: page.id,
      facet: facetOf(page),
      apart: page.kind === 'page' && page.data.data !== undefined,
      texts: Object.fromEntries(
        locales.flatMap(locale => {
          const text = page.texts[locale];
          return text ? [[locale, searchText(content, page, text, locale)]] : [];
        }),
      ),
    })),
  };
}

function searchText(content: Content, page: Page, text: PageText, locale: Locale): SearchText {
  const { forms } = text;
  return {
    title: text.title,
    href: pathname(locale, { kind: page.kind, slug: text.slug }),
    topic: topicOf(content, page, locale),
    names: forms ? [...forms.abbreviations, ...forms.variants] : [],
    related: forms?.searchForms ?? [],
    ...(forms && { answer: { abbreviations: forms.abbreviations, definition: text.summary } }),
    sections: [
      {
        id: '',
        heading: '',
        text: [text.summary, text.intro].filter(Boolean).join(' '),
        questions: text.questions.page,
      },
      ...entriesOf(content, page, locale),
      ...text.sections.map(section => ({
        id: section.id,
        heading: section.heading,
        text: section.text,
        questions: text.questions[section.id],
      })),
    ],
  };
}

/** Each entry of the data that a page shows is a section of it. */
function entriesOf(content: Content, page: Page, locale: Locale) {
  const kind = page.kind === 'page' && page.data.data;
  return kind ? entrySections(content.data, kind, locale) : [];
}

/** Articles by group, then the glossary; other pages are no kind of their own to a reader. */
function facetOf(page: Page): string {
  if (page.kind === 'article') return page.data.group ?? '';
  return page.kind === 'term' ? 'glossary' : '';
}

function topicOf(content: Content, page: Page, locale: Locale): string {
  if (page.kind === 'term') return translator(locale)('glossary.title');
  if (page.kind === 'article')
    return content.site.groups.find(({ id }) => id === page.data.group)?.title[locale] ?? '';
  return '';
}
