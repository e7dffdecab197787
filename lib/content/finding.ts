import { type Locale, type Localized, localized } from '../i18n/locales';
import { shownSafely } from './characters';
import type { ReadingRule } from './reading-rules';

/** One thing wrong with the content, at its place. Lines and columns count from 1. */
export interface Finding {
  path: string;
  line: number;
  column: number;
  severity: 'error' | 'warning';
  /** Stable name of the rule, such as `dead-link`; docs/rules.md tells of each. */
  rule: string;
  /** What was unexpected and what was expected, then what to do; values in backticks. In the writer's language. */
  message: Localized;
}

/** A place in a file, as unist and YAML give it. */
export interface Place {
  line: number;
  column: number;
}

const severityWords: Localized<Record<Finding['severity'], string>> = {
  da: { error: 'fejl', warning: 'advarsel' },
  en: { error: 'error', warning: 'warning' },
};

/** Writes findings in a language, each as one line that begins `path:line:column`, so that editors can jump to it. */
export function findingWriter(locale: Locale): (finding: Finding) => string {
  return ({ path, line, column, severity, message, rule }) =>
    // what a file says, its name too, must not steer the terminal that shows it
    shownSafely(`${path}:${line}:${column} ${severityWords[locale][severity]}: ${message[locale]} (${rule})`);
}

const writers = localized(findingWriter);

/** A finding in English. @example 'content/pages/om/da.mdx:3:7 error: Unexpected slug … (slug)' */
export function formatFinding(finding: Finding): string {
  return writers.en(finding);
}

/** By file, then by place: the order in which they are printed. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** The findings of one file, collected while it is read; `R` are the rules that can be broken. */
export class FileFindings<R extends string = ReadingRule> {
  constructor(
    readonly path: string,
    private readonly all: Finding[],
  ) {}

  /** True once this file has an error. */
  get hasErrors(): boolean {
    return this.all.some(finding => finding.path === this.path && finding.severity === 'error');
  }

  error(rule: R, place: Place | undefined, message: Localized): void {
    this.add('error', rule, place, message);
  }

  warn(rule: R, place: Place | undefined, message: Localized): void {
    this.add('warning', rule, place, message);
  }

  /** Adds findings that an earlier reading of the same text had. */
  repeat(findings: readonly Finding[]): void {
    for (const finding of findings) this.all.push({ ...finding, path: this.path });
  }

  private add(severity: Finding['severity'], rule: R, place: Place | undefined, message: Localized) {
    const { line, column } = place ?? { line: 1, column: 1 };
    this.all.push({ path: this.path, line, column, severity, rule, message });
  }
}

/** Thrown when content cannot be built; the message lists every error, one line each. */
export class ContentError extends Error {
  readonly code = 'CONTENT_INVALID';

  constructor(readonly findings: readonly Finding[]) {
    super(`The content has errors:\n${findings.map(formatFinding).join('\n')}`);
    this.name = 'ContentError';
  }
}
