import type { Content } from '@/lib/content/model';
import { type Locale, locales } from '@/lib/i18n/locales';
import { pairedHead } from '@/lib/site/head';
import { homeView } from '@/lib/site/home-view';
import { ForPrograms } from '../_components/for-programs';
import { Frame } from '../_components/frame';
import { Home } from '../_components/home';
import { toMetadata } from '../_model/metadata';
import type { PageKind } from './page-kind';

/** The front page of a language. */
export const homePage: PageKind = {
  params: () => locales.map(locale => ({ locale })),
  path: ({ locale }) => locale,
  shell: ({ locale }) => locale,
  metadata: (content, { locale }) => toMetadata(homeHead(content, locale), content.site),
  Page: ({ content, params: { locale } }) => (
    <Frame site={content} head={homeHead(content, locale)}>
      <ForPrograms site={content} locale={locale} />
      <Home view={homeView(content, locale)} locale={locale} />
    </Frame>
  ),
};

function homeHead({ site }: Content, locale: Locale) {
  return pairedHead(locale, site.title[locale], site.description[locale], () => ({ kind: 'home' }));
}
