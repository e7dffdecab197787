import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import compile from 'icu-minify/compile';
import { locales } from '../i18n/locales';
import type { Messages } from '../i18n/translate';

/**
 * Writes what the browser's code imports but nobody writes by hand: per language one small module of the words of the
 * search, compiled from ICU messages, one of those of what opens while reading and one of those of saving pages, as
 * they stand; and the revision that the development server watches.
 */
export function generate(root: string): void {
  const folder = join(root, 'generated');
  mkdirSync(folder, { recursive: true });
  for (const locale of locales) {
    // Read, not imported: the development server generates them anew after an edit.
    const { elements, reading, saving } = JSON.parse(
      readFileSync(join(root, 'messages', `${locale}.json`), 'utf8'),
    ) as Messages;
    const words = Object.fromEntries(
      Object.entries(elements).map(([key, message]) => [key, compile(message)]),
    );
    writeFileSync(join(folder, `words.${locale}.json`), `${JSON.stringify(words)}\n`);
    writeFileSync(join(folder, `reading.${locale}.json`), `${JSON.stringify(reading)}\n`);
    writeFileSync(join(folder, `saving.${locale}.json`), `${JSON.stringify(saving)}\n`);
  }
  writeRevision(root, 0);
}

/** A new revision makes Next's development server read the content again. */
export function writeRevision(root: string, revision: number): void {
  writeFileSync(join(root, 'generated', 'revision.ts'), `export const revision = ${revision};\n`);
}
