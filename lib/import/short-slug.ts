import { deviceName, maxIdLength } from '../content/schema';
import { slugify } from '../text/slug';

/**
 * A slug that can be the name of a folder on every system, with room for a number behind it.
 * @example shortSlug('Con') // => 'con-page'
 */
export function shortSlug(text: string): string {
  const slug = slugify(text)
    .slice(0, maxIdLength - 10)
    .replace(/-+$/, '');
  return deviceName.test(slug) ? `${slug}-page` : slug;
}
