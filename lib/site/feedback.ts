import type { Site } from '../content/model';
import { absoluteAddress } from '../i18n/routes';
import type { PageHead } from './head';

/**
 * Where a reader tells what is wrong with a page: `feedback` of site.yaml, with the page's own values for `{title}`,
 * `{url}` and `{path}`; a site without it has no such link.
 * @example with `mailto:a@example.org?subject={path}` => 'mailto:a@example.org?subject=/da/om/'
 */
export function feedbackAddress(
  { feedback, baseUrl }: Pick<Site, 'feedback' | 'baseUrl'>,
  { title, path }: Pick<PageHead, 'title' | 'path'>,
): string | undefined {
  const values: Readonly<Record<string, string>> = {
    title: encodeURIComponent(title),
    url: encodeURIComponent(absoluteAddress(baseUrl, path)),
    // slashes may stand in a query as they are, and a page has its address in it already: it costs few bytes
    path,
  };
  return feedback?.replace(/\{(title|url|path)\}/g, (_, name: string) => values[name]!);
}
