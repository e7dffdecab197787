import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FileFindings, type Finding } from '../content/finding';
import { quoted } from '../content/quoted';
import { readYamlFile, shownPath } from '../content/read';
import { text } from '../content/schema';
import { nearest } from '../text/edit-distance';

/** content/check.yaml: findings that are meant so, each with its reason. */
export const allowSchema = z.strictObject({
  allow: z
    .array(
      z.strictObject({
        rule: text.describe('The rule, as it stands in parentheses at the end of the finding.'),
        file: text.describe('The file, from the content folder.'),
        section: text
          .describe(
            'Only findings in this section: an id, title, summary or intro; in data, the id of the entry.',
          )
          .optional(),
        text: text.describe('Only findings about this text.').optional(),
        reason: text.describe('Why it is meant so.'),
      }),
    )
    .default([]),
});

/** A finding as an entry of check.yaml can name it. */
export interface Told {
  finding: Finding;
  section?: string | undefined;
  text?: string | undefined;
  /** It stops a build, so that nothing can allow it. */
  stopsBuild?: boolean;
}

/**
 * Leaves out the findings that check.yaml allows. An entry of an unknown rule or file is an error, one that allows
 * nothing a warning.
 * @param known ids of the rules whose findings can be allowed
 * @param skipped ids of the rules that did not run, so that their entries may be idle
 */
export function withoutAllowed(
  root: string,
  told: readonly Told[],
  known: readonly string[],
  skipped: readonly string[],
): Finding[] {
  const file = join(root, 'check.yaml');
  if (!existsSync(file)) return told.map(({ finding }) => finding);
  const all: Finding[] = [];
  const yaml = readYamlFile(file, allowSchema, all);
  const findings = new FileFindings<'allow'>(shownPath(file), all);
  const allowed = new Set<Told>();
  for (const [index, entry] of (yaml?.value.allow ?? []).entries()) {
    const at = (key: string) => yaml!.placeOf(['allow', index, key]);
    if (!known.includes(entry.rule)) {
      const near = quoted(nearest(entry.rule, known));
      findings.error('allow', at('rule'), {
        da: `Ukendt regel \`${entry.rule}\`. ${near ? `Nærmest: ${near}.` : 'docs/rules.md opregner reglerne.'}`,
        en: `Unknown rule \`${entry.rule}\`. ${near ? `Nearest: ${near}.` : 'docs/rules.md lists the rules.'}`,
      });
      continue;
    }
    if (!existsSync(join(root, entry.file))) {
      findings.error('allow', at('file'), {
        da: `Ukendt fil \`${entry.file}\`. Skriv dens sti fra indholdsmappen.`,
        en: `Unknown file \`${entry.file}\`. Write its path from the content folder.`,
      });
      continue;
    }
    const path = shownPath(join(root, entry.file));
    const matching = told.filter(
      ({ finding, section, text, stopsBuild }) =>
        !stopsBuild &&
        finding.rule === entry.rule &&
        finding.path === path &&
        (entry.section === undefined || entry.section === section) &&
        (entry.text === undefined || entry.text === text),
    );
    for (const each of matching) allowed.add(each);
    if (!matching.length && !skipped.includes(entry.rule))
      findings.warn('allow', at('rule'), {
        da: 'Overflødig post: den tillader intet fund. Fjern den.',
        en: 'Unneeded entry: it allows no finding. Remove it.',
      });
  }
  return [...told.filter(each => !allowed.has(each)).map(({ finding }) => finding), ...all];
}
