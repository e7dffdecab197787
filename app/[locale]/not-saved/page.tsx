import type { Metadata } from 'next';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { pairedHead } from '@/lib/site/head';
import { Frame } from '../../_components/frame';
import { NotSaved } from '../../_components/not-saved';
import { getContent } from '../../_model/content';
import { toMetadata } from '../../_model/metadata';
import { toLocale } from '../../_model/views';
import '../../_styles/home.css';
import '../../_styles/lost.css';

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return toMetadata(notSavedHead(toLocale((await params).locale)), getContent().site);
}

/** Part of every saved language: the service worker answers with it for what is not saved. */
export default async function NotSavedPage({ params }: Params) {
  const locale = toLocale((await params).locale);
  return (
    <Frame site={getContent()} head={notSavedHead(locale)}>
      <NotSaved locale={locale} />
    </Frame>
  );
}

function notSavedHead(locale: Locale) {
  const t = translator(locale);
  return {
    ...pairedHead(locale, t('notSaved.title'), t('notSaved.text'), () => ({ kind: 'notSaved' })),
    translated: false,
    noindex: true,
  };
}
