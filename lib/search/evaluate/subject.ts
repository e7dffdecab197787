import type { Locale } from '../../i18n/locales';
import type { SearchCollection, SearchPage, SearchText } from '../collection';
import type { TestDocument } from './test-collection';

/** What is searched in an evaluation, and the names that judgements have for its pages. */
export interface Subject {
  collection: SearchCollection;
  /** @returns the id by which judgements know a page, in the language it is shown in */
  documentOf(page: number, locale: Locale): string;
}

/**
 * The site's own content. Judgements name its pages as writers link to them: an article or page by its id, a term as
 * `term:id`.
 */
export function siteSubject(collection: SearchCollection): Subject {
  return { collection, documentOf: page => siteDocument(collection.pages[page]!) };
}

/** The ids of the site's pages, as judgements name them. */
export function siteDocuments(collection: SearchCollection): string[] {
  return collection.pages.map(siteDocument);
}

function siteDocument({ kind, id }: SearchPage): string {
  return kind === 'term' ? `term:${id}` : id;
}

/**
 * Documents as pages of one section each, as if they came out of a content folder: documents whose ids differ only in
 * the language at their end are one page and its counterpart.
 */
export function documentSubject(documents: readonly TestDocument[]): Subject {
  /** id without its language → the documents of that page */
  const pages = new Map<string, Partial<Record<Locale, TestDocument>>>();
  for (const document of documents) {
    const key = pageKey(document);
    const page = pages.get(key) ?? {};
    pages.set(key, page);
    page[document.lang] = document;
  }
  const inOrder = [...pages.values()];
  return {
    collection: { pages: inOrder.map(searchPage) },
    documentOf: (page, locale) => inOrder[page]![locale]!.id,
  };
}

/** `faq-12-da` and `faq-12-en` are `faq-12-`; any other id is a page of its own. */
function pageKey({ id, lang }: TestDocument): string {
  return /[^\p{L}\p{N}](?:da|en)$/u.test(id) && id.endsWith(lang)
    ? id.slice(0, -lang.length)
    : `${id} ${lang}`;
}

function searchPage(texts: Partial<Record<Locale, TestDocument>>, number: number): SearchPage {
  const entries = Object.values(texts).map(({ lang, title, text }): [Locale, SearchText] => [
    lang,
    {
      title,
      href: `/${lang}/${number}/`,
      topic: '',
      names: [],
      related: [],
      sections: [{ id: '', heading: '', text }],
    },
  ]);
  return { kind: 'article', id: String(number), texts: Object.fromEntries(entries) };
}
