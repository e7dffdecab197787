import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, type Localized, locales, localized } from '../../i18n/locales';
import { type WordChange, wordDiff } from '../../text/word-diff';
import type { Draft } from '../read';
import { fingerprint } from './fingerprint';
import { type CounterpartEntry, type Counterparts, wholePage } from './schema';
import { sectionTexts } from './section-texts';

/**
 * How the two languages of a section stand to each other. `newer`: one was changed since they were last confirmed to
 * match; `bothChanged`: both were, and nobody has confirmed it; `missing`: one language lacks it; `neverConfirmed`.
 */
type DriftState = 'inStep' | 'newer' | 'bothChanged' | 'missing' | 'neverConfirmed';

export interface SectionDrift {
  /** Id, or `page` for title, summary and introduction; `page` alone where a whole text is missing. */
  section: string;
  state: DriftState;
  /** The language that is newer, or that lacks it. */
  locale?: Locale;
  /** What was last confirmed to match. */
  last?: CounterpartEntry;
  /** The text as it is now. */
  now: Readonly<Partial<Record<Locale, string>>>;
}

/**
 * Compares each section of a page with what was last confirmed to match. A section is known by its id, or by an earlier
 * id of its (alias), wherever it stands.
 * @returns in the order of the Danish text; those that only English has last. Empty where a text cannot be read
 */
export function compareSections(draft: Draft, counterparts: Counterparts | undefined): SectionDrift[] {
  const { da, en } = draft.texts;
  if (!da || !en) {
    const locale = da ? 'en' : 'da';
    // a text that is there and cannot be read was reported, and is not missing
    if (existsSync(join(draft.folder, `${locale}.mdx`))) return [];
    return [{ section: wholePage, state: 'missing', locale, now: {} }];
  }
  const texts = { da: sectionTexts(da), en: sectionTexts(en) };
  const aliases = aliasesOf(draft);
  return [...new Set([...texts.da.keys(), ...texts.en.keys()])].map(section => {
    const last = entryOf(counterparts, section, aliases.get(section) ?? []);
    const now: SectionDrift['now'] = Object.fromEntries(
      locales.flatMap(locale => {
        const text = texts[locale].get(section);
        return text === undefined ? [] : [[locale, text]];
      }),
    );
    return { section, now, ...(last && { last }), ...stateOf(now, last) };
  });
}

function stateOf(
  now: SectionDrift['now'],
  last: CounterpartEntry | undefined,
): Pick<SectionDrift, 'state' | 'locale'> {
  const missing = locales.find(locale => now[locale] === undefined);
  if (missing) return { state: 'missing', locale: missing };
  if (!last) return { state: 'neverConfirmed' };
  const changed = locales.filter(locale => fingerprint(now[locale]!) !== last[locale].hash);
  if (changed.length === 2) return { state: 'bothChanged' };
  return changed[0] ? { state: 'newer', locale: changed[0] } : { state: 'inStep' };
}

/** What was recorded of a section, under its id or else under an earlier one. */
function entryOf(
  counterparts: Counterparts | undefined,
  section: string,
  aliases: readonly string[],
): CounterpartEntry | undefined {
  const sections = counterparts?.sections ?? {};
  const known = [section, ...aliases].find(id => Object.hasOwn(sections, id));
  return known === undefined ? undefined : sections[known];
}

/** Id of a section → its earlier ids, in either language. */
export function aliasesOf({ texts }: Draft): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const locale of locales)
    for (const { id, aliases } of texts[locale]?.outline.sections ?? [])
      found.set(id, [...(found.get(id) ?? []), ...aliases]);
  return found;
}

/** What is to be recorded of a section that has both languages. */
export function newEntry(now: Localized, confirmed: string): CounterpartEntry {
  return {
    confirmed,
    ...localized(locale => ({ hash: fingerprint(now[locale]), text: now[locale] })),
  };
}

/** The languages that were changed since the two were last confirmed to match; none where they never were. */
export function changedIn({ state, locale }: Pick<SectionDrift, 'state' | 'locale'>): readonly Locale[] {
  if (state === 'bothChanged') return locales;
  return state === 'newer' && locale ? [locale] : [];
}

/** What changed in a language since the two were last confirmed to match, word by word. */
export function changesIn({ last, now }: SectionDrift, locale: Locale): WordChange[] {
  return wordDiff(last?.[locale].text ?? '', now[locale] ?? '');
}
