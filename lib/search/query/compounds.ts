import type { Locale } from '../../i18n/locales';
import type { Term } from '../analyse/analyse';
import { stemKey } from '../analyse/stem';
import { firstParts, links, shortestPart } from '../compounds';
import type { StaticReader } from '../storage/reader';

const mostParts = 12;

/**
 * The word of the index that two words written apart make together: `trænings mission`, `general løjtnant`,
 * `counter terrorism`. It stands next to its first part in the index, so asking costs next to nothing.
 */
export async function joinedKey(
  first: Term,
  second: Term,
  locale: Locale,
  reader: StaticReader,
): Promise<string | undefined> {
  if (/\d/.test(first.word + second.word) || first.word.length < 2 || second.word.length < 3)
    return undefined;
  for (const link of links[locale]) {
    const key = stemKey(first.word + link + second.word, locale);
    if (await reader.term(key)) return key;
  }
  return undefined;
}

/** Stems that end with an unknown one: `akademi` is part of forsvarsakademi. Shorter ones come first. */
export function compoundsWith(stem: string, stems: readonly string[]): string[] {
  if (stem.length < shortestPart.last) return [];
  return stems
    .filter(one => one.endsWith(stem) && one.length - stem.length >= shortestPart.first)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, mostParts);
}

/**
 * Two words of the index that an unknown compound is made of: `radaroperatør` of radar and operatør. Of several cuts
 * the one whose shorter part is longest: short words fit everywhere.
 */
export async function splitCompound(
  term: Term,
  locale: Locale,
  reader: StaticReader,
): Promise<readonly [string, string] | undefined> {
  const { word } = term;
  if (/\d/.test(word)) return undefined;
  let best: { parts: readonly [string, string]; shorter: number } | undefined;
  for (let cut = shortestPart.first; cut <= word.length - shortestPart.last; cut++) {
    const first = await firstKnown(firstParts(word.slice(0, cut), locale), reader);
    if (first === undefined) continue;
    const last = await reader.term(stemKey(word.slice(cut), locale));
    const shorter = Math.min(cut, word.length - cut);
    if (last && (!best || shorter > best.shorter)) best = { parts: [first, last.key], shorter };
  }
  return best?.parts;
}

async function firstKnown(keys: readonly string[], reader: StaticReader): Promise<string | undefined> {
  for (const key of keys) if (await reader.term(key)) return key;
  return undefined;
}
