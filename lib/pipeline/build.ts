import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeptValues } from '../cache/kept-values';
import { ContentError, formatFinding } from '../content/finding';
import { contentDir, loadContent } from '../content/load';
import type { Content } from '../content/model';
import { prepareExport } from '../finish/exported-site';
import { finishSite } from '../finish/finish';
import { SiteWriter } from '../finish/site-writer';
import { basePath } from '../i18n/routes';
import { workerPath } from '../offline/pack';
import { books, type PublishedBook } from '../publish/epub/books';
import { publish } from '../publish/publish';
import { versionFile, versionPath } from '../publish/version-file';
import { termCards } from '../site/term-cards';
import { bundleElements, thirdPartyNotices } from './bundle';
import { generate } from './generate';
import { limitHeapGrowth } from './heap';
import { codeHash, inputHash, sourceHash } from './inputs';
import { nextSite } from './next-site';
import type { PageRenderer } from './page-renderer';
import type { Progress } from './progress';
import { searchFiles } from './search-files';

export interface BuildOptions {
  /** Write `.br` and `.gz` twins; default true. */
  compress?: boolean;
  /** Keep Next's scripts, for debugging; such a site never counts as fresh. Default false. */
  keepRuntime?: boolean;
  /** Renders the pages of the languages without Next; left out, Next writes every page, which takes longer. */
  staticPages?: PageRenderer;
  /** Told what happens, one line each; default: standard output. */
  say?: (line: string) => void;
  /** Told how far the long stages have come; default: nobody is. */
  progress?: Progress;
}

const root = process.cwd();
const out = join(root, 'out');
const cache = join(root, '.cache');
const stampFile = join(cache, 'built.json');

/** Builds unless `out/` was built from exactly what is there now. */
export async function ensureBuilt(
  options: Pick<BuildOptions, 'compress' | 'say' | 'progress' | 'staticPages'> = {},
): Promise<{ built: boolean }> {
  if (existsSync(join(out, 'index.html')) && readStamp() === stampOf(options)) return { built: false };
  await build(options);
  return { built: true };
}

/**
 * Builds the site into `out/`. Stages: 1 content is read and checked, 2 browser modules are bundled, 3 Next writes what
 * it gives, 4 the search index is built, 5 the finishing pass makes the site of it.
 * @throws {ContentError | NextBuildError | FinishError} and leaves the last good site in place, marked as not fresh
 */
export async function build(options: BuildOptions = {}): Promise<void> {
  const { compress = true, keepRuntime = false, say = line => process.stdout.write(`${line}\n`) } = options;
  const { progress } = options;
  const staticPages = keepRuntime ? undefined : options.staticPages;
  const started = Date.now();
  limitHeapGrowth();
  const source = sourceHash(root, contentDir());
  const stamp = stampOf({ compress }, source);
  say(`Building from ${contentDir()} …`);
  mkdirSync(cache, { recursive: true });
  const code = codeHash(root);
  const kept = new KeptValues(join(cache, 'texts'), `${basePath} ${code}`);
  const writer = new SiteWriter(out, join(cache, 'staged'), join(cache, 'site.json'));
  try {
    const { content, published, ebooks } = readContent(say, kept);
    rmSync(stampFile, { force: true });
    generate(root);
    const [bundle, search, { exported, keep }] = await Promise.all([
      bundleElements(root),
      searchFiles(content, { cache: join(cache, 'search'), progress }),
      nextSite(content, { root, cache, codeHash: code, samples: staticPages?.samples(content) }),
    ]);
    const { main, choice } = bundle;
    const modules = { main: `${basePath}/assets/${main}`, choice: `${basePath}/assets/${choice}` };
    if (exported.isNew && !keepRuntime) prepareExport(exported.folder, modules);
    const files = new Map<string, Uint8Array | string>(search);
    for (const [name, bytes] of bundle.files) files.set(`assets/${name}`, bytes);
    files.set(workerPath.slice(1), bundle.worker);
    files.set('third-party-notices.txt', thirdPartyNotices(root, bundle.packages));
    for (const { path, bytes } of ebooks) files.set(path, bytes);
    for (const [path, card] of termCards(content)) files.set(path, card);
    files.set(versionPath.slice(1), versionFile(content, source.slice(0, 16)));
    const copies = new Map([...content.media].map(([address, file]) => [`media/${address}`, file]));
    const { redirects, site } = content;
    const total = staticPages?.count(content) ?? 0;
    const pages =
      staticPages && counted(staticPages.render(content), done => progress?.('Pages', done, total));
    finishSite(
      writer,
      exported,
      { baseUrl: site.baseUrl, module: modules.main, files, published, copies, redirects, pages },
      {
        compress,
        keepRuntime,
        twinCache: join(cache, 'twins'),
        onTwin: (done, of) => progress?.('Compressed twins', done, of),
      },
    );
    keep();
  } catch (error) {
    writer.discard();
    kept.save({ forget: false });
    throw error;
  }
  kept.save({ forget: true });
  if (!keepRuntime) writeFileSync(stampFile, JSON.stringify({ stamp }));
  say(`Built out/ in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** The same one by one, telling how many there were so far. */
function* counted<T>(items: Iterable<T>, tell: (done: number) => void): Generator<T> {
  let done = 0;
  for (const item of items) {
    yield item;
    tell(++done);
  }
}

/** What is published is made at once, so that the parsed texts need not stay in memory while Next works. */
function readContent(
  say: (line: string) => void,
  kept: KeptValues,
): {
  content: Content;
  published: Map<string, string>;
  ebooks: PublishedBook[];
} {
  const { content, findings, parts } = loadContent(contentDir(), kept);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!content || !parts) throw new ContentError(errors);
  for (const finding of findings) say(formatFinding(finding));
  const icon = readFileSync(join(root, 'app', 'icon.svg'), 'utf8');
  const medium = (address: string) => readFileSync(content.media.get(address)!);
  const published = publish(content, parts, icon, kept);
  const ebooks = books(content, { icon, medium });
  content.bookSizes = Object.fromEntries(ebooks.map(({ locale, bytes }) => [locale, bytes.length]));
  return { content, published, ebooks };
}

function stampOf(
  { compress = true }: { compress?: boolean },
  source = sourceHash(root, contentDir()),
): string {
  const { SOURCE_DATE_EPOCH: date } = process.env;
  return inputHash(source, { compress, basePath, content: contentDir(), date });
}

function readStamp(): string | undefined {
  try {
    return (JSON.parse(readFileSync(stampFile, 'utf8')) as { stamp?: string }).stamp;
  } catch {
    return undefined;
  }
}
