import { segments } from '@/lib/i18n/routes';
import { base, locale } from '../site';

/** The search page with a query and the facet it is narrowed to: what an address of it says. */
export function searchPath(query = '', facet?: string): string {
  const page = `${base}/${locale}/${segments.search[locale]}/`;
  if (!query) return page;
  return `${page}?q=${encodeURIComponent(query)}${facet ? `&in=${encodeURIComponent(facet)}` : ''}`;
}

/** The reverse of `searchPath`, of the page's own address. */
export function readAddress(): { query: string; facet: string | undefined } {
  const parameters = new URLSearchParams(location.search);
  return { query: parameters.get('q') ?? '', facet: parameters.get('in') || undefined };
}
