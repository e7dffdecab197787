import { existsSync, readFileSync } from 'node:fs';
import { shownSafely } from '../lib/content/characters';
import { contentDir } from '../lib/content/load';
import { type ImportedPage, importXliff } from '../lib/exchange/import-xliff';
import { readXliff, type TranslatedFile, XliffError } from '../lib/exchange/xliff-reader';
import { readArguments, tellUsage } from './read-options';

/** `npm run import-translation`: takes back what a translator wrote. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const read = readArguments('import-translation', args, { confirm: { type: 'boolean', default: false } });
  if (!read) return 2;
  const [path, ...more] = read.positionals;
  if (!path || more.length) return tellUsage('import-translation', 'Expected one file.');
  if (!existsSync(path)) return tellUsage('import-translation', `Missing file \`${path}\`.`);
  let file: TranslatedFile;
  try {
    file = readXliff(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof XliffError)) throw error;
    process.stderr.write(`${path}: ${shownSafely(error.message)}\n`);
    return 1;
  }
  const today = new Date().toISOString().slice(0, 10);
  const pages = importXliff(file, contentDir(), { today, confirm: read.values.confirm });
  return tell(pages, file.to);
}

function tell(pages: readonly ImportedPage[], to: string): number {
  for (const { name, sections } of pages) {
    for (const { section, outcome, reason } of sections) {
      if (outcome === 'written') process.stdout.write(`${name}#${section}: written.\n`);
      if (outcome === 'refused')
        process.stderr.write(`${shownSafely(`${name}#${section}: not imported, ${reason}.`)}\n`);
    }
  }
  const count = (wanted: string) =>
    pages.flatMap(({ sections }) => sections).filter(({ outcome }) => outcome === wanted).length;
  process.stdout.write(
    `${to}: ${count('written')} sections written, ${count('unchanged')} unchanged, ` +
      `${count('untranslated')} not translated, ${count('refused')} refused.\n`,
  );
  return count('refused') ? 1 : 0;
}
