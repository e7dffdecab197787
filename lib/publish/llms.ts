import type { List, RootContent } from 'mdast';
import { type ArticlePage, type Content, isFallback, type Page, textFor } from '../content/model';
import { languageNames } from '../i18n/format';
import { type Locale, locales } from '../i18n/locales';
import { absoluteAddress, pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { feedAddress, glossaryAddress, markdownAddress, ownAddress } from './addresses';
import { heading, link, list, paragraph, writeMarkdown } from './markdown/write-markdown';

/**
 * `llms.txt` (https://llmstxt.org): what the site is, and its articles by group with their summaries, in both languages;
 * articles lead to their Markdown twins.
 */
export function llms(content: Content): string {
  const { site } = content;
  return writeMarkdown([
    heading(1, site.name),
    {
      type: 'blockquote',
      children: locales.map(locale => paragraph(`${site.title[locale]}. ${site.description[locale]}`)),
    },
    ...locales.map(locale => paragraph(translator(locale)('programs.markdown'))),
    ...locales.flatMap(locale => [...groupSections(content, locale), ...referenceSection(content, locale)]),
  ]);
}

/** Articles by group, in the order of site.yaml; those without a group last. */
function groupSections(content: Content, locale: Locale): RootContent[] {
  const { groups } = content.site;
  const own = content.articles.filter(article => !isFallback(article, locale));
  const isIn = (article: ArticlePage, id: string) => article.data.group === id;
  const sections = [
    ...groups.map(({ id, title }) => ({
      title: title[locale],
      articles: own.filter(article => isIn(article, id)),
    })),
    {
      title: translator(locale)('articles.other'),
      articles: own.filter(article => !groups.some(({ id }) => isIn(article, id))),
    },
  ];
  return sections
    .filter(({ articles }) => articles.length)
    .flatMap(({ title, articles }) => [
      sectionHeading(title, locale),
      rows(articles.map(article => row(content, article, markdownAddress(article, locale), locale))),
    ]);
}

/** The other pages, the glossary and its files, the feed. */
function referenceSection(content: Content, locale: Locale): RootContent[] {
  const { site } = content;
  const t = translator(locale);
  const pages = content.pages.flatMap(page => {
    const address = ownAddress(page, locale);
    return address ? [row(content, page, address, locale)] : [];
  });
  const others: [address: string, title: string][] = [
    [pathname(locale, { kind: 'glossary' }), t('glossary.title')],
    [glossaryAddress('json'), t('programs.glossaryJson')],
    [glossaryAddress('csv'), t('programs.glossaryCsv')],
    [glossaryAddress('tbx'), t('programs.glossaryTbx')],
    [pathname(locale, { kind: 'sources' }), t('sources.title')],
    [feedAddress(locale), t('programs.feed')],
  ];
  return [
    sectionHeading(t('home.reference'), locale),
    rows([
      ...pages,
      ...others.map(([address, title]) => paragraph(link(absoluteAddress(site.baseUrl, address), title))),
    ]),
  ];
}

function sectionHeading(title: string, locale: Locale): RootContent {
  return heading(2, `${languageNames[locale]}: ${title}`);
}

function rows(items: readonly RootContent[]): List {
  return list(items.map(item => [item]));
}

function row({ site }: Content, page: Page, address: string, locale: Locale): RootContent {
  const { title, summary } = textFor(page, locale);
  return paragraph(link(absoluteAddress(site.baseUrl, address), title), `: ${summary}`);
}
