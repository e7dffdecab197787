import { revision } from '@/generated/revision';
import { searchFiles } from '@/lib/pipeline/search-files';
import { getContent } from '../../_model/content';

let built: { revision: number; files: ReturnType<typeof searchFiles> } | undefined;

/** Development only: the search files, built from the content as it is; a build writes the same files to out/search/. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const { path } = await params;
  if (built?.revision !== revision) built = { revision, files: searchFiles(getContent()) };
  const bytes = (await built.files).get(`search/${path.join('/')}`);
  if (!bytes) return new Response('Not found', { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'application/octet-stream' },
  });
}
