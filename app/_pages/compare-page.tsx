import type { ArticlePage, Content } from '@/lib/content/model';
import { locales } from '@/lib/i18n/locales';
import { folders, pathname } from '@/lib/i18n/routes';
import { comparedArticle, compareHead, compareView, hasCompare } from '@/lib/site/compare-view';
import { wordList } from '@/lib/site/word-list';
import { Compare } from '../_components/compare';
import { Frame } from '../_components/frame';
import { toMetadata } from '../_model/metadata';
import type { SlugParams } from '../_model/views';
import type { PageKind } from './page-kind';

/** An article and its counterpart side by side, for every article that has such a page. */
export const comparePage: PageKind<SlugParams> = {
  params: content =>
    locales.flatMap(locale =>
      content.articles
        .filter(hasCompare)
        .map(page => ({ locale, section: folders.compare[locale], slug: page.texts[locale]!.slug })),
    ),
  path: ({ locale, section, slug }) => `${locale}/${section}/${slug}`,
  shell: ({ locale, section }) => `${locale}/${section}/*`,
  metadata: (content, params) =>
    toMetadata(compareHead(articleOf(content, params), params.locale), content.site),
  Page: ({ content, params }) => {
    const { locale } = params;
    const article = articleOf(content, params);
    const view = compareView(article, locale);
    const list = pathname(locale, { kind: 'articles' });
    return (
      <Frame site={content} head={view.head} current={{ href: list, exact: false }}>
        <Compare view={view} words={wordList(content, article, locale)} />
      </Frame>
    );
  },
};

/** @throws when no such page exists; the params come from `params` */
function articleOf(content: Content, { locale, slug }: SlugParams): ArticlePage {
  const page = comparedArticle(content, locale, slug);
  if (!page) throw new Error(`No page at ${pathname(locale, { kind: 'compare', slug })}`);
  return page;
}
