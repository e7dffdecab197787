import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locales } from '../i18n/locales';
import { basePath } from '../i18n/routes';
import { Compressor } from './compress';
import { addToHead } from './head';
import { headersFile } from './headers-file';
import { writePacks } from './packs';
import { parsePage, serializePage } from './page-tree';
import { redirectPage } from './redirect-page';
import { redirectsFile } from './redirects-file';
import { filesBelow } from './site-files';
import { fillShell, orderHead, type PageShell, type StaticPage } from './static-page';
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
  /** Pages that are made after one that Next wrote; those that it wrote as well have to come out the same. */
  pages?: Iterable<StaticPage>;
}

/** How the site is finished. */
export interface FinishOptions {
  /** Write `.br` and `.gz` twins. */
  compress: boolean;
  /** Keep Next's scripts, for debugging. */
  keepRuntime: boolean;
  /** Folder of twins kept from one build to the next. */
  twinCache?: string;
  /** Told how many files have got their twins, and of how many. */
  onTwin?: (done: number, total: number) => void;
}

/**
 * Turns Next's export into the finished site, in place. Stages: 1 what only Next's runtime needs goes, 2 styles move to
 * hashed names, 3 our own files come in, 4 each page is stripped and gets its head, 5 everything is verified,
 * 6 the files for hosts and compressed twins are written, 7 what readers can save is listed, with its sizes.
 * @throws {FinishError} listing everything that is unknown or leads nowhere
 */
export function finishSite(root: string, parts: SiteParts, options: FinishOptions): void {
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
  const shells = new Map<string, PageShell>();
  for (const file of filesBelow(root).filter(path => path.endsWith('.html'))) {
    const tree = parsePage(readFileSync(join(root, file), 'utf8'));
    if (!options.keepRuntime) {
      problems.push(...stripPage(tree, styles).map(problem => ({ file, problem })));
      addToHead(tree, `${basePath}/assets/${file === 'index.html' ? parts.choice : parts.main}`);
      shells.set(file, orderHead(tree));
      writeFileSync(join(root, file), serializePage(tree));
    }
    pages.push(factsOf(file, tree));
  }
  for (const page of parts.pages ?? []) {
    const shell = shells.get(page.template);
    const made = shell && fillShell(shell, page);
    problems.push(...(made?.problems ?? []).map(problem => ({ file: page.file, problem })));
    if (!made)
      problems.push({
        file: page.file,
        problem: `Next did not write \`${page.template}\`, which it is made after.`,
      });
    else if (!shells.has(page.file)) {
      write(root, page.file, made.html);
      pages.push(made.facts);
    } else if (readFileSync(join(root, page.file), 'utf8') !== made.html)
      problems.push({ file: page.file, problem: unlikeNext });
  }
  const files = filesBelow(root);
  if (!options.keepRuntime) {
    problems.push(...verifySite(pages, new Set(files), parts.baseUrl, basePath, parts.published));
    const leftovers = files.filter(file => file.startsWith('_next/'));
    problems.push(...leftovers.map(file => ({ file, problem: "Leftover of Next's runtime." })));
  }
  if (problems.length) throw new FinishError(problems);
  writeFileSync(
    join(root, '_headers'),
    headersFile(
      basePath,
      files.filter(file => file.endsWith('.epub')),
    ),
  );
  if (parts.redirects.size) write(root, '_redirects', redirectsFile(parts.redirects, basePath));
  const compressor = options.compress ? new Compressor(options.twinCache) : undefined;
  compressor?.compress(root, files, options.onTwin);
  const lists = writePacks(root, files, pages, { baseUrl: parts.baseUrl, basePath });
  compressor?.compress(root, lists);
  compressor?.prune();
}

const unlikeNext =
  'React alone made another page of it than Next did. Look what app/_static leaves out; ' +
  '`build --all-by-next` makes the site without it.';

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
