import { aliasesOf } from '../content/counterparts/compare';
import { fingerprint } from '../content/counterparts/fingerprint';
import { type CounterpartEntry, type Counterparts, counterpartsSchema } from '../content/counterparts/schema';
import { sectionTexts } from '../content/counterparts/section-texts';
import type { Draft } from '../content/read';
import { type Locale, locales } from '../i18n/locales';

/**
 * Resolves a `counterparts.json` that Git could not merge. Of each section that entry is kept which fits the texts as
 * they are now; else the one confirmed last. Entries are kept whole, so that nothing counts as matching that neither
 * side had recorded. Sections that the page no longer has are left out.
 * @param conflict the file, with Git's marks, in either style (`merge`, `diff3`)
 * @param draft the page, its texts merged and readable
 */
export function mergeCounterparts(conflict: string, draft: Draft): Counterparts {
  const candidates = entriesIn(conflict);
  const texts = { da: textsOf(draft, 'da'), en: textsOf(draft, 'en') };
  const aliases = aliasesOf(draft);
  const sections: Record<string, CounterpartEntry> = {};
  for (const section of new Set([...texts.da.keys(), ...texts.en.keys()])) {
    const entries = [section, ...(aliases.get(section) ?? [])].flatMap(id => candidates.get(id) ?? []);
    const matching = (entry: CounterpartEntry) =>
      locales.filter(locale => {
        const now = texts[locale].get(section);
        return now !== undefined && fingerprint(now) === entry[locale].hash;
      }).length;
    const [best] = entries.sort(
      (a, b) =>
        Number(matching(b) === 2) - Number(matching(a) === 2) ||
        (a.confirmed < b.confirmed ? 1 : a.confirmed > b.confirmed ? -1 : matching(b) - matching(a)),
    );
    if (best) sections[section] = best;
  }
  return { version: 1, sections };
}

function textsOf({ texts }: Draft, locale: Locale): ReadonlyMap<string, string> {
  const text = texts[locale];
  return text ? sectionTexts(text) : new Map();
}

/** Section id → what either side recorded of it. A section is a line, so that the marks never divide one. */
function entriesIn(conflict: string): Map<string, CounterpartEntry[]> {
  const found = new Map<string, CounterpartEntry[]>();
  let isBase = false;
  for (const line of conflict.split(/\r?\n/)) {
    // between these marks stands what both had before, in the style diff3
    if (/^\|{7}(?: |$)/.test(line)) isBase = true;
    else if (/^={7}$/.test(line)) isBase = false;
    const [, id, json] = /^\s*"([a-z0-9-]+)":\s*(\{.*\}),?\s*$/.exec(line) ?? [];
    if (isBase || !id || !json) continue;
    const entry = entryFrom(id, json);
    if (entry) found.set(id, [...(found.get(id) ?? []), entry]);
  }
  return found;
}

/** Undefined for what is no entry: its section then counts as never confirmed. */
function entryFrom(id: string, json: string): CounterpartEntry | undefined {
  try {
    const read = counterpartsSchema.safeParse({ version: 1, sections: { [id]: JSON.parse(json) } });
    return read.success ? read.data.sections[id] : undefined;
  } catch {
    return undefined;
  }
}
