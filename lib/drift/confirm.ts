import { aliasesOf, compareSections, newEntry } from '../content/counterparts/compare';
import type { CounterpartEntry, Counterparts } from '../content/counterparts/schema';
import type { Draft } from '../content/read';
import type { Localized } from '../i18n/locales';

/** What confirming a page does, by section. */
export interface Confirmation {
  /** What is to be written. */
  counterparts: Counterparts;
  /** Recorded now. */
  recorded: string[];
  /** Matched what was recorded before, which stays. */
  inStep: string[];
  /** One language lacks them: nothing to confirm. */
  missing: string[];
  /** Recorded before, of sections that neither language has any more. */
  removed: string[];
}

/**
 * Records that the two languages of a page match as they stand. What matches already keeps its record, and a renamed
 * section takes its record along.
 * @param today ISO day
 * @param only some sections; default: all, and then records of sections that are gone are removed
 */
export function confirmPage(
  draft: Draft,
  before: Counterparts | undefined,
  today: string,
  only?: readonly string[],
): Confirmation {
  const aliases = aliasesOf(draft);
  const sections = new Map<string, CounterpartEntry>(Object.entries(before?.sections ?? {}));
  const result = { recorded: [] as string[], inStep: [] as string[], missing: [] as string[] };
  const kept = new Set<string>();
  for (const { section, state, now, last } of compareSections(draft, before)) {
    kept.add(section);
    const isChosen = !only || only.includes(section);
    if (!isChosen && state !== 'inStep') {
      for (const alias of aliases.get(section) ?? []) kept.add(alias);
      continue;
    }
    for (const alias of aliases.get(section) ?? []) sections.delete(alias);
    const isRecorded = isChosen && state !== 'inStep' && state !== 'missing';
    const entry = isRecorded ? newEntry(now as Localized, today) : last;
    if (entry) sections.set(section, entry);
    if (isChosen) result[isRecorded ? 'recorded' : state === 'missing' ? 'missing' : 'inStep'].push(section);
  }
  const removed = only ? [] : [...sections.keys()].filter(id => !kept.has(id));
  for (const id of removed) sections.delete(id);
  return { counterparts: { version: 1, sections: Object.fromEntries(sections) }, ...result, removed };
}
