import type { Locale } from '../../i18n/locales';
import { editDistance } from '../../text/edit-distance';
import {
  analyse,
  isWordKey,
  partKey,
  surfaceKey,
  type Term,
  tellingTerms,
  tier,
  wholeKey,
} from '../analyse/analyse';
import { fold } from '../analyse/fold';
import { stopWords } from '../analyse/stop-words';
import type { TermEntry } from '../storage/format';
import type { StaticReader } from '../storage/reader';
import { readWordEntry } from '../words';
import { compoundsWith, joinedKey, splitCompound } from './compounds';
import { parseQuery } from './parse';
import { type Neighbours, neighboursOf, typoCandidates } from './typos';

/** How a key of the index came to stand for a word of the query; the order is the order of trust. */
export type MatchKind =
  | 'stem'
  | 'surface'
  /** Two words written apart that are one. */
  | 'joined'
  /** a and o typed for å, æ and ø. */
  | 'plain'
  /** The typed word is the last part of a compound. */
  | 'part'
  /** The typed word is a compound of two words. */
  | 'split'
  | 'prefix'
  | 'typo';

export interface Candidate {
  key: string;
  kind: MatchKind;
  /** Share of the weight a match by this key gets. */
  weight: number;
  /** A second key that the same section must have. */
  and?: string;
}

/** A word of the query with all the keys that may stand for it. */
export interface WordGroup {
  term: Term;
  /** False for what adds weight, but need not match: the joined form of a designation. */
  counts: boolean;
  candidates: Candidate[];
}

/** A query as it is put to the index of one language. */
export interface Plan {
  locale: Locale;
  groups: WordGroup[];
  /** Keys of the whole query as a title or name: as typed, and with its slips mended; the share of the bonus each gets. */
  whole: { key: string; weight: number }[];
  /** All words in the order typed, stop words included. */
  terms: readonly Term[];
  /** Words that a section must have one after the other. */
  phrases: readonly (readonly Term[])[];
  /** What a page must not have: words that stand in one section, each with its keys. */
  excluded: readonly (readonly (readonly string[])[])[];
}

export interface PlanOptions {
  /** Tells whether another language has a word: such a word is no slip. */
  knownElsewhere?: (word: string) => Promise<boolean>;
  /** False to take every word as it is typed. */
  mend?: boolean;
}

/** Weights of guesses against an exact stem. Typos are below a sure match in the other language (0.6). */
const weights = {
  joined: 0.9,
  plain: 0.8,
  split: 0.7,
  part: 0.6,
  /** … of a word that also stands by itself. */
  knownPart: 0.4,
  prefix: 0.55,
  knownPrefix: 0.25,
  typo1: 0.5,
  typo2: 0.3,
} as const;
/** The most words that are read; more cannot narrow a query any further. */
const limits = { words: 16, prefixKeys: 32 } as const;

/**
 * Reads a query and finds the keys of the index that may stand for each word: the stem, the exact form, words that
 * begin like the last one, compounds; and for a word that nothing else matches, near spellings.
 * Costs the term shards of the words; the word lists only for unknown words.
 */
export async function planQuery(
  query: string,
  locale: Locale,
  reader: StaticReader,
  options: PlanOptions = {},
): Promise<Plan> {
  const { words: text, phrases, excluded } = parseQuery(query);
  const terms = analyse(text, locale);
  const words = terms.filter(term => !term.joined);
  const telling = tellingTerms(words);
  const meaningful = telling.length < words.length ? terms.filter(term => !term.stop) : terms;
  const last = /[\p{L}\p{M}\p{N}]$/u.test(text) ? words.at(-1) : undefined;
  const unique = [...new Map(meaningful.map(term => [term.stem, term])).values()].slice(0, limits.words);
  // All at once, since what waits for something else is a further wave of requests: the whole query as a name as well,
  // though only the ranker needs it.
  const joined = joinedKeys(words.slice(0, limits.words), locale, reader);
  const [groups] = await Promise.all([
    Promise.all(
      unique.map(term => {
        const isLast = term.start === last?.start && !term.joined;
        const own = joined.then(keys => keys.get(term.start) ?? []);
        return expand(term, { isLast, joined: own }, locale, reader, options);
      }),
    ),
    unique.length ? reader.term(wholeKey(text, locale)) : undefined,
  ]);
  return {
    locale,
    groups,
    whole: wholeKeys(text, locale, groups),
    terms: words,
    phrases: phrases.map(phrase => analyse(phrase, locale).filter(term => !term.joined)),
    excluded: excluded.map(text => excludedKeys(text, locale)).filter(words => words.length),
  };
}

