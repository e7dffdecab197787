import type { Metadata } from 'next';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Content } from '@/lib/content/model';
import type { StaticPage } from '@/lib/finish/static-page';
import type { PageRenderer } from '@/lib/pipeline/page-renderer';
import { comparePage } from '../_pages/compare-page';
import { homePage } from '../_pages/home-page';
import { notFoundPage, notSavedPage } from '../_pages/lost-pages';
import { byShell, type PageKind } from '../_pages/page-kind';
import { partPage } from '../_pages/part-page';
import { sectionPage } from '../_pages/section-page';
import { slugPage } from '../_pages/slug-page';

const kinds: readonly PageKind[] = [
  homePage,
  sectionPage,
  slugPage,
  comparePage,
  partPage,
  notFoundPage,
  notSavedPage,
];

/**
 * The pages of both languages, rendered by React alone, one at a time: what a page of Next's has beside them is the same
 * on all pages of a shell and is taken from one that Next wrote. Runs in the build, not in Next.
 */
export const staticPages: PageRenderer = {
  samples,
  count: content => kinds.reduce((sum, kind) => sum + kind.params(content).length, 0),
  render,
};

function samples(content: Content): Map<string, string> {
  return new Map(
    kinds.flatMap(kind =>
      [...byShell(kind, kind.params(content))].map(
        ([shell, [first]]) => [shell, fileOf(kind, first!)] as const,
      ),
    ),
  );
}

function* render(content: Content): Generator<StaticPage> {
  for (const kind of kinds) {
    for (const params of kind.params(content)) {
      yield {
        file: fileOf(kind, params),
        shell: kind.shell(params),
        head: renderToStaticMarkup(<Head {...kind.metadata(content, params)} />),
        body: renderToStaticMarkup(<kind.Page content={content} params={params} />),
      };
    }
  }
}

function fileOf<P extends object>(kind: { path(params: P): string }, params: P): string {
  return `${kind.path(params)}/index.html`;
}

/** What Next makes of the metadata of `toMetadata`, in its order. */
function Head({ title, description, robots, alternates }: Metadata) {
  const { canonical, languages = {} } = alternates ?? {};
  return (
    <>
      <title>{String(title)}</title>
      <meta name="description" content={description ?? ''} />
      {robots && <meta name="robots" content="noindex, follow" />}
      {canonical && <link rel="canonical" href={String(canonical)} />}
      {Object.entries(languages).map(([lang, href]) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={String(href)} />
      ))}
    </>
  );
}
