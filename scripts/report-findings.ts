import { type Finding, findingWriter, sortFindings } from '../lib/content/finding';
import type { Locale, Localized } from '../lib/i18n/locales';

const words: Localized<{ content: string; error: [one: string, more: string]; warning: [string, string] }> = {
  da: { content: 'Indhold', error: ['fejl', 'fejl'], warning: ['advarsel', 'advarsler'] },
  en: { content: 'Content', error: ['error', 'errors'], warning: ['warning', 'warnings'] },
};

/** Prints the findings, file by file with a blank line between, and their number. @returns false when any is an error */
export function reportFindings(findings: readonly Finding[], locale: Locale = 'en'): boolean {
  const write = findingWriter(locale);
  let path: string | undefined;
  for (const finding of sortFindings(findings)) {
    if (path !== undefined && path !== finding.path) process.stdout.write('\n');
    ({ path } = finding);
    process.stdout.write(`${write(finding)}\n`);
  }
  const { content, error, warning } = words[locale];
  const errors = findings.filter(finding => finding.severity === 'error').length;
  process.stdout.write(`${content}: ${count(errors, error)}, ${count(findings.length - errors, warning)}.\n`);
  return errors === 0;
}

function count(number: number, [one, more]: readonly [string, string]): string {
  return `${number} ${number === 1 ? one : more}`;
}
