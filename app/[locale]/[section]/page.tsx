import type { Metadata } from 'next';
import type { Content } from '@/lib/content/model';
import type { Locale } from '@/lib/i18n/locales';
import { articleView } from '@/lib/site/article-view';
import { glossaryView } from '@/lib/site/glossary-view';
import { Article } from '../../_components/article';
import { ArticleList } from '../../_components/article-list';
import { Frame } from '../../_components/frame';
import { Glossary } from '../../_components/glossary';
import { SearchPage } from '../../_components/search-page';
import { getContent } from '../../_model/content';
import { toMetadata } from '../../_model/metadata';
import { type SectionView, sectionParams, sectionView, toLocale } from '../../_model/views';
import '../../_styles/home.css';
import '../../_styles/glossary.css';

export const dynamicParams = false;

type Params = { params: Promise<{ locale: string; section: string }> };

export function generateStaticParams() {
  return sectionParams(getContent());
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, section } = await params;
  const content = getContent();
  return toMetadata(sectionView(content, toLocale(locale), section).head, content.site);
}

export default async function SectionPage({ params }: Params) {
  const { locale: value, section } = await params;
  const locale = toLocale(value);
  const content = getContent();
  const view = sectionView(content, locale, section);
  return (
    <Frame site={content} head={view.head} current={{ href: view.head.path, exact: true }}>
      <Body content={content} view={view} locale={locale} />
    </Frame>
  );
}

function Body({ content, view, locale }: { content: Content; view: SectionView; locale: Locale }) {
  switch (view.kind) {
    case 'articles':
      return <ArticleList site={content} locale={locale} />;
    case 'glossary':
      return <Glossary head={view.head} view={glossaryView(content, locale)} />;
    case 'search':
      return <SearchPage locale={locale} />;
    case 'page':
      return <Article view={articleView(content, view.page, locale)} />;
  }
}
