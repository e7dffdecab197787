import { isUtf8 } from 'node:buffer';
import type { FileFindings, Place } from './finding';

/**
 * Characters that no text needs and that harm where it is shown or read: control characters, and the marks that turn
 * the direction of what follows, beyond the end of the text too. Letters carry their direction themselves.
 */
const harmful = '\\u0000-\\u0008\\u000B-\\u000C\\u000E-\\u001F\\u007F\\u202A-\\u202E\\u2066-\\u2069';
const harmfulOnce = new RegExp(`[${harmful}]`);
const harmfulAll = new RegExp(`[${harmful}]`, 'g');

/** So many of a file are told. */
const maxTold = 10;

/** True for a value that holds a harmful character, or half of one. */
export function isHarmful(value: string): boolean {
  return harmfulOnce.test(value) || /\p{Cs}/u.test(value);
}

/** A text without the harmful characters and halves of characters in it; a dash where nothing is left. */
export function withoutHarm(value: string): string {
  return (
    value
      .replace(harmfulAll, '')
      .replace(/\p{Cs}/gu, '')
      .trim() || '–'
  );
}

/** So much of a message is shown; what it names may be as long as its file. */
const maxShown = 2_000;

/** A message in one line that any terminal may show. @example shownSafely('a\u001B') // => 'a\\u{1B}' */
export function shownSafely(value: string): string {
  const shown = value.length > maxShown ? `${value.slice(0, maxShown)}…` : value;
  return shown.replace(/[\n\r]+/g, ' ').replace(harmfulAll, numberOf);
}

/** A character by its number, as writers can look it up. */
function numberOf(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`;
}

/**
 * Reads the bytes of a text file, which are UTF-8, with a mark of the byte order or without.
 * @returns undefined for any other encoding, and for a text with harmful characters, which are told where they stand
 */
export function decodeText(bytes: Buffer, findings: FileFindings): string | undefined {
  if (!isUtf8(bytes)) {
    const isUtf16 = /^(?:\xFF\xFE|\xFE\xFF)/.test(bytes.toString('latin1', 0, 2));
    findings.error('characters', isUtf16 ? undefined : firstFault(bytes), {
      da: `Uventet tegnkodning${isUtf16 ? ' (UTF-16)' : ''}: filen skal være UTF-8. Gem den som UTF-8 i tekstredigeringen.`,
      en: `Unexpected encoding${isUtf16 ? ' (UTF-16)' : ''}, expected UTF-8. Save the file as UTF-8 in your editor.`,
    });
    return undefined;
  }
  const text = bytes.toString('utf8');
  if (!harmfulOnce.test(text)) return text;
  tellHarmful(text, findings);
  return undefined;
}

/** Where the first bytes stand that are no UTF-8. */
function firstFault(bytes: Buffer): Place | undefined {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const own = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!isUtf8(own)) return { line, column: own.toString('utf8').indexOf('\uFFFD') + 1 };
    if (end === -1) break;
    start = end + 1;
  }
  return undefined;
}

function tellHarmful(text: string, findings: FileFindings): void {
  let told = 0;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    for (const { 0: character, index: at } of line.matchAll(harmfulAll)) {
      if (told++ === maxTold) return;
      findings.error(
        'characters',
        { line: index + 1, column: at + 1 },
        {
          da: `Uventet styretegn \`${numberOf(character)}\`, som ikke kan ses. Slet det.`,
          en: `Unexpected control character \`${numberOf(character)}\`, which cannot be seen. Delete it.`,
        },
      );
    }
  }
}
