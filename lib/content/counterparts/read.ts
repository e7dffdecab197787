import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileFindings, type Finding } from '../finding';
import { readText, shownPath } from '../read';
import { readYaml } from '../yaml-source';
import { type Counterparts, counterpartsFile, counterpartsSchema } from './schema';

/** A line by which Git marks a conflict. */
const conflictMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/m;

/** True for the text of a file that Git could not merge by itself. */
export function hasConflict(text: string): boolean {
  return conflictMark.test(text);
}

/**
 * Reads what was last confirmed to match in a page's folder. A faulty file is an error, at its line.
 * @returns undefined when there is no file, or a faulty one
 */
export function readCounterparts(folder: string, all: Finding[]): Counterparts | undefined {
  const path = join(folder, counterpartsFile);
  if (!existsSync(path)) return undefined;
  const findings = new FileFindings(shownPath(path), all);
  const text = readText(path, findings);
  if (text === undefined) return undefined;
  if (hasConflict(text)) {
    findings.error(
      'counterparts',
      { line: text.slice(0, conflictMark.exec(text)!.index).split('\n').length, column: 1 },
      {
        da: 'Uventet mærke efter en flettekonflikt. Løs konflikten i teksterne først, og kør så `npm run confirm -- --merge`.',
        en: 'Unexpected mark of a merge conflict. Resolve the texts first, then run `npm run confirm -- --merge`.',
      },
    );
    return undefined;
  }
  const json = parseJson(text);
  if (json.value !== undefined) {
    const read = counterpartsSchema.safeParse(json.value);
    if (read.success) return read.data;
  }
  // JSON is YAML too, whose reader knows where everything stands
  const before = all.length;
  readYaml(text, counterpartsSchema, findings);
  if (all.length === before)
    findings.error('counterparts', undefined, {
      da: `Uventet JSON (»${json.fault}«). Gendan filen.`,
      en: `Unexpected JSON: ${json.fault}. Restore the file.`,
    });
  for (const finding of all.slice(before)) finding.rule = 'counterparts';
  return undefined;
}

function parseJson(text: string): { value?: unknown; fault?: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}
