import type { Locale } from '../../i18n/locales';
import { analyse, surfaceKey, type Term, wholeKey } from '../analyse/analyse';
import type { StaticReader } from '../storage/reader';
import { readWordEntry } from '../words';
import { typoCandidates } from './typos';

/** How a key of the index came to stand for a word of the query; the order is the order of trust. */
export type MatchKind = 'stem' | 'surface' | 'prefix' | 'typo';

export interface Candidate {
  key: string;
  kind: MatchKind;
  /** Share of the weight a match by this key gets. */
  weight: number;
}

/** A word of the query with all the keys that may stand for it. */
export interface WordGroup {
  term: Term;
  /** False for the joined form of a designation: it adds weight, but need not match. */
  counts: boolean;
  candidates: Candidate[];
}

/** A query as it is put to the index of one language. */
export interface Plan {
  locale: Locale;
  groups: WordGroup[];
  /** Keys of the whole query as a title or name: as typed, and with its slips mended; the share of the bonus each gets. */
  whole: { key: string; weight: number }[];
}

/** Weights of guesses against an exact stem. Below the weight of a sure match in the other language (0.6). */
const weights = { prefix: 0.55, typo1: 0.5, typo2: 0.3 } as const;
/** The longest query that is read, in characters and in words; the rest cannot narrow it any further. */
const limits = { characters: 512, words: 16, prefixKeys: 32 } as const;

/**
 * Reads a query and finds the keys of the index that may stand for each word: the stem, the exact form, words that
 * begin like the last one, and near spellings for a word that nothing else matches.
 * Costs the term shards of the words; the word list only for unknown words.
 * @param knownElsewhere tells whether another language has a word: such a word is no slip
 */
export async function planQuery(
  query: string,
  locale: Locale,
  reader: StaticReader,
  knownElsewhere: (word: string) => Promise<boolean> = async () => false,
): Promise<Plan> {
  const text = query.slice(0, limits.characters);
  const terms = analyse(text, locale);
  const words = terms.filter(term => !term.joined);
  const meaningful = words.some(term => !term.stop) ? terms.filter(term => !term.stop) : terms;
  const last = /[\p{L}\p{M}\p{N}]$/u.test(text) ? words.at(-1) : undefined;
  const unique = [...new Map(meaningful.map(term => [term.stem, term])).values()].slice(0, limits.words);
  const groups = await Promise.all(
    unique.map(term => expand(term, term.start === last?.start && !term.joined, reader, knownElsewhere)),
  );
  return { locale, groups, whole: wholeKeys(text, locale, groups) };
}

/** A mended name counts less than a name as it is, and still more than words in passing. */
function wholeKeys(text: string, locale: Locale, groups: readonly WordGroup[]): Plan['whole'] {
  const typed = wholeKey(text, locale);
  if (!typed) return [];
  const slips = groups.filter(({ counts, candidates }) => counts && candidates[0]?.kind === 'typo');
  if (!slips.length) return [{ key: typed, weight: 1 }];
  const mended = slips.reduce(
    (key, { term, candidates }) => key.replace(term.stem, candidates[0]!.key),
    typed,
  );
  return [{ key: mended, weight: weights.typo1 }];
}

async function expand(
  term: Term,
  isLast: boolean,
  reader: StaticReader,
  knownElsewhere: (word: string) => Promise<boolean>,
): Promise<WordGroup> {
  const group: WordGroup = { term, counts: !term.joined, candidates: [] };
  const known = await reader.term(term.stem);
  if (known) group.candidates.push({ key: term.stem, kind: 'stem', weight: 1 });
  if (await reader.term(surfaceKey(term.surface)))
    group.candidates.push({ key: surfaceKey(term.surface), kind: 'surface', weight: 1 });
  if (isLast && term.surface.length >= 2) group.candidates.push(...(await prefixCandidates(term, reader)));
  if (!group.candidates.length && group.counts && !(await knownElsewhere(term.word))) {
    if (isLast) group.candidates.push(...(await formCandidates(term, reader)));
    if (group.candidates.length) return group;
    const typos = await typoCandidates(term.surface, reader);
    group.candidates.push(
      ...typos.map(({ stem, distance }) => ({
        key: stem,
        kind: 'typo' as const,
        weight: distance === 1 ? weights.typo1 : weights.typo2,
      })),
    );
  }
  return group;
}

/** Words that begin like this one, the most frequent ones; shorter completions weigh more. */
async function prefixCandidates(term: Term, reader: StaticReader): Promise<Candidate[]> {
  const prefix = term.surface;
  const entries = await reader.keysWithPrefix(prefix);
  return entries
    .filter(({ key }) => !key.endsWith('^') && !key.endsWith('=') && key !== term.stem)
    .sort((a, b) => b.frequency - a.frequency || (a.key < b.key ? -1 : 1))
    .slice(0, limits.prefixKeys)
    .map(({ key }) => ({
      key,
      kind: 'prefix' as const,
      weight: weights.prefix * (0.5 + (0.5 * prefix.length) / key.length),
    }));
}

/** Words with a form that begins like this one, where no stem does: `surveilla` is past the stem of surveillance. */
async function formCandidates(term: Term, reader: StaticReader): Promise<Candidate[]> {
  const prefix = term.surface;
  if (prefix.length < 3) return [];
  /** stem → length of its shortest such form */
  const lengths = new Map<string, number>();
  for (const { surface, stem } of (await reader.words([prefix])).map(readWordEntry)) {
    if (surface.startsWith(prefix))
      lengths.set(stem, Math.min(lengths.get(stem) ?? surface.length, surface.length));
  }
  return [...lengths]
    .sort(([a, left], [b, right]) => left - right || (a < b ? -1 : 1))
    .slice(0, limits.prefixKeys)
    .map(([key, length]) => ({
      key,
      kind: 'prefix' as const,
      weight: weights.prefix * (0.5 + (0.5 * prefix.length) / length),
    }));
}
