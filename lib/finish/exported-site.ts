import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { addToHead } from './head';
import { parsePage, serializePage } from './page-tree';
import { filesBelow } from './site-files';
import { orderHead } from './static-page';
import { FinishError, type PageProblem, stripPage } from './strip';
import { moveStyles } from './styles';

/** What Next wrote, made ready by `prepareExport`. */
export interface ExportedSite {
  folder: string;
  /** Name of a shell → a page in it, from which the others take it; empty when Next wrote every page. */
  samples: ReadonlyMap<string, string>;
  /** Written in this build; an older one is good for what its pages share, and for that only. */
  isNew: boolean;
}

/** Addresses of the modules that pages load: the one of every page, and the one of the language choice at `/`. */
export interface PageModules {
  main: string;
  choice: string;
}

/**
 * Makes Next's export ready, in place: what only its runtime needs goes, style sheets move to hashed names, each page is
 * stripped and gets its head.
 * @throws {FinishError} listing everything on the pages that is unknown
 */
export function prepareExport(folder: string, modules: PageModules): void {
  const styles = moveStyles(folder);
  removeRuntime(folder);
  const problems: PageProblem[] = [];
  for (const file of filesBelow(folder).filter(path => path.endsWith('.html'))) {
    const path = join(folder, file);
    const main = file === 'index.html' ? modules.choice : modules.main;
    const page = finishPage(readFileSync(path, 'utf8'), main, styles);
    problems.push(...page.problems.map(problem => ({ file, problem })));
    writeFileSync(path, serializePage(page.tree));
  }
  if (problems.length) throw new FinishError(problems);
}

/**
 * Takes the runtime off a page and gives it its head.
 * @param module address of the module that it loads
 * @param styles address of a style sheet as the page has it → as it is served
 */
export function finishPage(
  html: string,
  module: string,
  styles: ReadonlyMap<string, string>,
): { tree: Root; problems: string[] } {
  const tree = parsePage(html);
  const problems = stripPage(tree, styles);
  addToHead(tree, module);
  orderHead(tree);
  return { tree, problems };
}

/** Flight data, chunks, and pages that exist for the router alone. */
function removeRuntime(folder: string): void {
  for (const file of filesBelow(folder)) {
    if (/(?:^|\/)(?:__next\.[^/]*|index)\.txt$/.test(file)) rmSync(join(folder, file));
  }
  for (const name of ['_next', '_not-found', '404'])
    rmSync(join(folder, name), { recursive: true, force: true });
}
