import type { Content } from '../content/model';
import type { StaticPage } from '../finish/static-page';

/** Makes the pages of the languages without Next; the build is given one, since `lib` knows no components. */
export interface PageRenderer {
  /** Name of a shell → a page in it that Next writes as well, relative to the site's root. */
  samples(content: Content): Map<string, string>;
  /** How many pages there are. */
  count(content: Content): number;
  render(content: Content): Iterable<StaticPage>;
}
