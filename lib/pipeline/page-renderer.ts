import type { Content } from '../content/model';
import type { StaticPage } from '../finish/static-page';

/** Makes the pages of the languages without Next; the build is given one, since `lib` knows no components. */
export interface PageRenderer {
  /** Sort → a page of it that Next writes as well, relative to the site's root: every page of the sort shares its shell. */
  samples(content: Content): Map<string, string>;
  /** How many pages there are. */
  count(content: Content): number;
  render(content: Content): Iterable<StaticPage>;
}
