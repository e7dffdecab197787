import type { Metadata } from 'next';
import type { Locale } from '@/lib/i18n/locales';
import { folders } from '@/lib/i18n/routes';
import { getContent } from '../_model/content';
import { renderedByNext } from '../_model/templates';
import { type SlugParams, toLocale } from '../_model/views';
import { ComparePage, compareMetadata, compareParams } from './compare-page';

/** What both folders of the route are given. */
export interface CompareRouteProps {
  params: Promise<{ locale: string; slug: string }>;
}

/** The params of the route's folder of one language. */
export function compareRouteParams(locale: Locale): SlugParams[] {
  return renderedByNext(compareParams(getContent())).filter(params => params.locale === locale);
}

export async function compareRouteMetadata(props: CompareRouteProps): Promise<Metadata> {
  return compareMetadata(getContent(), await toParams(props));
}

export async function renderCompareRoute(props: CompareRouteProps) {
  return <ComparePage content={getContent()} params={await toParams(props)} />;
}

async function toParams({ params }: CompareRouteProps): Promise<SlugParams> {
  const { locale: value, slug } = await params;
  const locale = toLocale(value);
  return { locale, section: folders.compare[locale], slug };
}
