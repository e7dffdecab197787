import type { Metadata } from 'next';
import { SlugPage, slugMetadata } from '../../../_components/slug-page';
import { getContent } from '../../../_model/content';
import { renderedByNext } from '../../../_model/templates';
import { type SlugParams, slugParams, toLocale } from '../../../_model/views';

export const dynamicParams = false;

type Params = { params: Promise<{ locale: string; section: string; slug: string }> };

export function generateStaticParams() {
  return renderedByNext(slugParams(getContent()));
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return slugMetadata(getContent(), await toParams(params));
}

export default async function SlugRoute({ params }: Params) {
  return <SlugPage content={getContent()} params={await toParams(params)} />;
}

async function toParams(params: Params['params']): Promise<SlugParams> {
  const { locale, ...names } = await params;
  return { locale: toLocale(locale), ...names };
}
