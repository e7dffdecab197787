import { type Content, type Note, type Page, type Source, textFor } from '../content/model';
import { languageName } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { termNotes } from './glossary-view';
import { byLetter, type Jump, type LetterSection, letterJumps } from './letters';
import { type LinkGroup, linkGroup, type PageLink, pageLink } from './page-view';
import { type List, type ListPage, listPage } from './parts';
import { perContent } from './per-content';
import { type SourceView, sourceView } from './source-label';

/** A source, and where the site uses it. */
export interface UsedSource extends SourceView {
  /** Anchor on the page of sources: `s13`. */
  id: string;
  /** In words, such as “engelsk”. */
  language?: string;
  /** Articles, terms, pages; each leads to its note there. */
  uses: LinkGroup;
}

/** The sources of one publisher, the oldest first. */
interface Publisher {
  name: string;
  sources: UsedSource[];
}

export interface SourcesView extends Pick<ListPage<unknown>, 'overview' | 'pager'> {
  count: number;
  publishers: number;
  jumps: Jump[];
  sections: LetterSection<Publisher>[];
}

/** Sources on one page; in the shipped content one with its uses is about 750 bytes of HTML. */
const sourcesPerPage = 400;

export function sourcesList(locale: Locale): List {
  return { kind: 'sources', locale, limit: sourcesPerPage };
}

/** Every source that some page uses, by the letter of its publisher; of a publisher the oldest first. */
export const sourceSections = perContent((content, locale) => {
  const uses = sourceUses(content, locale);
  const used = [...content.sources.values()]
    .filter(({ id }) => uses.has(id))
    .sort(byDate)
    .map(source => usedSource(source, uses.get(source.id)!, locale));
  return byLetter(used, ({ publisher }) => publisher, locale);
});

/**
 * The sources by publisher, in the alphabet of the language.
 * @param part slug of a part, where there are too many for one page
 */
export function sourcesView(content: Content, locale: Locale, part?: string): SourcesView {
  const all = sourceSections(content, locale);
  const { sections, hrefOf, ...ways } = listPage(all, sourcesList(locale), part);
  const used = all.flatMap(({ items }) => items);
  return {
    count: used.length,
    publishers: new Set(used.map(({ publisher }) => publisher)).size,
    jumps: letterJumps(all, locale, hrefOf),
    sections: sections.map(section => ({ ...section, items: byPublisher(section.items) })),
    ...ways,
  };
}

function byPublisher(sources: readonly UsedSource[]): Publisher[] {
  /** publisher's name → its sources */
  const publishers = new Map<string, Publisher>();
  for (const source of sources) {
    const publisher = publishers.get(source.publisher) ?? { name: source.publisher, sources: [] };
    publisher.sources.push(source);
    publishers.set(source.publisher, publisher);
  }
  return [...publishers.values()];
}

/** How many sources the site uses. */
export function sourceCount(content: Content, locale: Locale): number {
  return sourceUses(content, locale).size;
}

function usedSource(source: Source, uses: readonly PageLink[], locale: Locale): UsedSource {
  return {
    ...sourceView(source, locale),
    id: source.id.toLowerCase(),
    ...(source.lang && { language: languageName(source.lang, locale) }),
    uses: linkGroup(uses, use => use),
  };
}

/** id of a source → links to the pages that use it, in reading order */
const sourceUses = perContent((content, locale) => {
  const uses = new Map<string, PageLink[]>();
  for (const page of [...content.articles, ...content.terms, ...content.pages]) {
    const link = pageLink(page, locale);
    for (const { source, number } of notesOf(content, page, locale)) {
      if (!source) continue;
      const known = uses.get(source.id) ?? [];
      known.push({ ...link, href: `${link.href}#n${number}` });
      uses.set(source.id, known);
    }
  }
  return uses;
});

/** The notes that the page shows. */
function notesOf(content: Content, page: Page, locale: Locale): readonly Note[] {
  const text = textFor(page, locale);
  return page.kind === 'term' ? termNotes(content, page, text) : text.notes;
}

/** By date, the undated last; as in data/sources.yaml within a day. */
function byDate(a: Source, b: Source): number {
  return (a.date ?? '~') < (b.date ?? '~') ? -1 : (a.date ?? '~') > (b.date ?? '~') ? 1 : 0;
}
