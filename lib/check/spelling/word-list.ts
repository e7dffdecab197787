import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileFindings, type Finding } from '../../content/finding';
import { readText, shownPath } from '../../content/read';
import type { Locale } from '../../i18n/locales';

/** Words that a dictionary lacks and that are right, reviewed one by one. */
export interface WordList {
  /** The file, as findings show it. */
  path: string;
  /** Word → its line. */
  words: ReadonlyMap<string, number>;
}

/** Reads `words.<language>.txt`: a word a line; what follows `#` is a remark. A site may do without. Faults go to `all`. */
export function readWordList(root: string, locale: Locale, all: Finding[]): WordList {
  const file = join(root, `words.${locale}.txt`);
  const path = shownPath(file);
  const words = new Map<string, number>();
  const text = existsSync(file) ? readText(file, new FileFindings(path, all)) : undefined;
  const findings = new FileFindings<'spelling'>(path, all);
  for (const [index, line] of (text ?? '').split(/\r\n?|\n/).entries()) {
    const word = line.replace(/#.*/, '').trim();
    if (!word) continue;
    const first = words.get(word);
    if (first === undefined) words.set(word, index + 1);
    else
      findings.warn(
        'spelling',
        { line: index + 1, column: 1 },
        {
          da: `Ordet \`${word}\` står allerede på linje ${first}. Fjern den ene linje.`,
          en: `Word \`${word}\` stands on line ${first} already. Remove one of the lines.`,
        },
      );
  }
  return { path, words };
}
