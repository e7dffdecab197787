import type { Metadata } from 'next';
import type { Content } from '@/lib/content/model';
import type { Locale } from '@/lib/i18n/locales';
import { pairedHead } from '@/lib/site/head';
import { homeView } from '@/lib/site/home-view';
import { ForPrograms } from '../_components/for-programs';
import { Frame } from '../_components/frame';
import { Home } from '../_components/home';
import { getContent } from '../_model/content';
import { toMetadata } from '../_model/metadata';
import { toLocale } from '../_model/views';
import '../_styles/home.css';
import '../_styles/front.css';

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const content = getContent();
  return toMetadata(homeHead(content, toLocale((await params).locale)), content.site);
}

export default async function HomePage({ params }: Params) {
  const locale = toLocale((await params).locale);
  const content = getContent();
  return (
    <Frame site={content} head={homeHead(content, locale)}>
      <ForPrograms site={content} locale={locale} />
      <Home view={homeView(content, locale)} locale={locale} />
    </Frame>
  );
}

function homeHead({ site }: Content, locale: Locale) {
  return pairedHead(locale, site.title[locale], site.description[locale], () => ({ kind: 'home' }));
}
