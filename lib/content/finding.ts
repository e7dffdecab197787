/** One thing wrong with the content, at its place. Lines and columns count from 1. */
export interface Finding {
  path: string;
  line: number;
  column: number;
  severity: 'error' | 'warning';
  /** Stable name of the rule, such as `dead-link`. */
  rule: string;
  /** What was unexpected and what was expected, then what to do; values in backticks. */
  message: string;
}

/** A place in a file, as unist and YAML give it. */
export interface Place {
  line: number;
  column: number;
}

/** One line per finding; begins `path:line:column`, so that editors can jump to it. */
export function formatFinding(finding: Finding): string {
  const { path, line, column, severity, message, rule } = finding;
  return `${path}:${line}:${column} ${severity}: ${message} (${rule})`;
}

/** By file, then by place: the order in which they are printed. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** The findings of one file, collected while it is read. */
export class FileFindings {
  constructor(
    readonly path: string,
    private readonly all: Finding[],
  ) {}

  /** True once this file has an error. */
  get hasErrors(): boolean {
    return this.all.some(finding => finding.path === this.path && finding.severity === 'error');
  }

  error(rule: string, place: Place | undefined, message: string): void {
    this.add('error', rule, place, message);
  }

  warn(rule: string, place: Place | undefined, message: string): void {
    this.add('warning', rule, place, message);
  }

  private add(severity: Finding['severity'], rule: string, place: Place | undefined, message: string) {
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