/** An exclusion as its words, each with the keys it may have; of a designation all its parts. */
function excludedKeys(text: string, locale: Locale): string[][] {
  const words = analyse(text, locale).filter(term => !term.joined);
  return tellingTerms(words).map(({ stem, alias }) => (alias === undefined ? [stem] : [stem, alias]));
}

/** Neighbours that are one word: start of each of the two → key. */
async function joinedKeys(
  words: readonly Term[],
  locale: Locale,
  reader: StaticReader,
): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  const pairs = words.slice(1).map((second, i) => [words[i]!, second] as const);
  const keys = await Promise.all(pairs.map(([first, second]) => joinedKey(first, second, locale, reader)));
  pairs.forEach((pair, i) => {
    const key = keys[i];
    if (key) for (const { start } of pair) found.set(start, [...(found.get(start) ?? []), key]);
  });
  return found;
}

/** A mended name counts less than a name as it is, and still more than words in passing. */
function wholeKeys(text: string, locale: Locale, groups: readonly WordGroup[]): Plan['whole'] {
  const typed = wholeKey(text, locale);
  if (!typed) return [];
  const mended = groups.reduce((key, { term, counts, candidates: [best] }) => {
    const isMended = counts && best && ['typo', 'plain'].includes(best.kind);
    return isMended ? key.replace(term.stem, best.key) : key;
  }, typed);
  if (mended !== typed) return [{ key: mended, weight: weights.typo1 }];
  const joined = groups.find(({ candidates }) => candidates.some(({ kind }) => kind === 'joined'));
  const key = joined?.candidates.find(({ kind }) => kind === 'joined')?.key;
  return [{ key: typed, weight: 1 }, ...(key ? [{ key: key + tier.whole, weight: weights.joined }] : [])];
}

async function expand(
  term: Term,
  place: { isLast: boolean; joined: Promise<readonly string[]> },
  locale: Locale,
  reader: StaticReader,
  { knownElsewhere = async () => false, mend = true }: PlanOptions,
): Promise<WordGroup> {
  const candidates: Candidate[] = [];
  const [known, exact, part, joined, completions] = await Promise.all([
    reader.term(term.stem),
    reader.term(surfaceKey(term.surface)),
    reader.term(partKey(term.stem)),
    place.joined,
    place.isLast && term.surface.length >= 2 ? reader.keysWithPrefix(term.surface) : [],
  ]);
  const isKnown = known !== undefined;
  if (isKnown) candidates.push({ key: term.stem, kind: 'stem', weight: 1 });
  if (exact) candidates.push({ key: surfaceKey(term.surface), kind: 'surface', weight: 1 });
  if (isKnown && part) candidates.push({ key: partKey(term.stem), kind: 'part', weight: weights.knownPart });
  for (const key of joined) candidates.push({ key, kind: 'joined', weight: weights.joined });
  candidates.push(...prefixCandidates(term, isKnown ? weights.knownPrefix : weights.prefix, completions));
  const counts = !term.joined;
  if (isKnown || !counts || !mend) return { term, counts, candidates };
  if (candidates.length) {
    if (!joined.length) candidates.push(...partCandidates(term, await neighboursOf(term, reader)));
    return { term, counts, candidates };
  }
  if (await knownElsewhere(term.word)) return { term, counts, candidates };
  if (place.isLast) candidates.push(...(await formCandidates(term, reader)));
  const near = await neighboursOf(term, reader);
  if (candidates.length) {
    candidates.push(...partCandidates(term, near));
    return { term, counts, candidates };
  }
  // by far the most words of a text are stop words, so of two words a slip away it is the stop word: sakl is skal
  const isStopWord = isNearStopWord(term.word, locale);
  if (!isStopWord) candidates.push(...(await guesses(term, near, locale, reader)));
  return { term, counts: !isStopWord, candidates };
}

