import { contentDir, loadContent } from '../lib/content/load';
import { type PageRef, PageRefError, readPageRefs } from '../lib/drift/page-refs';
import { errorsIn, type PageDrift, siteDrift } from '../lib/drift/site-drift';
import { statusJson } from '../lib/drift/status-json';
import { statusTable } from '../lib/drift/status-table';
import { isLocale } from '../lib/i18n/locales';
import { readArguments, tellUsage } from './read-options';

/** `npm run status`: how the two languages stand to each other. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const read = readArguments('status', args, {
    changes: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'en' },
    json: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  });
  if (!read) return 2;
  const { changes, lang, json, strict } = read.values;
  if (!isLocale(lang))
    return tellUsage('status', `Unexpected --lang \`${lang}\`, expected one of \`da\`, \`en\`.`);
  const { findings, parts } = loadContent(contentDir());
  if (!parts) {
    for (const { path, message } of findings) process.stderr.write(`${path}: ${message}\n`);
    return 1;
  }
  let refs: PageRef[];
  try {
    refs = readPageRefs(read.positionals, parts);
  } catch (error) {
    if (!(error instanceof PageRefError)) throw error;
    return tellUsage('status', error.message);
  }
  const named = siteDrift(parts).flatMap(page => {
    const ref = refs.find(({ draft }) => draft === page.draft);
    if (refs.length && !ref) return [];
    const { sections: chosen } = ref ?? {};
    const sections = chosen ? page.sections.filter(({ section }) => chosen.includes(section)) : page.sections;
    return [{ ...page, sections }];
  });
  const isFaulty = ({ draft }: PageDrift) => errorsIn(draft.folder, findings).length > 0;
  const pages = named.filter(page => !isFaulty(page));
  process.stdout.write(
    json
      ? `${JSON.stringify(statusJson(pages, { changes }), null, 2)}\n`
      : statusTable(pages, { locale: lang, changes, all: refs.length > 0 }),
  );
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  if (hasErrors)
    process.stderr.write('Pages with errors are left out: see npm run check -- --only content.\n');
  const isInStep = pages.every(({ sections }) => sections.every(({ state }) => state === 'inStep'));
  return strict && (hasErrors || !isInStep) ? 1 : 0;
}
