import { writeFileSync } from 'node:fs';
import { formatFinding } from '../lib/content/finding';
import { contentDir, loadContent } from '../lib/content/load';
import { shownPath } from '../lib/content/read';
import { PageRefError, readPageRefs } from '../lib/drift/page-refs';
import { errorsIn } from '../lib/drift/site-drift';
import { renamePage } from '../lib/scaffold/rename-page';
import { ScaffoldError } from '../lib/scaffold/scaffold-error';
import { readArguments, tellUsage } from './read-options';

/** `npm run rename`: gives a page other slugs; its old addresses lead to the new ones. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const read = readArguments('rename', args, { da: { type: 'string' }, en: { type: 'string' } });
  if (!read) return 2;
  const { positionals, values } = read;
  if (positionals.length !== 1 || (values.da === undefined && values.en === undefined))
    return tellUsage('rename', 'Expected the id of a page, and `--da <slug>`, `--en <slug>` or both.');
  const { parts, findings } = loadContent(contentDir());
  try {
    const draft = parts && readPageRefs(positionals, parts)[0]!.draft;
    const errors = draft ? errorsIn(draft.folder, findings) : findings;
    if (!parts || !draft || errors.length) {
      for (const finding of errors) process.stderr.write(`${formatFinding(finding)}\n`);
      process.stderr.write('Not renamed. Correct the errors first.\n');
      return 1;
    }
    const { files, moves } = renamePage(parts, draft, {
      ...(values.da !== undefined && { da: values.da }),
      ...(values.en !== undefined && { en: values.en }),
    });
    for (const [path, text] of files) {
      writeFileSync(path, text);
      process.stdout.write(`Wrote ${shownPath(path)}\n`);
    }
    for (const { from, to } of moves) process.stdout.write(`${from} leads to ${to}\n`);
    if (!files.size) process.stdout.write('Nothing to do: the page has these slugs.\n');
    return 0;
  } catch (error) {
    if (!(error instanceof ScaffoldError || error instanceof PageRefError)) throw error;
    return tellUsage('rename', error.message);
  }
}
