import type { ReactNode } from 'react';
import { locales } from '@/lib/i18n/locales';
import { Document } from '../_components/document';
import { toLocale } from '../_model/views';

export const dynamicParams = false;

export function generateStaticParams() {
  return locales.map(locale => ({ locale }));
}

export default async function LocaleLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  const { locale } = await params;
  return <Document locale={toLocale(locale)}>{children}</Document>;
}
