import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Content } from '@/lib/content/model';
import type { StaticPage } from '@/lib/finish/static-page';
import { ComparePage, compareMetadata, compareParams } from '../_components/compare-page';
import { SlugPage, slugMetadata } from '../_components/slug-page';
import { withTemplates } from '../_model/templates';
import { type SlugParams, slugParams } from '../_model/views';

/**
 * The pages of articles, terms and comparisons, rendered by React alone, one at a time: what a page of Next's has
 * beside them is the same on all pages of a kind and is taken from the one that Next wrote. Runs in the build, not in
 * Next.
 */
export function* staticPages(content: Content): Generator<StaticPage> {
  for (const { params, template } of withTemplates(slugParams(content)))
    yield page(params, template, slugMetadata(content, params), <SlugPage {...{ content, params }} />);
  for (const { params, template } of withTemplates(compareParams(content)))
    yield page(params, template, compareMetadata(content, params), <ComparePage {...{ content, params }} />);
}

function page(params: SlugParams, template: SlugParams, metadata: Metadata, body: ReactElement): StaticPage {
  return {
    file: fileOf(params),
    template: fileOf(template),
    head: renderToStaticMarkup(<Head {...metadata} />),
    body: renderToStaticMarkup(body),
  };
}

function fileOf({ locale, section, slug }: SlugParams): string {
  return `${locale}/${section}/${slug}/index.html`;
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
