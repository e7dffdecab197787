import type { Metadata } from 'next';
import type { ArticlePage, Content } from '@/lib/content/model';
import { locales } from '@/lib/i18n/locales';
import { folders, pathname } from '@/lib/i18n/routes';
import { comparedArticle, compareHead, compareView, hasCompare } from '@/lib/site/compare-view';
import { wordList } from '@/lib/site/word-list';
import { toMetadata } from '../_model/metadata';
import type { SlugParams } from '../_model/views';
import { Compare } from './compare';
import { Frame } from './frame';

/** Every article that has a page of both languages side by side. */
export function compareParams(content: Content): SlugParams[] {
  return locales.flatMap(locale =>
    content.articles
      .filter(hasCompare)
      .map(page => ({ locale, section: folders.compare[locale], slug: page.texts[locale]!.slug })),
  );
}

/** An article and its counterpart. */
export function ComparePage({ content, params }: { content: Content; params: SlugParams }) {
  const { locale } = params;
  const article = articleOf(content, params);
  const view = compareView(article, locale);
  return (
    <Frame
      site={content}
      head={view.head}
      current={{ href: pathname(locale, { kind: 'articles' }), exact: false }}
    >
      <Compare view={view} words={wordList(content, article, locale)} />
    </Frame>
  );
}

/** Its head. */
export function compareMetadata(content: Content, params: SlugParams): Metadata {
  return toMetadata(compareHead(articleOf(content, params), params.locale), content.site);
}

/** @throws when no such page exists; the params come from `compareParams` */
function articleOf(content: Content, { locale, slug }: SlugParams): ArticlePage {
  const page = comparedArticle(content, locale, slug);
  if (!page) throw new Error(`No page at ${pathname(locale, { kind: 'compare', slug })}`);
  return page;
}
