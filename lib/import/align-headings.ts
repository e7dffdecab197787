/** A heading as far as its counterpart can be told by it. */
export interface ImportedHeading {
  /** The heading in plain text. */
  text: string;
  level: number;
  /** Names that links lead to it by: written ones, and the one made of its words. */
  anchors: readonly string[];
}

/** A heading left alone costs this; two of the same level are worth more together, whatever their words. */
const gap = -0.5;

/**
 * Finds which headings of two texts belong together, in order, by a shared anchor, words, numbers and level
 * (Needleman–Wunsch, so that no two pairs cross).
 * @returns pairs of indexes; one is undefined where a heading has no counterpart
 */
export function alignHeadings(
  left: readonly ImportedHeading[],
  right: readonly ImportedHeading[],
): [number | undefined, number | undefined][] {
  const best = Array.from({ length: left.length + 1 }, (_, i) =>
    Array.from({ length: right.length + 1 }, (_, j) => (i === 0 ? j * gap : j === 0 ? i * gap : 0)),
  );
  const at = (i: number, j: number) => best[i]![j]!;
  const joined = (i: number, j: number) => at(i - 1, j - 1) + likeness(left[i - 1]!, right[j - 1]!);
  for (let i = 1; i <= left.length; i++)
    for (let j = 1; j <= right.length; j++)
      best[i]![j] = Math.max(joined(i, j), at(i - 1, j) + gap, at(i, j - 1) + gap);
  const pairs: [number | undefined, number | undefined][] = [];
  let [i, j] = [left.length, right.length];
  while (i || j) {
    if (i && j && at(i, j) === joined(i, j)) pairs.push([--i, --j]);
    else if (i && (!j || at(i, j) === at(i - 1, j) + gap)) pairs.push([--i, undefined]);
    else pairs.push([undefined, --j]);
  }
  return pairs.reverse();
}

function likeness(a: ImportedHeading, b: ImportedHeading): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const [left, right] = [words(a.text), words(b.text)];
  const shared = [...left].filter(word => right.has(word)).length;
  return (
    (a.anchors.some(anchor => b.anchors.includes(anchor)) ? 4 : 0) +
    (2 * shared) / Math.max(1, Math.min(left.size, right.size)) +
    (a.level === b.level ? 1 : -1.25)
  );
}
