import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locales } from '../i18n/locales';
import { basePath } from '../i18n/routes';
import { compressFiles } from './compress';
import { addToHead } from './head';
import { headersFile } from './headers-file';
import { parsePage, serializePage } from './page-tree';
import { redirectPage } from './redirect-page';
import { filesBelow } from './site-files';
import { FinishError, type PageProblem, stripPage } from './strip';
import { moveStyles } from './styles';
import { factsOf, type PageFacts, verifySite } from './verify';

/** What goes into the site beside Next's pages. */
export interface SiteParts {
  baseUrl: string;
  /** Files below `/assets/`: the module that every page loads, and the one of the language choice at `/`. */
  main: string;
  choice: string;
  /** Path relative to the site's root → bytes: modules, search files, notices. */
  files: ReadonlyMap<string, Uint8Array | string>;
  /** Path relative to the site's root → text that other programs read; the site's addresses in it are checked. */
  published: ReadonlyMap<string, string>;
  /** Path relative to the site's root → file to copy: media. */
  copies: ReadonlyMap<string, string>;
  /** Old address → new one, below the base path. */
  redirects: ReadonlyMap<string, string>;
}

/**
 * Turns Next's export into the finished site, in place. Stages: 1 what only Next's runtime needs goes, 2 styles move to
 * hashed names, 3 our own files come in, 4 each page is stripped and gets its head, 5 everything is verified,
 * 6 headers and compressed twins are written.
 * @throws {FinishError} listing everything that is unknown or leads nowhere
 */
export function finishSite(
  root: string,
  parts: SiteParts,
  options: { compress: boolean; keepRuntime: boolean },
): void {
  const styles = moveStyles(root);
  if (!options.keepRuntime) removeRuntime(root);
  placeErrorPages(root);
  for (const [path, content] of [...parts.files, ...parts.published]) write(root, path, content);
  for (const [path, file] of parts.copies) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(file, join(root, path));
  }
  for (const [from, to] of parts.redirects) write(root, `${from.slice(1)}index.html`, redirectPage(to));

  const problems: PageProblem[] = [];
  const pages: PageFacts[] = [];
  for (const file of filesBelow(root).filter(path => path.endsWith('.html'))) {
    const tree = parsePage(readFileSync(join(root, file), 'utf8'));
    if (!options.keepRuntime) {
      problems.push(...stripPage(tree, styles).map(problem => ({ file, problem })));
      addToHead(tree, `${basePath}/assets/${file === 'index.html' ? parts.choice : parts.main}`);
      writeFileSync(join(root, file), serializePage(tree));
    }
    pages.push(factsOf(file, tree));
  }
  const files = filesBelow(root);
  if (!options.keepRuntime) {
    problems.push(...verifySite(pages, new Set(files), parts.baseUrl, basePath, parts.published));
    const leftovers = files.filter(file => file.startsWith('_next/'));
    problems.push(...leftovers.map(file => ({ file, problem: "Leftover of Next's runtime." })));
  }
  if (problems.length) throw new FinishError(problems);
  writeFileSync(join(root, '_headers'), headersFile(basePath));
  if (options.compress) compressFiles(root, files);
}

function write(root: string, path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** Flight data, chunks, and pages that exist for the router alone. */
function removeRuntime(root: string): void {
  for (const file of filesBelow(root)) {
    if (/(?:^|\/)(?:__next\.[^/]*|index)\.txt$/.test(file)) rmSync(join(root, file));
  }
  for (const folder of ['_next', '_not-found', '404'])
    rmSync(join(root, folder), { recursive: true, force: true });
}

/** Hosts look for a language's 404 page at /da/404.html; Next writes a folder. */
function placeErrorPages(root: string): void {
  for (const locale of locales) {
    const folder = join(root, locale, '404');
    if (!existsSync(join(folder, 'index.html'))) continue;
    cpSync(join(folder, 'index.html'), join(root, locale, '404.html'));
  }
}
