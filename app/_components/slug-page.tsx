import type { Metadata } from 'next';
import type { Content } from '@/lib/content/model';
import { pathname } from '@/lib/i18n/routes';
import { articleJsonLd, termJsonLd } from '@/lib/publish/json-ld';
import { articleView } from '@/lib/site/article-view';
import { termView } from '@/lib/site/glossary-view';
import { pageHead } from '@/lib/site/page-view';
import { toMetadata } from '../_model/metadata';
import { findPage, type SlugParams } from '../_model/views';
import { Article } from './article';
import { DataBlock } from './data-block';
import { Frame } from './frame';
import { Term } from './term';

/** The page of an article or a term. */
export function SlugPage({ content, params }: { content: Content; params: SlugParams }) {
  const { locale, section, slug } = params;
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
}

/** Its head. */
export function slugMetadata(content: Content, { locale, section, slug }: SlugParams): Metadata {
  return toMetadata(pageHead(findPage(content, locale, section, slug), locale), content.site);
}
