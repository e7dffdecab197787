import { sortFindings } from '../content/finding';
import type { Locale } from '../i18n/locales';
import type { CheckResult } from './check';

/** The page that tells of a rule: what it finds, why, and what to do. */
export function rulePage(rule: string): string {
  return `docs/rules.md#${rule}`;
}

/** What a check found, for programs: `npm run check -- --only content --json` prints it. */
export interface CheckRecord {
  findings: {
    /** From the project, or from the root for a folder elsewhere. */
    path: string;
    line: number;
    column: number;
    severity: 'error' | 'warning';
    rule: string;
    message: string;
    /** The page of the rule. */
    help: string;
  }[];
  /** Rules that could not run here. */
  skipped: { rule: string; reason: string }[];
}

/** The record of a check, in one language. */
export function checkRecord({ findings, skipped }: CheckResult, locale: Locale): CheckRecord {
  return {
    findings: sortFindings(findings).map(({ message, ...finding }) => ({
      ...finding,
      message: message[locale],
      help: rulePage(finding.rule),
    })),
    skipped: skipped.map(({ rule, reason }) => ({ rule, reason: reason[locale] })),
  };
}
