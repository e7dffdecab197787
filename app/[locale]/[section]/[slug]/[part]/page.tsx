import type { Metadata } from 'next';
import { pathname } from '@/lib/i18n/routes';
import { abbreviationsView } from '@/lib/site/abbreviations-view';
import { glossaryView, themesView } from '@/lib/site/glossary-view';
import { indexView } from '@/lib/site/index-view';
import { groupPage } from '@/lib/site/list-view';
import { sourcesView } from '@/lib/site/sources-view';
import { Abbreviations } from '../../../../_components/abbreviations';
import { Frame } from '../../../../_components/frame';
import { Glossary } from '../../../../_components/glossary';
import { Group } from '../../../../_components/group';
import { Index } from '../../../../_components/index-list';
import { Sources } from '../../../../_components/sources';
import { getContent } from '../../../../_model/content';
import { toMetadata } from '../../../../_model/metadata';
import { type PartView, partParams, partView, toLocale } from '../../../../_model/views';
import '../../../../_styles/home.css';
import '../../../../_styles/glossary.css';
import '../../../../_styles/lists.css';

export const dynamicParams = false;

type Params = { params: Promise<{ locale: string; section: string; slug: string; part: string }> };

export function generateStaticParams() {
  return partParams(getContent());
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, section, part } = await params;
  const content = getContent();
  return toMetadata(partView(content, toLocale(locale), section, part).head, content.site);
}

/** A part of a list that is too long for one page, or the articles of a group. */
export default async function PartPage({ params }: Params) {
  const { locale, section, part } = await params;
  const content = getContent();
  const view = partView(content, toLocale(locale), section, part);
  const kind = view.list === 'themes' || view.list === 'abbreviations' ? 'glossary' : view.list;
  const href = pathname(view.head.locale, { kind });
  return (
    <Frame site={content} head={view.head} current={{ href, exact: false }}>
      <Body view={view} />
    </Frame>
  );
}

function Body({ view: { list, slug, head, title } }: { view: PartView }) {
  const content = getContent();
  const { locale } = head;
  switch (list) {
    case 'articles':
      return <Group head={head} title={title} view={groupPage(content, locale, slug)} />;
    case 'glossary':
      return <Glossary head={head} title={title} view={glossaryView(content, locale, slug)} />;
    case 'themes':
      return <Glossary head={head} title={title} view={themesView(content, locale, slug)} />;
    case 'abbreviations':
      return <Abbreviations head={head} title={title} view={abbreviationsView(content, locale, slug)} />;
    case 'sources':
      return <Sources head={head} title={title} view={sourcesView(content, locale, slug)} />;
    case 'index':
      return <Index head={head} title={title} view={indexView(content, locale, slug)} />;
  }
}
