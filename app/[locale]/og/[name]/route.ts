import { getContent } from '../../../_model/content';
import { shareImageParams, shareImagePng } from '../../../_model/share-image';
import { toLocale } from '../../../_model/views';

export const dynamic = 'force-static';
export const dynamicParams = false;

type Params = { params: Promise<{ locale: string; name: string }> };

export function generateStaticParams() {
  return shareImageParams(getContent());
}

/** The picture of a group of articles, or of the site, for where a page is shared. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { locale, name } = await params;
  const png = await shareImagePng(getContent(), toLocale(locale), name.replace(/\.png$/, ''));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
}
