import type { Content } from '@/lib/content/model';
import { pathname } from '@/lib/i18n/routes';
import { abbreviationsView } from '@/lib/site/abbreviations-view';
import { glossaryView, themesView } from '@/lib/site/glossary-view';
import { indexView } from '@/lib/site/index-view';
import { groupPage } from '@/lib/site/list-view';
import { sourcesView } from '@/lib/site/sources-view';
import { Abbreviations } from '../_components/abbreviations';
import { Frame } from '../_components/frame';
import { Glossary } from '../_components/glossary';
import { Group } from '../_components/group';
import { Index } from '../_components/index-list';
import { Sources } from '../_components/sources';
import { toMetadata } from '../_model/metadata';
import { type PartParams, type PartView, partParams, partView } from '../_model/views';
import type { PageKind } from './page-kind';

/** A part of a list that is too long for one page, or the articles of a group. */
export const partPage: PageKind<PartParams> = {
  params: partParams,
  path: ({ locale, section, slug, part }) => `${locale}/${section}/${slug}/${part}`,
  shell: ({ locale, section, slug }) => `${locale}/${section}/${slug}/*`,
  metadata: (content, { locale, section, part }) =>
    toMetadata(partView(content, locale, section, part).head, content.site),
  Page: ({ content, params: { locale, section, part } }) => {
    const view = partView(content, locale, section, part);
    const kind = view.list === 'themes' || view.list === 'abbreviations' ? 'glossary' : view.list;
    return (
      <Frame site={content} head={view.head} current={{ href: pathname(locale, { kind }), exact: false }}>
        <Body content={content} view={view} />
      </Frame>
    );
  },
};

function Body({ content, view: { list, slug, head, title } }: { content: Content; view: PartView }) {
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
