import { readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type Locale, type Localized, locales } from '../i18n/locales';

/** The Markdown files of one page, by language; paths from the root of that language's tree, with `/`. */
export interface FilePair {
  /** The path without what tells the language; the page's identity in both trees. */
  key: string;
  files: Partial<Record<Locale, string>>;
}

/** What trees call a language: folders `da/`, `da-DK/`, `pages.da/`; files `page.da.md`, `page_da.md`. */
const marks: Localized<string> = {
  da: 'da(?:[-_]dk)?|dansk|danish',
  en: 'en(?:[-_](?:us|gb))?|english|engelsk',
};

/**
 * Finds the pages of two trees: files of the same path, once what tells the language is taken out of it. For one tree
 * with both languages give it twice; a file there is English unless its path says Danish.
 * @returns in the order of their keys; a page of one language has one file
 */
export function findPairs(roots: Localized<string>): FilePair[] {
  const pairs = new Map<string, FilePair>();
  const isOne = resolve(roots.da) === resolve(roots.en);
  for (const locale of locales) {
    const other = resolve(roots[locale === 'da' ? 'en' : 'da']);
    for (const path of markdownFiles(roots[locale])) {
      if (
        isOne
          ? localeOf(path) !== locale
          : resolve(roots[locale], path).startsWith(other + sep) &&
            other.startsWith(resolve(roots[locale]) + sep)
      )
        continue;
      const bare = keyOf(path);
      // two files of one tree that differ in their mark alone are two pages
      const key = pairs.get(bare)?.files[locale] ? path : bare;
      const pair = pairs.get(key) ?? { key, files: {} };
      pair.files[locale] = path;
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function markdownFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:md|mdx|markdown)$/i.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name).slice(join(root, '/').length).split(sep).join('/'))
    .filter(path => !/(?:^|\/)(?:\.[^/]*|node_modules)\//.test(path))
    .sort();
}

function localeOf(path: string): Locale {
  return new RegExp(`(?:^|[/._])(?:${marks.da})(?=[/.])`, 'i').test(path) ? 'da' : 'en';
}

function keyOf(path: string): string {
  const all = `(?:${marks.da}|${marks.en})`;
  return path
    .replace(new RegExp(`(^|/)${all}(?=/)`, 'gi'), '')
    .replace(new RegExp(`[._]${all}(?=[/.])`, 'gi'), '')
    .replace(/^\//, '')
    .replace(/\.\w+$/, '')
    .toLowerCase();
}
