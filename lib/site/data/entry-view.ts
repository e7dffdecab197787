import type { Entry } from '../../content/data/model';
import type { AroundData, Content, Mark } from '../../content/model';
import { counterpartOf, type Locale, type Localized } from '../../i18n/locales';
import { type PageLink, pageLink } from '../page-view';

/** What every entry of data shows: its anchor, the marks of its sources, and where more is told. */
export interface EntryView {
  id: string;
  marks: readonly Mark[];
  more?: PageLink;
}

/** A heading of the data, with the same one in the other language where that differs. */
export interface DataHeading {
  id: string;
  title: string;
  counterpart?: PageLink;
}

/** What the views of data are made from. */
export interface DataContext {
  content: Content;
  locale: Locale;
  marks: AroundData['marks'];
  /** Address of the page in the other language. */
  there: string;
}

/** What every entry shows; without `more` where it names no page, or none that is there. */
export function entryView(entry: Entry, { content, locale, marks }: DataContext): EntryView {
  const more = entry.link && linkView(content, entry.link, locale);
  return { id: entry.id, marks: marks.get(entry.id) ?? [], ...(more && { more }) };
}

/** `id#section` as a link to that section, with the title of its page. */
function linkView(content: Content, link: string, locale: Locale): PageLink | undefined {
  const [id, section] = link.split('#', 2);
  const page = [...content.articles, ...content.pages].find(candidate => candidate.id === id);
  if (!page) return undefined;
  const view = pageLink(page, locale);
  return { ...view, href: view.href + (section ? `#${section}` : '') };
}

/** A heading; names that are the same in both languages have no counterpart to show. */
export function dataHeading(id: string, title: Localized, { locale, there }: DataContext): DataHeading {
  const other = counterpartOf(locale);
  return {
    id,
    title: title[locale],
    ...(title[other] !== title[locale] && {
      counterpart: { href: `${there}#${id}`, title: title[other], lang: other },
    }),
  };
}
