import type { SlugParams } from './views';

/** How many pages of a kind Next writes in each language: the first is the template, all of them are compared. */
const samples = 4;

/**
 * The pages of articles, terms or comparisons that Next writes itself. A page costs Next 18 ms with nothing on it, so a
 * build lets it write a few of each kind and language; the others are made after them (`app/_static`), and these few as
 * well, to be compared byte by byte. The development server has them all.
 */
export function renderedByNext(params: readonly SlugParams[]): SlugParams[] {
  if (!process.env.PAGE_TEMPLATES) return [...params];
  return [...byKind(params).values()].flatMap(pages => {
    const step = Math.max(1, Math.floor(pages.length / samples));
    return pages.filter((_, i) => i % step === 0).slice(0, samples);
  });
}

/** Each page with the one that it is made after: the first of its kind and language. */
export function withTemplates(params: readonly SlugParams[]): { params: SlugParams; template: SlugParams }[] {
  return [...byKind(params).values()].flatMap(pages =>
    pages.map(page => ({ params: page, template: pages[0]! })),
  );
}

function byKind(params: readonly SlugParams[]): Map<string, SlugParams[]> {
  const kinds = new Map<string, SlugParams[]>();
  for (const page of params) {
    const kind = `${page.locale}/${page.section}`;
    const pages = kinds.get(kind);
    if (pages) pages.push(page);
    else kinds.set(kind, [page]);
  }
  return kinds;
}
