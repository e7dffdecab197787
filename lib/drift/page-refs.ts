import type { ContentParts } from '../content/parts';
import type { Draft } from '../content/read';
import { nearest } from '../text/edit-distance';

/** A page as named on a command line, and the sections named of it; undefined for all. */
export interface PageRef {
  draft: Draft;
  sections?: string[];
}

/** An argument that names no page or section. */
export class PageRefError extends Error {
  readonly code = 'PAGE_REF';

  constructor(message: string) {
    super(message);
    this.name = 'PageRefError';
  }
}

/** How a page is named, as in links: `nato-mission-iraq`, `term:radar`. */
export function pageName({ kind, id }: Pick<Draft, 'kind' | 'id'>): string {
  return kind === 'term' ? `term:${id}` : id;
}

/**
 * Reads names of pages and sections: `radar`, `term:radar`, `radar#base`, or `radar '#base'`.
 * @throws {PageRefError} for a name that nothing has; it tells the nearest ones
 */
export function readPageRefs(args: readonly string[], { drafts }: ContentParts): PageRef[] {
  const byName = new Map(
    [...drafts.article, ...drafts.page, ...drafts.term].map(draft => [pageName(draft), draft as Draft]),
  );
  const refs: PageRef[] = [];
  for (const arg of args) {
    const [name = '', section] = arg.split('#', 2);
    let ref = name ? refs.find(({ draft }) => pageName(draft) === name) : refs.at(-1);
    if (!name && !ref) throw new PageRefError(`Unexpected \`${arg}\`, expected the id of a page before it.`);
    if (!ref) {
      const draft = byName.get(name);
      if (!draft) throw new PageRefError(`Unknown page \`${name}\`. ${suggest(name, byName.keys())}`);
      ref = { draft, ...(section && { sections: [] }) };
      refs.push(ref);
    }
    if (!section) {
      // the whole page was named, beside some of its sections
      if (name) delete ref.sections;
      continue;
    }
    const known = sectionsOf(ref.draft);
    if (!known.includes(section))
      throw new PageRefError(
        `Unknown section \`${section}\` of \`${pageName(ref.draft)}\`. ${suggest(section, known)}`,
      );
    if (ref.sections) ref.sections.push(section);
    else if (!name) ref.sections = [section];
  }
  return refs;
}

function sectionsOf({ texts }: Draft): string[] {
  return [
    'page',
    ...new Set(Object.values(texts).flatMap(({ outline }) => outline.sections.map(({ id }) => id))),
  ];
}

function suggest(name: string, known: Iterable<string>): string {
  const near = nearest(name, known).map(each => `\`${each}\``);
  return near.length ? `Nearest: ${near.join(', ')}.` : 'See the folder names for the ids there are.';
}
