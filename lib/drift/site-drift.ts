import { sep } from 'node:path';
import { compareSections, type SectionDrift } from '../content/counterparts/compare';
import type { Finding } from '../content/finding';
import type { ContentParts } from '../content/parts';
import { type Draft, shownPath } from '../content/read';

/** A page with the state of each of its sections. */
export interface PageDrift {
  draft: Draft;
  sections: readonly SectionDrift[];
}

/** Every page that could be read, in the order articles, pages, terms. */
export function siteDrift({ drafts, counterparts }: ContentParts): PageDrift[] {
  return [...drafts.article, ...drafts.page, ...drafts.term].map(draft => ({
    draft,
    sections: compareSections(draft, counterparts.get(draft)),
  }));
}

/** The errors in the files of a page's folder. */
export function errorsIn(folder: string, findings: readonly Finding[]): Finding[] {
  const start = `${shownPath(folder)}${sep}`;
  return findings.filter(({ path, severity }) => severity === 'error' && path.startsWith(start));
}
