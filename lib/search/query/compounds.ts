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
  return firstKnown(
    links[locale].map(link => stemKey(first.word + link + second.word, locale)),
    reader,
  );
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
  const cuts: number[] = [];
  for (let cut = shortestPart.first; cut <= word.length - shortestPart.last; cut++) cuts.push(cut);
  const firsts = await Promise.all(
    cuts.map(cut => firstKnown(firstParts(word.slice(0, cut), locale), reader)),
  );
  const pairs = await Promise.all(
    cuts.map(async (cut, i) => {
      const first = firsts[i];
      const last = first !== undefined && (await reader.term(stemKey(word.slice(cut), locale)));
      return last ? [{ parts: [first, last.key] as const, shorter: Math.min(cut, word.length - cut) }] : [];
    }),
  );
  // of two cuts as good as each other the earlier one
  return pairs.flat().sort((a, b) => b.shorter - a.shorter)[0]?.parts;
}

/** The first of some keys that the index has; all are asked for at once. */
async function firstKnown(keys: readonly string[], reader: StaticReader): Promise<string | undefined> {
  const terms = await Promise.all(keys.map(key => reader.term(key)));
  return terms.find(term => term)?.key;
}
