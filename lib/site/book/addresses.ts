import type { Content, Page } from '../../content/model';
import { type Locale, locales } from '../../i18n/locales';
import { pathname } from '../../i18n/routes';
import { routeOf } from '../page-view';

/** The page that an address of the site is of. */
export interface Addressed {
  kind: Page['kind'];
  id: string;
  /** Language of the address. */
  locale: Locale;
  /** The section or entry, where the address names one. */
  section?: string;
}

/** Names of pages within a book: letter of their kind, then their id. Section ids have no `_`, so that none can meet. */
const letters = { article: 'a', page: 'p', term: 't' } as const;

/** @example nameInBook({ kind: 'article', id: 'nato-and-iraq' }) // => 'a-nato-and-iraq' */
export function nameInBook({ kind, id }: { kind: Page['kind']; id: string }): string {
  return `${letters[kind]}-${id}`;
}

/**
 * Reads addresses as pages have them.
 * @returns a function from an address, with the base path, to its page; undefined for lists, files and other sites
 */
export function addressReader({
  articles,
  pages,
  terms,
}: Content): (address: string) => Addressed | undefined {
  /** address without anchor → its page */
  const known = new Map(
    [...articles, ...pages, ...terms].flatMap(page =>
      locales.map(locale => {
        const { kind, id } = page;
        return [pathname(locale, routeOf(page, locale)), { kind, id, locale }] as const;
      }),
    ),
  );
  return address => {
    const [path = '', section] = address.split('#', 2);
    const page = known.get(path);
    return page && { ...page, ...(section && { section }) };
  };
}
