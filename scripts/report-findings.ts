import { type Finding, formatFinding, sortFindings } from '../lib/content/finding';

/** Prints the findings, file by file with a blank line between, and their number. @returns false when any is an error */
export function reportFindings(findings: readonly Finding[]): boolean {
  let path: string | undefined;
  for (const finding of sortFindings(findings)) {
    if (path !== undefined && path !== finding.path) process.stdout.write('\n');
    ({ path } = finding);
    process.stdout.write(`${formatFinding(finding)}\n`);
  }
  const errors = findings.filter(finding => finding.severity === 'error').length;
  process.stdout.write(
    `Content: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}.\n`,
  );
  return errors === 0;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
