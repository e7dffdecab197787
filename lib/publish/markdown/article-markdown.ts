import type { Root, RootContent } from 'mdast';
import { type ArticlePage, type Content, type Source, textFor } from '../../content/model';
import { formatDate, languageNames } from '../../i18n/format';
import { type Locale, locales } from '../../i18n/locales';
import { absoluteAddress } from '../../i18n/routes';
import { translator } from '../../i18n/translate';
import { sourceView } from '../../site/source-label';
import { ownAddress } from '../addresses';
import { noteBodies, noteNumbers } from './note-numbers';
import { type PlainContext, type PlainText, plainTree } from './plain-tree';
import { heading, link, list, paragraph, writeMarkdown } from './write-markdown';

/**
 * The Markdown twin of an article in a language it has: title, summary, dates, where its pages are, the text, the notes
 * and sources as a numbered list.
 * @param tree the parsed text
 */
export function articleMarkdown(
  content: Content,
  article: ArticlePage,
  locale: Locale,
  tree: Root,
  context: PlainContext,
): string {
  const { title, summary, updated } = textFor(article, locale);
  const { asOf } = article.data;
  const t = translator(locale);
  const dates = [
    ...(asOf ? [t('article.asOf', { date: formatDate(asOf, locale) })] : []),
    t('article.updated', { date: formatDate(updated, locale) }),
  ];
  const body = plainTree(tree, context);
  const notes = noteItems(content.sources, tree, body, locale);
  return writeMarkdown([
    heading(1, title),
    { type: 'blockquote', children: [paragraph(summary)] },
    paragraph(dates.join(' · ')),
    list(pagesOf(content, article)),
    ...body.blocks,
    ...(notes.length ? [heading(2, t('article.notes')), list(notes, true)] : []),
  ]);
}

/** The article's page in each language it has. */
function pagesOf({ site }: Content, article: ArticlePage): RootContent[][] {
  return locales.flatMap(locale => {
    const address = ownAddress(article, locale);
    if (!address) return [];
    const { title } = textFor(article, locale);
    return [[paragraph(`${languageNames[locale]}: `, link(absoluteAddress(site.baseUrl, address), title))]];
  });
}

function noteItems(
  sources: ReadonlyMap<string, Source>,
  tree: Root,
  body: PlainText,
  locale: Locale,
): RootContent[][] {
  const bodies = noteBodies(tree);
  return [...noteNumbers(tree).keys()].map(key => {
    const source = sources.get(key);
    return source ? [sourceItem(source, locale)] : body.plain(bodies.get(key)?.children ?? []);
  });
}

/** Publisher: title, date. */
function sourceItem(source: Source, locale: Locale): RootContent {
  const { publisher, title, url, date } = sourceView(source, locale);
  return paragraph(`${publisher}: `, url ? link(url, title) : title, date ? `, ${date}` : '');
}
