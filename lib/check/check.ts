import { type Finding, type Place, sortFindings } from '../content/finding';
import { loadContent } from '../content/load';
import type { Localized } from '../i18n/locales';
import { type Told, withoutAllowed } from './allow';
import { gather } from './checked';
import { type Checked, type Rule, RuleSkipped } from './rule';
import { rules as allRules, ruleIds } from './rules';

export interface CheckResult {
  /** In the order in which they are printed. */
  findings: Finding[];
  /** Rules that could not run here. */
  skipped: { rule: string; reason: Localized }[];
}

export interface CheckOptions {
  /** ISO day against which reviews are overdue. */
  today: string;
  rules?: readonly Rule[];
  /** Ids of the rules to tell findings of, of reading too; unset: of all. */
  only?: readonly string[] | undefined;
}

/** Checks a content folder whole: what reading it finds, and every rule, but for what `check.yaml` allows. */
export async function checkContent(
  dir: string,
  { today, rules = allRules, only }: CheckOptions,
): Promise<CheckResult> {
  const { findings, parts } = loadContent(dir);
  if (!parts) return { findings, skipped: [] };
  const isAsked = (rule: string) => !only || only.includes(rule);
  const checked = gather(parts, today);
  const sectionOf = sectionFinder(checked);
  const told: Told[] = findings.map(finding => ({
    finding,
    section: sectionOf(finding),
    stopsBuild: finding.severity === 'error',
  }));
  const skipped: CheckResult['skipped'] = [];
  // which entries of check.yaml are needed shows when every rule has run
  for (const rule of rules.filter(({ id }) => isAsked(id) || isAsked('allow'))) {
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
      skipped.push({ rule: rule.id, reason: error.reason });
    }
  }
  const idle = [
    ...skipped.map(({ rule }) => rule),
    ...rules.map(({ id }) => id).filter(id => !isAsked(id) && !isAsked('allow')),
  ];
  const left = withoutAllowed(parts.root, told, ruleIds, idle);
  return { findings: sortFindings(left.filter(({ rule }) => isAsked(rule))), skipped };
}

/** Tells the section, or the entry of data, that a finding stands in. */
function sectionFinder({ texts, values }: Checked): (finding: Finding) => string | undefined {
  // path → where sections and entries begin, in the order of the file
  const starts = new Map<string, { line: number; column: number; section: string }[]>();
  const note = (path: string, { line, column }: Place, section: string) => {
    const list = starts.get(path) ?? [];
    list.push({ line, column, section });
    starts.set(path, list);
  };
  for (const { text, prose } of texts) {
    for (const piece of prose) {
      // at the beginning of the line: findings stand at the marks before the words, such as `##` or `[`
      const { line } = piece.placeOf(0, piece.text.length);
      note(text.findings.path, { line, column: 1 }, piece.section);
    }
  }
  for (const { path, entry, place, prose } of values) {
    note(path, place, entry);
    // what follows another entry within its own, as the edges of a diagram follow its nodes
    for (const piece of [prose.da, prose.en]) note(path, piece.placeOf(0, piece.text.length), entry);
  }
  for (const list of starts.values()) list.sort((a, b) => a.line - b.line || a.column - b.column);
  return ({ path, line, column }) =>
    starts.get(path)?.findLast(start => start.line < line || (start.line === line && start.column <= column))
      ?.section;
}
