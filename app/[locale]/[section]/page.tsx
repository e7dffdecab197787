import type { Metadata } from 'next';
import type { Content } from '@/lib/content/model';
import type { Locale } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { glossaryJsonLd } from '@/lib/publish/json-ld';
import { abbreviationsView } from '@/lib/site/abbreviations-view';
import { articleView } from '@/lib/site/article-view';
import { dataPageView, hasData } from '@/lib/site/data/data-page-view';
import { glossaryView, themesView } from '@/lib/site/glossary-view';
import { sourcesView } from '@/lib/site/sources-view';
import { Abbreviations } from '../../_components/abbreviations';
import { Article } from '../../_components/article';
import { ArticleList } from '../../_components/article-list';
import { DataPage } from '../../_components/data/data-page';
import { DataBlock } from '../../_components/data-block';
import { Frame } from '../../_components/frame';
import { Glossary } from '../../_components/glossary';
import { SearchPage } from '../../_components/search-page';
import { Sources } from '../../_components/sources';
import { getContent } from '../../_model/content';
import { toMetadata } from '../../_model/metadata';
import { type SectionView, sectionParams, sectionView, toLocale } from '../../_model/views';
import '../../_styles/home.css';
import '../../_styles/glossary.css';
import '../../_styles/lists.css';
import '../../_styles/data.css';
import '../../_styles/timeline.css';
import '../../_styles/figures.css';

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
    <Frame site={content} head={view.head} current={menuEntry(view, locale)}>
      <Body content={content} view={view} locale={locale} />
    </Frame>
  );
}

/** The lists beside the glossary belong to it; every other page is its own entry. */
function menuEntry({ kind, head }: SectionView, locale: Locale) {
  return kind === 'themes' || kind === 'abbreviations'
    ? { href: pathname(locale, { kind: 'glossary' }), exact: false }
    : { href: head.path, exact: true };
}

function Body({ content, view, locale }: { content: Content; view: SectionView; locale: Locale }) {
  switch (view.kind) {
    case 'articles':
      return <ArticleList site={content} locale={locale} />;
    case 'glossary':
      return (
        <>
          <DataBlock data={glossaryJsonLd(content, locale)} />
          <Glossary head={view.head} view={glossaryView(content, locale)} />
        </>
      );
    case 'themes':
      return <Glossary head={view.head} view={themesView(content, locale)} />;
    case 'abbreviations':
      return <Abbreviations head={view.head} rows={abbreviationsView(content)} />;
    case 'sources':
      return <Sources head={view.head} view={sourcesView(content, locale)} />;
    case 'search':
      return <SearchPage locale={locale} />;
    case 'page':
      return hasData(view.page) ? (
        <DataPage view={dataPageView(content, view.page, locale)} />
      ) : (
        <Article view={articleView(content, view.page, locale)} />
      );
  }
}
