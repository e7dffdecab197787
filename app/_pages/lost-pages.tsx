import type { ReactElement } from 'react';
import { type Locale, locales } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { pairedHead } from '@/lib/site/head';
import { Frame } from '../_components/frame';
import { NotFound } from '../_components/not-found';
import { NotSaved } from '../_components/not-saved';
import { toMetadata } from '../_model/metadata';
import type { PageKind } from './page-kind';

/** Served with status 404; the finishing pass puts it at /da/404.html too, where hosts look for it. */
export const notFoundPage = lostPage('notFound', '404', NotFound);

/** Part of every saved language: the service worker answers with it for what is not saved. */
export const notSavedPage = lostPage('notSaved', 'not-saved', NotSaved);

function lostPage(
  kind: 'notFound' | 'notSaved',
  folder: string,
  Body: (props: { locale: Locale }) => ReactElement,
): PageKind {
  const headOf = (locale: Locale) => {
    const t = translator(locale);
    const head = pairedHead(locale, t(`${kind}.title`), t(`${kind}.text`), () => ({ kind }));
    return { ...head, translated: false, noindex: true };
  };
  return {
    params: () => locales.map(locale => ({ locale })),
    path: ({ locale }) => `${locale}/${folder}`,
    shell: ({ locale }) => `${locale}/${folder}`,
    metadata: ({ site }, { locale }) => toMetadata(headOf(locale), site),
    Page: ({ content, params: { locale } }) => (
      <Frame site={content} head={headOf(locale)}>
        <Body locale={locale} />
      </Frame>
    ),
  };
}
