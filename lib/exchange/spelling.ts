/** Where a text stands in a file, which decides what has to be escaped in it. */
export type Setting = 'prose' | 'cell' | 'attribute' | 'yaml';

/** A piece of a text as spelt in a file: words as readers see them, or a spelling to be kept as it is. */
export type Piece = { text: string } | { spelling: string; shown: string };

/** A line break with what stands around it, an escape, a reference, or any other sign. */
const tokens = /[ \t]*\n[ \t>]*|\\[!-/:-@[-`{-~]|&(?:#\w+|\w+);|[\s\S]/gu;

/** Written at the start of a block, these would begin another kind of block. */
const blockStart = /^(?:[-+#>=]|\d+(?=[.)]))/;

/** Words as they are spelt in a file. Line breaks become spaces. @example spell('{x}', 'prose') // => '\\{x}' */
export function spell(words: string, setting: Setting): string {
  const text = words.replace(/\s*\n\s*/g, ' ');
  if (setting === 'yaml') return text;
  if (setting === 'attribute') return text.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('"', '&quot;');
  const spelt = text
    .replace(/[\\`*[\]<{~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    // neither becomes a link by itself
    .replace(/\b(https?)(?=:\/\/)/gi, '$1\\')
    .replace(/\b(www)(?=\.)/gi, '$1\\');
  return setting === 'cell' ? spelt.replaceAll('|', '\\|') : spelt;
}

/** Spells what would begin a list, a heading or the like so that it is text. */
export function spellStart(spelt: string): string {
  return spelt.replace(blockStart, start => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/**
 * Takes the spelling of a text apart, so that words and spellings together give it back to the byte: what `spell` would
 * write otherwise is kept as it is.
 */
export function readSpelling(spelling: string, setting: Setting): Piece[] {
  if (setting === 'yaml' || spell(plainWords(spelling), setting) === spelling)
    return spelling ? [{ text: plainWords(spelling, setting) }] : [];
  const pieces: Piece[] = [];
  for (const [token] of spelling.matchAll(tokens)) {
    const last = pieces.at(-1);
    const text = plainWords(token, setting);
    const together = (last && 'text' in last ? last.text : '') + text;
    if (spell(together, setting) === spell(last && 'text' in last ? last.text : '', setting) + token) {
      if (last && 'text' in last) last.text = together;
      else pieces.push({ text });
    } else pieces.push({ spelling: token, shown: /\n/.test(token) ? ' ' : text });
  }
  return pieces;
}

/** What an escape or a common reference stands for; other references stay as they are. */
function plainWords(spelling: string, setting: Setting = 'prose'): string {
  if (setting === 'yaml') return spelling;
  const plain = spelling.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return setting === 'attribute' ? plain : plain.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
