import type { Locale } from '../i18n/locales';
import { folders, segments } from '../i18n/routes';

/** Kinds of page that repeat what other pages have; the address of one that is not saved leads to those. */
const leftOut: ReadonlySet<string> = new Set(['compare', 'handbook']);

/** Files of every page, whatever its language. */
const shared = new Set(['icon.svg', 'manifest.webmanifest']);

/**
 * The files of a language's pack, of all the files of a site (relative to its root, without compressed twins): its
 * pages with the data beside them, modules and styles, its search, the pictures its pages show. Not what other programs
 * read, nor the page for wrong addresses.
 * @param mediaOf the pictures of a page, by its file, relative to the site's root
 */
export function selectFiles(
  files: readonly string[],
  locale: Locale,
  mediaOf: (page: string) => readonly string[],
): string[] {
  const isLeftOut = (segment: string | undefined) =>
    segment === '404' ||
    Object.entries({ ...segments, ...folders }).some(
      ([kind, names]) => leftOut.has(kind) && names[locale] === segment,
    );
  const pages = files.filter(file => {
    const [language, segment] = file.split('/');
    return language === locale && !isLeftOut(segment) && /(?:\/index\.html|\.json)$/.test(file);
  });
  const media = new Set(pages.flatMap(mediaOf));
  const isOfAll = (file: string) =>
    shared.has(file) ||
    media.has(file) ||
    file.startsWith(`search/${locale}/`) ||
    // the choice of language at `/` leads to what is saved
    /^assets\/(?!choice\.)[^/]+\.(?:js|css)$/.test(file);
  return [...pages, ...files.filter(isOfAll)].sort();
}
