import type { Metadata } from 'next';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { pairedHead } from '@/lib/site/head';
import { Frame } from '../../_components/frame';
import { NotFound } from '../../_components/not-found';
import { getContent } from '../../_model/content';
import { toMetadata } from '../../_model/metadata';
import { toLocale } from '../../_model/views';
import '../../_styles/home.css';
import '../../_styles/lost.css';

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return toMetadata(notFoundHead(toLocale((await params).locale)), getContent().site);
}

/** Served with status 404; the finishing pass puts it at /da/404.html too, where hosts look for it. */
export default async function NotFoundPage({ params }: Params) {
  const locale = toLocale((await params).locale);
  return (
    <Frame site={getContent()} head={notFoundHead(locale)}>
      <NotFound locale={locale} />
    </Frame>
  );
}

function notFoundHead(locale: Locale) {
  const t = translator(locale);
  return {
    ...pairedHead(locale, t('notFound.title'), t('notFound.text'), () => ({ kind: 'notFound' })),
    translated: false,
    noindex: true,
  };
}
