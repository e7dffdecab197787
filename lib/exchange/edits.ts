/** A range of a text and what is to stand in its place. */
export interface Edit {
  range: readonly [number, number];
  text: string;
}

/**
 * Replaces ranges of a file and touches nothing else, also not its line ends and byte order mark.
 * @param edits ranges that do not overlap, counted as if every line ended in a line feed and there was no such mark
 */
export function applyEdits(file: string, edits: readonly Edit[]): string {
  const toFile = offsetMap(file);
  const lineEnd = /\r\n|\r/.exec(file)?.[0] ?? '\n';
  let done = '';
  let at = 0;
  for (const { range, text } of [...edits].sort((a, b) => a.range[0] - b.range[0])) {
    done += file.slice(at, toFile(range[0])) + text.replaceAll('\n', lineEnd);
    at = toFile(range[1]);
  }
  return done + file.slice(at);
}

function offsetMap(file: string): (offset: number) => number {
  const mark = file.startsWith('\uFEFF') ? 1 : 0;
  // places where two signs count as one
  const pairs = [...file.slice(mark).matchAll(/\r\n/g)].map(({ index }, before) => index - before);
  return offset => mark + offset + pairs.filter(place => place < offset).length;
}
