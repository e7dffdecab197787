import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasConflict } from '../lib/content/counterparts/read';
import { counterpartsFile } from '../lib/content/counterparts/schema';
import { type Finding, formatFinding } from '../lib/content/finding';
import { contentDir, loadContent } from '../lib/content/load';
import type { ContentParts } from '../lib/content/parts';
import { type Draft, shownPath } from '../lib/content/read';
import { kinds } from '../lib/content/schema';
import { confirmPage } from '../lib/drift/confirm';
import { mergeCounterparts } from '../lib/drift/merge';
import { type PageRef, PageRefError, pageName, readPageRefs } from '../lib/drift/page-refs';
import { errorsIn } from '../lib/drift/site-drift';
import { writeCounterparts } from '../lib/drift/write-counterparts';
import { readArguments, tellUsage } from './read-options';

/** `npm run confirm`: records that the two languages of pages match. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const read = readArguments('confirm', args, {
    all: { type: 'boolean', default: false },
    merge: { type: 'boolean', default: false },
  });
  if (!read) return 2;
  const { positionals, values } = read;
  if (Number(positionals.length > 0) + Number(values.all) + Number(values.merge) !== 1)
    return tellUsage('confirm', 'Expected either ids of pages, or `--all`, or `--merge`.');
  const { findings, parts } = loadContent(contentDir());
  if (!parts) {
    for (const finding of findings) process.stderr.write(`${formatFinding(finding)}\n`);
    return 1;
  }
  if (values.merge) return mergeAll(parts, findings);
  let refs: PageRef[];
  try {
    refs = values.all ? everyDraft(parts).map(draft => ({ draft })) : readPageRefs(positionals, parts);
  } catch (error) {
    if (!(error instanceof PageRefError)) throw error;
    return tellUsage('confirm', error.message);
  }
  const today = new Date().toISOString().slice(0, 10);
  const done = refs.map(ref => confirm(ref, parts, findings, today, values.all));
  return done.every(Boolean) ? 0 : 1;
}

function everyDraft({ drafts }: ContentParts): Draft[] {
  return [...drafts.article, ...drafts.page, ...drafts.term];
}

/** @returns false where it was refused, which is said */
function confirm(
  { draft, sections }: PageRef,
  { counterparts }: ContentParts,
  findings: readonly Finding[],
  today: string,
  isQuiet: boolean,
): boolean {
  const name = pageName(draft);
  const errors = errorsIn(draft.folder, findings);
  if (errors.length) return refuse(name, 'not confirmed, it has errors. Correct them first.', errors);
  if (!draft.texts.da || !draft.texts.en) {
    if (isQuiet) return true;
    return refuse(name, `not confirmed, \`${draft.texts.da ? 'en' : 'da'}.mdx\` is missing. Write it first.`);
  }
  const { recorded, inStep, missing, removed, ...result } = confirmPage(
    draft,
    counterparts.get(draft),
    today,
    sections,
  );
  if (sections && missing.length)
    return refuse(name, `not confirmed, one language lacks ${list(missing)}. Write it there first.`);
  if (recorded.length || removed.length) writeCounterparts(draft.folder, result.counterparts);
  const told = [
    ...(recorded.length ? [`recorded ${list(recorded)}`] : []),
    ...(removed.length ? [`forgot ${list(removed)}, which neither language has any more`] : []),
    ...(missing.length ? [`left out ${list(missing)}, which one language lacks`] : []),
  ];
  if (told.length) process.stdout.write(`${name}: ${told.join('; ')}.\n`);
  else if (!isQuiet) process.stdout.write(`${name}: ${list(inStep)} in step already.\n`);
  return true;
}

/** Resolves every conflict; a page whose texts cannot be read yet is left as it is. */
function mergeAll(parts: ContentParts, findings: readonly Finding[]): number {
  const conflicts = foldersWithConflict(parts.root);
  if (!conflicts.length) process.stdout.write('No counterparts.json has a merge conflict.\n');
  const done = conflicts.map(folder => {
    const path = join(folder, counterpartsFile);
    const draft = everyDraft(parts).find(candidate => candidate.folder === folder);
    const errors = errorsIn(folder, findings).filter(finding => finding.path !== shownPath(path));
    if (!draft || errors.length)
      return refuse(shownPath(path), 'not resolved, the texts have errors. Resolve them first.', errors);
    writeCounterparts(folder, mergeCounterparts(readFileSync(path, 'utf8'), draft));
    process.stdout.write(`${shownPath(path)}: resolved. Look at npm run status, then git add it.\n`);
    return true;
  });
  return done.every(Boolean) ? 0 : 1;
}

/** On disk, since a page whose texts have conflicts too is no draft. */
function foldersWithConflict(root: string): string[] {
  return Object.values(kinds)
    .map(({ folder }) => join(root, folder))
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
    .filter(folder => {
      const path = join(folder, counterpartsFile);
      return existsSync(path) && hasConflict(readFileSync(path, 'utf8'));
    });
}

function refuse(what: string, why: string, errors: readonly Finding[] = []): false {
  process.stderr.write(`${what}: ${why}\n`);
  for (const error of errors) process.stderr.write(`  ${formatFinding(error)}\n`);
  return false;
}

function list(sections: readonly string[]): string {
  return sections.map(section => `#${section}`).join(', ');
}
