import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Counterparts, counterpartsFile } from '../content/counterparts/schema';
import { locales } from '../i18n/locales';

/** The text of `counterparts.json`: keys in one fixed order, a line per section, so that edits of two people merge. */
function serializeCounterparts({ version, sections }: Counterparts): string {
  const lines = Object.keys(sections)
    .sort()
    .map(id => {
      const { confirmed, ...sides } = sections[id]!;
      const ordered = { confirmed, ...Object.fromEntries(locales.map(locale => [locale, sides[locale]])) };
      return `    ${JSON.stringify(id)}: ${JSON.stringify(ordered)}`;
    });
  const body = lines.length ? `{\n${lines.join(',\n')}\n  }` : '{}';
  return `{\n  "version": ${version},\n  "sections": ${body}\n}\n`;
}

/** Writes the file of a page's folder whole or not at all: what is read at the same moment is the old one or the new one. */
export function writeCounterparts(folder: string, counterparts: Counterparts): void {
  const path = join(folder, counterpartsFile);
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, serializeCounterparts(counterparts));
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
