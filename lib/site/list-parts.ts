import type { Content } from '../content/model';
import { counterpartOf, type Locale, type Localized } from '../i18n/locales';
import { type PartedKind, partedBy, pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { abbreviationSections, abbreviationsList } from './abbreviations-view';
import { glossaryList, glossarySections, themeSections, themesList } from './glossary-view';
import type { PageHead } from './head';
import { indexList, indexSections } from './index-view';
import { articlesList, groupSections } from './list-view';
import { isShort, type List, type ListSection, partSlugs } from './parts';
import { sourceSections, sourcesList } from './sources-view';

type Sections = readonly ListSection<unknown>[];

const lists: Record<
  PartedKind,
  { sectionsOf: (content: Content, locale: Locale) => Sections; listIn: (locale: Locale) => List }
> = {
  articles: { sectionsOf: groupSections, listIn: articlesList },
  glossary: { sectionsOf: glossarySections, listIn: glossaryList },
  themes: { sectionsOf: themeSections, listIn: themesList },
  abbreviations: { sectionsOf: abbreviationSections, listIn: abbreviationsList },
  sources: { sectionsOf: sourceSections, listIn: sourcesList },
  index: { sectionsOf: indexSections, listIn: indexList },
};

export const partedKinds = Object.keys(partedBy) as PartedKind[];

/** The parts of a list that are pages: of a short list none, but groups always have a page of their own. */
export function listParts(content: Content, kind: PartedKind, locale: Locale): string[] {
  const sections = lists[kind].sectionsOf(content, locale);
  const { limit } = lists[kind].listIn(locale);
  return kind === 'articles' || !isShort(sections, limit) ? partSlugs(sections, limit) : [];
}

/** True for lists parted by topic, which hold the same in both languages; letters do not. */
export function isPaired(list: PartedKind): boolean {
  return partedBy[list].en === 'topic';
}

/** The page of a part: what it is called here and, where its counterpart is another list or part, there. */
export interface PartPage {
  head: PageHead;
  title: Localized;
}

/** The head of a part. Parts by letter are no pairs: they lead to the whole list in the other language. */
export function partPage(
  content: Content,
  locale: Locale,
  { list, slug, description }: { list: PartedKind; slug: string; description: string },
): PartPage {
  const other = counterpartOf(locale);
  const isPair = isPaired(list);
  const route = { kind: 'part', list, slug } as const;
  const path = pathname(locale, route);
  const title = {
    [locale]: partTitle(content, list, slug, locale),
    [other]: isPair ? partTitle(content, list, slug, other) : translator(other)(`${list}.title`),
  } as Record<Locale, string>;
  return {
    head: {
      locale,
      title: title[locale],
      description,
      path,
      canonical: path,
      counterpart: pathname(other, isPair ? route : { kind: list }),
      translated: true,
      unpaired: !isPair,
      noindex: false,
      ...(list === 'articles' && { group: slug.split('_')[0]! }),
    },
    title,
  };
}

/** @throws when there is no such part */
function partTitle(content: Content, list: PartedKind, slug: string, locale: Locale): string {
  const t = translator(locale);
  const [name, number] = slug.split('_');
  const section = lists[list].sectionsOf(content, locale).find(candidate => candidate.slug === name);
  if (!section) throw new Error(`No page at ${pathname(locale, { kind: 'part', list, slug })}`);
  const title = list === 'articles' ? section.title : `${t(`${list}.title`)}: ${section.title}`;
  return number ? t('parts.numbered', { title, number }) : title;
}