/** What an unknown word may stand for, surest first: plain vowels, then compounds and slips. */
async function guesses(
  term: Term,
  near: Neighbours,
  locale: Locale,
  reader: StaticReader,
): Promise<Candidate[]> {
  const typed = plainVowels(term.surface);
  const plain = near.words.filter(({ surface }) => plainVowels(surface) === typed);
  if (plain.length) {
    const stems = new Set(plain.map(({ stem }) => stem));
    return [...stems].map(key => ({ key, kind: 'plain', weight: weights.plain }));
  }
  const typos = (await typoCandidates(term, near, reader)).map(
    ({ stem, distance }): Candidate => ({
      key: stem,
      kind: 'typo',
      weight: distance === 1 ? weights.typo1 : weights.typo2,
    }),
  );
  // two slips are a bolder guess than a compound
  const isSureSlip = typos.some(({ weight }) => weight === weights.typo1);
  const split = isSureSlip ? undefined : await splitCompound(term, locale, reader);
  const parts = partCandidates(term, near);
  if (split) parts.push({ key: split[0], and: split[1], kind: 'split', weight: weights.split });
  if (!parts.length) return typos;
  return isSureSlip ? [...parts, ...typos] : parts;
}

/** Compounds that end with the word. */
function partCandidates(term: Term, { stems }: Neighbours): Candidate[] {
  return compoundsWith(term.stem, stems).map(key => ({ key, kind: 'part', weight: weights.part }));
}

/** As a keyboard without æ, ø and å gives it: traening and traning, fly and flø are the same. */
function plainVowels(surface: string): string {
  return surface.replace(/aa|ae/g, 'a').replace(/oe/g, 'o');
}

function isNearStopWord(word: string, locale: Locale): boolean {
  if (word.length < 3) return false;
  return [...stopWords[locale]].some(
    stop => stop.length > 2 && editDistance(fold(word), fold(stop), 1) === 1,
  );
}

/** Words that begin like this one, the most frequent ones; shorter completions weigh more. */
function prefixCandidates(term: Term, weight: number, completions: readonly TermEntry[]): Candidate[] {
  const prefix = term.surface;
  return completions
    .filter(({ key }) => isWordKey(key) && key !== term.stem)
    .sort((a, b) => b.frequency - a.frequency || (a.key < b.key ? -1 : 1))
    .slice(0, limits.prefixKeys)
    .map(({ key }) => prefixCandidate(key, weight, prefix.length / key.length));
}

/** Words with a form that begins like this one, where no stem does: `surveilla` is past the stem of surveillance. */
async function formCandidates(term: Term, reader: StaticReader): Promise<Candidate[]> {
  const prefix = term.surface;
  if (prefix.length < 3) return [];
  /** stem → length of its shortest such form */
  const lengths = new Map<string, number>();
  for (const { surface, stem } of (await reader.words(prefix)).map(readWordEntry)) {
    if (surface.startsWith(prefix))
      lengths.set(stem, Math.min(lengths.get(stem) ?? surface.length, surface.length));
  }
  return [...lengths]
    .sort(([a, left], [b, right]) => left - right || (a < b ? -1 : 1))
    .slice(0, limits.prefixKeys)
    .map(([key, length]) => prefixCandidate(key, weights.prefix, prefix.length / length));
}

/** @param share of the word that is typed */
function prefixCandidate(key: string, weight: number, share: number): Candidate {
  return { key, kind: 'prefix', weight: weight * (0.5 + 0.5 * share) };
}
