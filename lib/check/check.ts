import { type Finding, sortFindings } from '../content/finding';
import { loadContent } from '../content/load';
import { type Told, withoutAllowed } from './allow';
import { gather } from './checked';
import { type Checked, type Rule, RuleSkipped } from './rule';
import { rules as allRules } from './rules';

/** Warnings of reading content that check.yaml may allow too; its errors stop a build and cannot be allowed. */
const readingWarnings = ['uncited', 'section-missing'];

export interface CheckResult {
  /** In the order in which they are printed. */
  findings: Finding[];
  /** Rules that could not run here. */
  skipped: { rule: string; reason: string }[];
}

export interface CheckOptions {
  /** ISO day against which reviews are overdue. */
  today: string;
  rules?: readonly Rule[];
}

/** Checks a content folder whole: what reading it finds, and every rule, but for what `check.yaml` allows. */
export async function checkContent(
  dir: string,
  { today, rules = allRules }: CheckOptions,
): Promise<CheckResult> {
  const { findings, parts } = loadContent(dir);
  if (!parts) return { findings, skipped: [] };
  const checked = gather(parts, today);
  const sectionOf = sectionFinder(checked);
  const told: Told[] = findings.map(finding => ({ finding, section: sectionOf(finding) }));
  const skipped: CheckResult['skipped'] = [];
  for (const rule of rules) {
    try {
      for (const { path, place, message, severity, text } of await rule.check(checked)) {
        const finding: Finding = {
          path,
          ...(place ?? { line: 1, column: 1 }),
          severity: severity ?? rule.severity,
          rule: rule.id,
          message,
        };
        told.push({ finding, text, section: sectionOf(finding) });
      }
    } catch (error) {
      if (!(error instanceof RuleSkipped)) throw error;
      skipped.push({ rule: rule.id, reason: error.message });
    }
  }
  const known = [...allRules.map(({ id }) => id), ...readingWarnings];
  const left = withoutAllowed(
    parts.root,
    told,
    known,
    skipped.map(({ rule }) => rule),
  );
  return { findings: sortFindings(left), skipped };
}

/** Tells the section, or the entry of data, that a finding stands in. */
function sectionFinder({ texts, values }: Checked): (finding: Finding) => string | undefined {
  // path → where the pieces of prose begin, in the order of the file
  const starts = new Map<string, { line: number; column: number; section: string }[]>();
  const pieces = [
    ...texts.flatMap(({ text, prose }) => prose.map(piece => ({ path: text.findings.path, piece }))),
    ...values.flatMap(({ path, prose }) => [prose.da, prose.en].map(piece => ({ path, piece }))),
  ];
  for (const { path, piece } of pieces) {
    const list = starts.get(path) ?? [];
    const { line, column } = piece.placeOf(0, piece.text.length);
    // findings about a heading stand at its mark
    list.push({ line, column: piece.kind === 'heading' ? 1 : column, section: piece.section });
    starts.set(path, list);
  }
  for (const list of starts.values()) list.sort((a, b) => a.line - b.line || a.column - b.column);
  return ({ path, line, column }) =>
    starts.get(path)?.findLast(start => start.line < line || (start.line === line && start.column <= column))
      ?.section;
}
