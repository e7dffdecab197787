import { formatFinding } from '../lib/content/finding';
import { contentDir, loadContent } from '../lib/content/load';
import { newPage } from '../lib/scaffold/new-page';
import { ScaffoldError } from '../lib/scaffold/scaffold-error';
import { readArguments, tellUsage } from './read-options';

const kinds = ['article', 'term', 'page'] as const;

/** `npm run new`: begins a page in both languages. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const read = readArguments('new', args, {
    da: { type: 'string' },
    en: { type: 'string' },
    group: { type: 'string' },
    theme: { type: 'string' },
    sections: { type: 'string' },
  });
  if (!read) return 2;
  const { positionals, values } = read;
  const [kindName, id, ...more] = positionals;
  const kind = kinds.find(name => name === kindName);
  if (!kind || id === undefined || more.length)
    return tellUsage('new', 'Expected what to make and its id: `article <id>`, `term <id>` or `page <id>`.');
  if ((values.group !== undefined && kind !== 'article') || (values.theme !== undefined && kind !== 'term'))
    return tellUsage('new', 'Unexpected option: `--group` is for articles, `--theme` for terms.');
  const { parts, findings } = loadContent(contentDir());
  if (!parts) {
    for (const finding of findings) process.stderr.write(`${formatFinding(finding)}\n`);
    return 1;
  }
  try {
    const files = newPage(parts, {
      kind,
      id,
      today: new Date().toISOString().slice(0, 10),
      titles: {
        ...(values.da !== undefined && { da: values.da }),
        ...(values.en !== undefined && { en: values.en }),
      },
      group: values.group ?? values.theme,
      sections: values.sections
        ?.split(',')
        .map(name => name.trim())
        .filter(Boolean),
    });
    for (const file of files) process.stdout.write(`Wrote ${file}\n`);
    process.stdout.write('Fill in what `npm run check -- --only content --rule placeholder` finds.\n');
    return 0;
  } catch (error) {
    if (!(error instanceof ScaffoldError)) throw error;
    return tellUsage('new', error.message);
  }
}
