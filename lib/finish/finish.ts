import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../i18n/locales';
import { basePath } from '../i18n/routes';
import { FactCompactor } from './compact-facts';
import { Compressor } from './compress';
import { type ExportedSite, finishPage } from './exported-site';
import { headersFile, isInImmutableFolder } from './headers-file';
import { writePacks } from './packs';
import { parsePage, serializePage } from './page-tree';
import { redirectPage } from './redirect-page';
import { redirectsFile } from './redirects-file';
import { filesBelow } from './site-files';
import type { SiteWriter } from './site-writer';
import { fillShell, orderHead, type PageShell, type StaticPage } from './static-page';
import { FinishError, type PageProblem } from './strip';
import { factsOf, type PageFacts, verifySite } from './verify';

/** What goes into the site beside what Next wrote. */
export interface SiteParts {
  baseUrl: string;
  /** Address of the module that every page loads. */
  module: string;
  /** Path relative to the site's root → bytes: modules, search files, notices. */
  files: ReadonlyMap<string, Uint8Array | string>;
  /** Path relative to the site's root → text that other programs read; the site's addresses in it are checked. */
  published: ReadonlyMap<string, string>;
  /** Path relative to the site's root → file to copy: media. */
  copies: ReadonlyMap<string, string>;
  /** Old address → new one, below the base path. */
  redirects: ReadonlyMap<string, string>;
  /** All pages of both languages; undefined where Next wrote them. */
  pages: Iterable<StaticPage> | undefined;
}

/** How the site is finished. */
export interface FinishOptions {
  /** Write `.br` and `.gz` twins. */
  compress: boolean;
  /** Next's scripts are still there, for debugging: nothing is verified. */
  keepRuntime?: boolean;
  /** Folder of twins kept from one build to the next. */
  twinCache?: string;
  /** Told how many files have got their twins, and of how many. */
  onTwin?: (done: number, total: number) => void;
}

/**
 * Writes the finished site and publishes it. Stages: 1 Next's part comes in, 2 our own files, 3 the pages that Next did
 * not write are filled into the shells of those that it did, 4 everything is verified, 5 the files for hosts and
 * compressed twins are written, 6 what readers can save is listed, with its sizes, 7 what has changed moves into the site.
 * @throws {FinishError} listing everything that is unknown or leads nowhere; the last site is still in its place then
 */
export function finishSite(
  site: SiteWriter,
  exported: ExportedSite,
  parts: SiteParts,
  options: FinishOptions,
): void {
  const problems: PageProblem[] = [];
  const pages = takeExport(site, exported, parts);
  for (const [path, content] of [...parts.files, ...parts.published]) site.write(path, content);
  for (const [path, file] of parts.copies) site.write(path, readFileSync(file));
  for (const [from, to] of parts.redirects) {
    const file = `${from.slice(1)}index.html`;
    const page = finishPage(redirectPage(to), parts.module, new Map());
    problems.push(...page.problems.map(problem => ({ file, problem })));
    site.write(file, serializePage(page.tree));
    pages.push(factsOf(file, page.tree));
  }
  if (parts.pages) {
    const made = fillPages(site, exported, parts.pages);
    // not by `push(...)`: there may be more than a call has room for
    for (const problem of made.problems) problems.push(problem);
    for (const page of made.pages) pages.push(page);
  }
  pages.push(...placeErrorPages(site, pages));

  const files = site.paths();
  if (!options.keepRuntime) {
    const found = verifySite(pages, new Set(files), parts.baseUrl, basePath, parts.published);
    for (const problem of found) problems.push(problem);
    const leftovers = files.filter(file => file.startsWith('_next/'));
    problems.push(...leftovers.map(file => ({ file, problem: "Leftover of Next's runtime." })));
  }
  if (problems.length) throw new FinishError(problems);
  const ebooks = files.filter(file => file.endsWith('.epub'));
  site.write('_headers', headersFile(basePath, ebooks));
  if (parts.redirects.size) site.write('_redirects', redirectsFile(parts.redirects, basePath));
  const compressor = options.compress ? new Compressor(options.twinCache) : undefined;
  compressor?.compress(site, files, options.onTwin);
  const lists = writePacks(site, files, pages, { baseUrl: parts.baseUrl, basePath });
  compressor?.compress(site, lists);
  site.publish(file => isInImmutableFolder(`/${file}`));
  compressor?.save();
}

/**
 * Copies what Next wrote. Pages of the languages stay behind where they are made anew: they may be of other content.
 * @returns the facts of the pages that came along
 */
function takeExport(site: SiteWriter, { folder }: ExportedSite, parts: SiteParts): PageFacts[] {
  const pages: PageFacts[] = [];
  for (const file of filesBelow(folder)) {
    if (parts.pages && isLanguagePage(file)) continue;
    const bytes = readFileSync(join(folder, file));
    site.write(file, bytes);
    if (file.endsWith('.html')) pages.push(factsOf(file, parsePage(bytes.toString('utf8'))));
  }
  return pages;
}

/** Writes the pages, each into its shell; those that Next has just written as well have to be the same. */
function fillPages(
  site: SiteWriter,
  { folder, samples, isNew }: ExportedSite,
  staticPages: Iterable<StaticPage>,
): { pages: PageFacts[]; problems: PageProblem[] } {
  const pages: PageFacts[] = [];
  const problems: PageProblem[] = [];
  const shells = new Map<string, PageShell>();
  const compactor = new FactCompactor();
  const byNext = new Set(isNew ? filesBelow(folder).filter(isLanguagePage) : []);
  for (const page of staticPages) {
    const { file } = page;
    let shell = shells.get(page.shell);
    if (!shell) {
      const sample = samples.get(page.shell);
      if (!sample) throw new Error(`Next wrote no page with the shell \`${page.shell}\`.`);
      shell = orderHead(parsePage(readFileSync(join(folder, sample), 'utf8')));
      shells.set(page.shell, shell);
    }
    const made = fillShell(shell, page);
    problems.push(...made.problems.map(problem => ({ file, problem })));
    if (byNext.delete(file) && readFileSync(join(folder, file), 'utf8') !== made.html)
      problems.push({ file, problem: unlikeNext });
    site.write(file, made.html);
    pages.push(compactor.compact(made.facts));
  }
  problems.push(...[...byNext].map(file => ({ file, problem: onlyNext })));
  return { pages, problems };
}

const isLanguagePage = (file: string) =>
  file.endsWith('.html') && locales.some(locale => file.startsWith(`${locale}/`));

const unlikeNext =
  'React alone made another page of it than Next did. Look what app/_static leaves out; ' +
  '`build --all-by-next` makes the site without it.';
const onlyNext = 'Next wrote it, but React alone does not. Add its kind to app/_static.';

/** Hosts look for a language's 404 page at /da/404.html; it is made in a folder. @returns the facts of the copies */
function placeErrorPages(site: SiteWriter, pages: readonly PageFacts[]): PageFacts[] {
  return locales.flatMap(locale => {
    const page = pages.find(({ file }) => file === `${locale}/404/index.html`);
    if (!page) return [];
    const file = `${locale}/404.html`;
    site.write(file, site.read(page.file));
    return [{ ...page, file }];
  });
}
