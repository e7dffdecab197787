import { type Locale, type Localized, locales } from '../i18n/locales';
import type { Prose } from './prose';
import type { Checked, CheckedText } from './rule';

/** What stands in both languages and has to say the same: a section of a page, its title, an entry's value. */
export interface SectionPair {
  section: string;
  path: Localized;
  prose: Localized<readonly Prose[]>;
}

/** Every pair of sections; one that a side lacks was reported when the content was read. */
export function sectionPairs({ texts, values }: Checked): SectionPair[] {
  const pairs: SectionPair[] = [];
  for (const page of pagePairs(texts)) {
    const bySection = { da: grouped(page.da.prose), en: grouped(page.en.prose) };
    for (const [section, da] of bySection.da) {
      const en = bySection.en.get(section);
      if (!en) continue;
      pairs.push({ section, path: pathsOf(page), prose: { da, en } });
    }
  }
  for (const { path, entry, prose } of values)
    pairs.push({
      section: entry,
      path: { da: path, en: path },
      prose: { da: [prose.da], en: [prose.en] },
    });
  return pairs;
}

/** The texts of every page that has both. */
export function pagePairs(texts: readonly CheckedText[]): Localized<CheckedText>[] {
  const pages = new Map<unknown, Partial<Record<Locale, CheckedText>>>();
  for (const text of texts) {
    const page = pages.get(text.draft) ?? {};
    pages.set(text.draft, page);
    page[text.text.locale] = text;
  }
  return [...pages.values()].filter((page): page is Record<Locale, CheckedText> =>
    locales.every(locale => page[locale]),
  );
}

function pathsOf(page: Localized<CheckedText>): Localized {
  return { da: page.da.text.findings.path, en: page.en.text.findings.path };
}

function grouped(prose: readonly Prose[]): Map<string, Prose[]> {
  const groups = new Map<string, Prose[]>();
  for (const piece of prose) groups.set(piece.section, [...(groups.get(piece.section) ?? []), piece]);
  return groups;
}
