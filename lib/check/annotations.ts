import type { Finding } from '../content/finding';
import type { Locale } from '../i18n/locales';

/**
 * A finding as a command of GitHub's workflows, which shows it at its line of a change.
 * Source: docs.github.com, “Workflow commands for GitHub Actions”.
 * @example '::error file=content/site.yaml,line=3,col=7,title=dead-link::Unknown page …'
 */
export function annotation({ path, line, column, severity, rule, message }: Finding, locale: Locale): string {
  const properties = { file: path, line, col: column, title: rule };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${list.join(',')}::${escapeData(message[locale])}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
