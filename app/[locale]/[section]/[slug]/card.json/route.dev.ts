import { termCards } from '@/lib/site/term-cards';
import { getContent } from '../../../../_model/content';

/** Development only: the card of a term; a build writes the same file beside the term's page. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; section: string; slug: string }> },
): Promise<Response> {
  const { locale, section, slug } = await params;
  const card = termCards(getContent()).get(`${locale}/${section}/${slug}/card.json`);
  if (!card) return new Response('Not found', { status: 404 });
  return new Response(card, { headers: { 'Cache-Control': 'no-store', 'Content-Type': 'application/json' } });
}
