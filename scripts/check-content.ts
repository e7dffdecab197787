import { annotation } from '../lib/check/annotations';
import { checkContent } from '../lib/check/check';
import { checkRecord } from '../lib/check/check-record';
import { contentDir } from '../lib/content/load';
import type { Locale } from '../lib/i18n/locales';
import { reportFindings } from './report-findings';

/** How the content check tells what it finds. */
export interface ContentCheckOptions {
  locale: Locale;
  /** One JSON object and nothing else. */
  json: boolean;
  /** The findings once more, as a code host shows them at their lines. */
  annotations: boolean;
  /** Only these rules. */
  only: readonly string[] | undefined;
}

/** Checks the content and tells the findings. @returns false when any is an error */
export async function checkContentFolder(options: ContentCheckOptions): Promise<boolean> {
  const { locale, json, annotations, only } = options;
  const today = new Date().toISOString().slice(0, 10);
  const result = await checkContent(contentDir(), { today, only });
  if (json) {
    process.stdout.write(`${JSON.stringify(checkRecord(result, locale), null, 2)}\n`);
    return result.findings.every(({ severity }) => severity !== 'error');
  }
  for (const { rule, reason } of result.skipped) {
    const line = {
      da: `Reglen ${rule} blev sprunget over: ${reason.da}.`,
      en: `Rule ${rule} was skipped: ${reason.en}.`,
    };
    process.stdout.write(`${line[locale]}\n`);
  }
  const isFine = reportFindings(result.findings, locale);
  if (annotations)
    for (const finding of result.findings) process.stdout.write(`${annotation(finding, locale)}\n`);
  return isFine;
}
