import { proseForm } from './prose-form';

/** A run of words that both texts have, or only the later (`ins`) or the earlier one (`del`). */
export interface WordChange {
  kind: 'same' | 'ins' | 'del';
  /** The words, a space apart. */
  text: string;
}

/** Words before times words after that are compared one by one; what is longer counts as written anew. */
const limitCells = 4_000_000;

/**
 * What changed from one text to another, word by word, in the order of reading; deleted words stand before those in
 * their place. Words that differ in setting alone (see `proseForm`) are the same, as they stand in the later text.
 * Longest common subsequence: fewest words changed.
 * @example wordDiff('Den gamle radar', 'Den nye radar') // => same Den, del gamle, ins nye, same radar
 */
export function wordDiff(before: string, after: string): WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start]!.form === now[start]!.form) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end)!.form === now.at(-1 - end)!.form)
    end++;
  const changes = new Changes();
  for (const { word } of now.slice(0, start)) changes.add('same', word);
  between(old.slice(start, old.length - end), now.slice(start, now.length - end), changes);
  for (const { word } of now.slice(now.length - end)) changes.add('same', word);
  return changes.list();
}

/**
 * The changes with so many unchanged words around each; what lies further off is left out, marked by an ellipsis.
 * @example inContext(wordDiff('a b c d', 'a b c e'), 1) // => same … c, del d, ins e
 */
export function inContext(changes: readonly WordChange[], words: number): WordChange[] {
  return changes.map((change, index) => {
    if (change.kind !== 'same') return change;
    const all = change.text.split(' ');
    const before = index ? words : 0;
    const after = index < changes.length - 1 ? words : 0;
    if (all.length <= before + after) return change;
    const kept = [...all.slice(0, before), '…', ...all.slice(all.length - after)];
    return { ...change, text: kept.join(' ') };
  });
}

interface Word {
  word: string;
  form: string;
}

function wordsOf(text: string): Word[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map(word => ({ word, form: proseForm(word) }));
}

function between(old: readonly Word[], now: readonly Word[], changes: Changes): void {
  const width = now.length + 1;
  const isCompared = old.length * now.length <= limitCells;
  // common[i * width + j]: length of the longest common subsequence of old from i and now from j
  const common = new Uint32Array(isCompared ? (old.length + 1) * width : 0);
  if (isCompared) {
    for (let i = old.length - 1; i >= 0; i--) {
      for (let j = now.length - 1; j >= 0; j--) {
        common[i * width + j] =
          old[i]!.form === now[j]!.form
            ? common[(i + 1) * width + j + 1]! + 1
            : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
      }
    }
  }
  let [i, j] = [0, 0];
  while (isCompared && i < old.length && j < now.length) {
    if (old[i]!.form === now[j]!.form) {
      changes.add('same', now[j]!.word);
      i++;
      j++;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) changes.add('del', old[i++]!.word);
    else changes.add('ins', now[j++]!.word);
  }
  for (; i < old.length; i++) changes.add('del', old[i]!.word);
  for (; j < now.length; j++) changes.add('ins', now[j]!.word);
}

/** Gathers words into runs; between two unchanged words, all deleted ones come first. */
class Changes {
  private readonly runs: { kind: WordChange['kind']; words: string[] }[] = [];

  add(kind: WordChange['kind'], word: string): void {
    const { runs } = this;
    const [before, last] = [runs.at(-2), runs.at(-1)];
    if (last?.kind === kind) last.words.push(word);
    else if (kind === 'del' && last?.kind === 'ins') {
      if (before?.kind === 'del') before.words.push(word);
      else runs.splice(-1, 0, { kind, words: [word] });
    } else runs.push({ kind, words: [word] });
  }

  list(): WordChange[] {
    return this.runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
  }
}
