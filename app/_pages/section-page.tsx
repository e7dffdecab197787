import type { Content } from '@/lib/content/model';
import type { Locale } from '@/lib/i18n/locales';
import { pathname, sectionKindOf } from '@/lib/i18n/routes';
import { glossaryJsonLd } from '@/lib/publish/json-ld';
import { abbreviationsView } from '@/lib/site/abbreviations-view';
import { articleView } from '@/lib/site/article-view';
import { changesView } from '@/lib/site/changes-view';
import { citingView } from '@/lib/site/citing-view';
import { dataPageView, hasData } from '@/lib/site/data/data-page-view';
import { glossaryView, themesView } from '@/lib/site/glossary-view';
import { handbookView } from '@/lib/site/handbook-view';
import { indexView } from '@/lib/site/index-view';
import { sourcesView } from '@/lib/site/sources-view';
import { statusView } from '@/lib/site/status-view';
import { Abbreviations } from '../_components/abbreviations';
import { Article } from '../_components/article';
import { ArticleList } from '../_components/article-list';
import { Changes } from '../_components/changes';
import { Citing } from '../_components/citing';
import { DataPage } from '../_components/data/data-page';
import { DataBlock } from '../_components/data-block';
import { Frame } from '../_components/frame';
import { Glossary } from '../_components/glossary';
import { Handbook } from '../_components/handbook';
import { Index } from '../_components/index-list';
import { OfflinePage } from '../_components/offline-page';
import { SearchPage } from '../_components/search-page';
import { Sources } from '../_components/sources';
import { Status } from '../_components/status';
import { toMetadata } from '../_model/metadata';
import { type SectionParams, type SectionView, sectionParams, sectionView } from '../_model/views';
import type { PageKind } from './page-kind';

/** A list, a tool, or a page of its own such as "about". */
export const sectionPage: PageKind<SectionParams> = {
  params: sectionParams,
  path: ({ locale, section }) => `${locale}/${section}`,
  shell: ({ locale, section }) => `${locale}/${sectionKindOf(locale, section) ? section : '*'}`,
  metadata: (content, { locale, section }) =>
    toMetadata(sectionView(content, locale, section).head, content.site),
  Page: ({ content, params: { locale, section } }) => {
    const view = sectionView(content, locale, section);
    return (
      <Frame site={content} head={view.head} current={menuEntry(view, locale)}>
        <Body content={content} view={view} locale={locale} />
      </Frame>
    );
  },
};

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
      return <Abbreviations head={view.head} view={abbreviationsView(content, locale)} />;
    case 'sources':
      return <Sources head={view.head} view={sourcesView(content, locale)} />;
    case 'cite':
      return <Citing head={view.head} view={citingView(content, locale)} />;
    case 'status':
      return <Status head={view.head} view={statusView(content, locale)} />;
    case 'index':
      return <Index head={view.head} view={indexView(content, locale)} />;
    case 'changes':
      return <Changes view={changesView(content, locale)} locale={locale} />;
    case 'handbook':
      return <Handbook head={view.head} view={handbookView(content, locale)} content={content} />;
    case 'offline':
      return <OfflinePage locale={locale} />;
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
