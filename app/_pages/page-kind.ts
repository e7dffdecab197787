import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import type { Content } from '@/lib/content/model';
import type { Locale } from '@/lib/i18n/locales';

/** Names a page of a route by the parts of its address. */
export interface PageParams {
  locale: Locale;
  section?: string;
  slug?: string;
  part?: string;
}

/** The pages of one route: made by Next (`routeOf`) and by React alone (`app/_static`), from the same functions. */
export interface PageKind<P extends PageParams = PageParams> {
  /** Every page of it. */
  params(content: Content): P[];
  /** Its address below the site's root, without slashes around it. */
  path(params: P): string;
  /** Names the shell that it shares with pages of its language and sort; Next writes a few of those. */
  shell(params: P): string;
  metadata(content: Content, params: P): Metadata;
  Page(props: { content: Content; params: P }): ReactElement;
}

const samples = 4;

/**
 * The pages of a kind that Next writes itself. A page costs Next 18 ms with nothing on it, so a build lets it write a few
 * for each shell; all of them are made by React alone (`app/_static`), and these few are compared byte by byte. The
 * development server has them all.
 */
export function renderedByNext<P extends PageParams>(kind: PageKind<P>, content: Content): P[] {
  const params = kind.params(content);
  if (!process.env.PAGE_SAMPLES) return params;
  return [...byShell(kind, params).values()].flatMap(pages => {
    const step = Math.max(1, Math.floor(pages.length / samples));
    return pages.filter((_, i) => i % step === 0).slice(0, samples);
  });
}

/** Pages by their shell; the first of each is always among those that Next writes. */
export function byShell<P extends PageParams>(kind: PageKind<P>, params: readonly P[]): Map<string, P[]> {
  const shells = new Map<string, P[]>();
  for (const page of params) {
    const shell = kind.shell(page);
    const pages = shells.get(shell);
    if (pages) pages.push(page);
    else shells.set(shell, [page]);
  }
  return shells;
}
