import { type Content, type Note, type Page, type Source, textFor } from '../content/model';
import { languageName } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { termNotes } from './glossary-view';
import { byLetter, type Jump, type LetterSection, letterJumps } from './letters';
import { type PageLink, pageLink } from './page-view';
import { type SourceView, sourceView } from './source-label';

/** A source, and where the site uses it. */
export interface UsedSource extends SourceView {
  /** Anchor on the page of sources: `s13`. */
  id: string;
  /** In words, such as “engelsk”. */
  language?: string;
  /** Articles, terms, pages; each leads to its note there. */
  uses: PageLink[];
}

/** The sources of one publisher, the oldest first. */
export interface Publisher {
  name: string;
  sources: UsedSource[];
}

export interface SourcesView {
  count: number;
  publishers: number;
  jumps: Jump[];
  sections: LetterSection<Publisher>[];
}

/** Every source that some page uses, by publisher, in the alphabet of the language. */
export function sourcesView(content: Content, locale: Locale): SourcesView {
  const uses = sourceUses(content, locale);
  const used = [...content.sources.values()].filter(({ id }) => uses.has(id)).sort(byDate);
  /** publisher's name → its sources */
  const publishers = new Map<string, Publisher>();
  for (const source of used) {
    const view = usedSource(source, uses.get(source.id)!, locale);
    const publisher = publishers.get(view.publisher) ?? { name: view.publisher, sources: [] };
    publisher.sources.push(view);
    publishers.set(view.publisher, publisher);
  }
  const sections = byLetter([...publishers.values()], ({ name }) => name, locale);
  return {
    count: used.length,
    publishers: publishers.size,
    jumps: letterJumps(sections, locale),
    sections,
  };
}

/** How many sources the site uses. */
export function sourceCount(content: Content, locale: Locale): number {
  return sourceUses(content, locale).size;
}

function usedSource(source: Source, uses: PageLink[], locale: Locale): UsedSource {
  return {
    ...sourceView(source, locale),
    id: source.id.toLowerCase(),
    ...(source.lang && { language: languageName(source.lang, locale) }),
    uses,
  };
}

/** id of a source → links to the pages that use it, in reading order */
function sourceUses(content: Content, locale: Locale): Map<string, PageLink[]> {
  const uses = new Map<string, PageLink[]>();
  for (const page of [...content.articles, ...content.terms, ...content.pages]) {
    const link = pageLink(page, locale);
    for (const { source, number } of notesOf(content, page, locale)) {
      if (!source) continue;
      const use = { ...link, href: `${link.href}#n${number}` };
      uses.set(source.id, [...(uses.get(source.id) ?? []), use]);
    }
  }
  return uses;
}

/** The notes that the page shows. */
function notesOf(content: Content, page: Page, locale: Locale): readonly Note[] {
  const text = textFor(page, locale);
  return page.kind === 'term' ? termNotes(content, page, text) : text.notes;
}

/** By date, the undated last; as in data/sources.yaml within a day. */
function byDate(a: Source, b: Source): number {
  return (a.date ?? '~') < (b.date ?? '~') ? -1 : (a.date ?? '~') > (b.date ?? '~') ? 1 : 0;
}
