import { pathname } from '@/lib/i18n/routes';
import { articleJsonLd, termJsonLd } from '@/lib/publish/json-ld';
import { articleView } from '@/lib/site/article-view';
import { termView } from '@/lib/site/glossary-view';
import { pageHead } from '@/lib/site/page-view';
import { Article } from '../_components/article';
import { DataBlock } from '../_components/data-block';
import { Frame } from '../_components/frame';
import { Term } from '../_components/term';
import { toMetadata } from '../_model/metadata';
import { findPage, type SlugParams, slugParams } from '../_model/views';
import type { PageKind } from './page-kind';

/** The page of an article or a term. */
export const slugPage: PageKind<SlugParams> = {
  params: slugParams,
  path: ({ locale, section, slug }) => `${locale}/${section}/${slug}`,
  shell: ({ locale, section }) => `${locale}/${section}/*`,
  metadata: (content, { locale, section, slug }) =>
    toMetadata(pageHead(findPage(content, locale, section, slug), locale), content.site),
  Page: ({ content, params: { locale, section, slug } }) => {
    const page = findPage(content, locale, section, slug);
    const data =
      page.kind === 'term' ? termJsonLd(content, page, locale) : articleJsonLd(content, page, locale);
    const list = pathname(locale, { kind: page.kind === 'term' ? 'glossary' : 'articles' });
    return (
      <Frame site={content} head={pageHead(page, locale)} current={{ href: list, exact: false }}>
        {data && <DataBlock data={data} />}
        {page.kind === 'term' ? (
          <Term view={termView(content, page, locale)} />
        ) : (
          <Article view={articleView(content, page, locale)} />
        )}
      </Frame>
    );
  },
};
