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
      { id: '', heading: '', text: [text.summary, text.intro].filter(Boolean).join(' ') },
      ...text.sections.map(({ id, heading, text }) => ({ id, heading, text })),
    ],
  };
}

function topicOf(content: Content, page: Page, locale: Locale): string {
  if (page.kind === 'term') return translator(locale)('glossary.title');
  if (page.kind === 'article')
    return content.site.groups.find(({ id }) => id === page.data.group)?.title[locale] ?? '';
  return '';
}
