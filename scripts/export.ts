import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatFinding } from '../lib/content/finding';
import { contentDir, loadContent } from '../lib/content/load';
import type { ContentParts } from '../lib/content/parts';
import { type PageRef, PageRefError, readPageRefs } from '../lib/drift/page-refs';
import { siteDrift } from '../lib/drift/site-drift';
import { ApprovedTerms } from '../lib/exchange/approved-terms';
import { selectUnits } from '../lib/exchange/selection';
import { writeXliff } from '../lib/exchange/xliff-writer';
import { counterpartOf, isLocale, type Locale } from '../lib/i18n/locales';
import { glossaryTbx } from '../lib/publish/glossary-tbx';
import { readArguments, tellUsage } from './read-options';

const formats = ['xliff', 'tbx'];

/** `npm run export`: what is to be translated, or the glossary, for translators' own tools. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const read = readArguments('export', args, {
    to: { type: 'string' },
    format: { type: 'string', default: 'xliff' },
    all: { type: 'boolean', default: false },
    out: { type: 'string' },
  });
  if (!read) return 2;
  const { positionals, values } = read;
  const { to = '', format, out } = values;
  if (!formats.includes(format))
    return tellUsage('export', `Unexpected --format \`${format}\`, expected one of \`xliff\`, \`tbx\`.`);
  if (!out) return tellUsage('export', 'Missing `--out`, expected a file to write.');
  if (format === 'xliff' && !isLocale(to))
    return tellUsage('export', `Unexpected --to \`${to}\`, expected one of \`da\`, \`en\`.`);
  const { content, findings, parts } = loadContent(contentDir());
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (format === 'tbx' && content) return write(out, glossaryTbx(content), `${content.terms.length} terms`);
  if (format === 'tbx' || !parts) {
    for (const finding of errors) process.stderr.write(`${formatFinding(finding)}\n`);
    return 1;
  }
  let refs: PageRef[];
  try {
    refs = readPageRefs(positionals, parts);
  } catch (error) {
    if (!(error instanceof PageRefError)) throw error;
    return tellUsage('export', error.message);
  }
  if (errors.length)
    process.stderr.write('Texts that cannot be read are left out: see npm run check -- --only content.\n');
  return exportXliff(parts, refs, { to: to as Locale, all: values.all, out });
}

function exportXliff(
  parts: ContentParts,
  refs: readonly PageRef[],
  { to, all, out }: { to: Locale; all: boolean; out: string },
): number {
  const pages = siteDrift(parts).flatMap(page => {
    const ref = refs.find(({ draft }) => draft === page.draft);
    if (refs.length && !ref) return [];
    const units = selectUnits(page, to, all);
    const sections = units?.sections.filter(({ id }) => !ref?.sections || ref.sections.includes(id)) ?? [];
    return units && sections.length ? [{ ...units, sections }] : [];
  });
  if (!pages.length) {
    process.stdout.write(`Nothing is missing or behind in \`${to}\`; --all exports everything.\n`);
    return 0;
  }
  const terms = new ApprovedTerms(parts.drafts.term, counterpartOf(to));
  const sections = pages.reduce((sum, page) => sum + page.sections.length, 0);
  return write(
    out,
    writeXliff(pages, { to, root: parts.root, terms }),
    `${pages.length} pages, ${sections} sections`,
  );
}

function write(out: string, text: string, what: string): number {
  writeFileSync(resolve(out), text);
  process.stdout.write(`${out}: ${what}.\n`);
  return 0;
}
