import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { mediaTypes } from '@/lib/content/media';
import { getContent } from '../../_model/content';

/** Development only: media beside the pages; a build copies them to out/media/. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const file = getContent().media.get((await params).path.join('/'));
  if (!file) return new Response('Not found', { status: 404 });
  const type = mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  return new Response(new Uint8Array(readFileSync(file)), {
    headers: { 'Cache-Control': 'no-store', 'Content-Type': type },
  });
}
