import type { Metadata } from 'next';
import { pathname } from '@/lib/i18n/routes';
import { termJsonLd } from '@/lib/publish/json-ld';
import { articleView } from '@/lib/site/article-view';
import { termView } from '@/lib/site/glossary-view';
import { pageHead } from '@/lib/site/page-view';
import { Article } from '../../../_components/article';
import { DataBlock } from '../../../_components/data-block';
import { Frame } from '../../../_components/frame';
import { Term } from '../../../_components/term';
import { getContent } from '../../../_model/content';
import { toMetadata } from '../../../_model/metadata';
import { findPage, slugParams, toLocale } from '../../../_model/views';

export const dynamicParams = false;

type Params = { params: Promise<{ locale: string; section: string; slug: string }> };

export function generateStaticParams() {
  return slugParams(getContent());
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, section, slug } = await params;
  const content = getContent();
  return toMetadata(
    pageHead(findPage(content, toLocale(locale), section, slug), toLocale(locale)),
    content.site,
  );
}

export default async function SlugPage({ params }: Params) {
  const { locale: value, section, slug } = await params;
  const locale = toLocale(value);
  const content = getContent();
  const page = findPage(content, locale, section, slug);
  const data = page.kind === 'term' ? termJsonLd(content, page, locale) : undefined;
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
