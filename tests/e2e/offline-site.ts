import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Locale, locales } from '../../lib/i18n/locales';
import { listPath, type Offers, type PackFile, type PackList, revisionBytes } from '../../lib/offline/pack';
import { type SiteServer, startServer } from '../../lib/serve/server';
import { siteFolder } from './built-site';
import { pages } from './site-pages';

/** Pages that the tests open, and what keeps its name: enough of a pack to see it work. */
const few = new Set<string>(Object.values(pages).flatMap(page => locales.map(locale => page[locale])));

/** A copy of the site on a server of its own: it can be changed, and go away, without another test noticing. */
export class OfflineSite {
  private readonly root = mkdtempSync(join(tmpdir(), 'offline-'));
  private server: SiteServer | undefined;

  /** @param isWhole false for packs of a few pages, which are saved in no time */
  constructor(private readonly isWhole: boolean) {}

  async start(): Promise<string> {
    // twins of changed files would be stale
    cpSync(siteFolder, this.root, { recursive: true, filter: path => !/\.(?:br|gz)$/.test(path) });
    if (!this.isWhole) {
      const isKept = ([path]: PackFile) =>
        few.has(path) || /^\/assets\/|\/(?:not-saved\/|root\.bin)$/.test(path);
      for (const locale of locales) this.release(locale, this.files(locale).filter(isKept));
    }
    this.server = await startServer({ root: this.root, host: '127.0.0.1', port: 0 });
    return this.server.address;
  }

  async stop(): Promise<void> {
    await this.server?.stop();
    rmSync(this.root, { recursive: true, force: true });
  }

  files(locale: Locale): readonly PackFile[] {
    const path = listPath(locale, this.offers()[locale].version);
    return (JSON.parse(this.read(path)) as PackList).files;
  }

  /** Takes a file away. @returns what brings it back */
  hide(path: string): () => void {
    const file = this.fileAt(path);
    const bytes = readFileSync(file);
    rmSync(file);
    return () => writeFileSync(file, bytes);
  }

  /** Brings a new release of a page, as a build would. */
  change(locale: Locale, path: string, from: string, to: string): void {
    const html = this.read(path);
    if (!html.includes(from)) throw new Error(`${path} does not say “${from}”.`);
    const changed = html.replaceAll(from, to);
    writeFileSync(this.fileAt(path), changed);
    const entry: PackFile = [path, revision(changed), 999];
    this.release(
      locale,
      this.files(locale).map(file => (file[0] === path ? entry : file)),
    );
  }

  private release(locale: Locale, files: readonly PackFile[]): void {
    const list = JSON.stringify({ files } satisfies PackList);
    const version = revision(list);
    writeFileSync(this.fileAt(listPath(locale, version)), list);
    const offers = this.offers();
    const offer = { ...offers[locale], version };
    writeFileSync(this.fileAt('/offline.json'), JSON.stringify({ ...offers, [locale]: offer }));
  }

  private offers(): Offers {
    return JSON.parse(this.read('/offline.json')) as Offers;
  }

  private read(path: string): string {
    return readFileSync(this.fileAt(path), 'utf8');
  }

  private fileAt(path: string): string {
    return join(this.root, path.endsWith('/') ? `${path}index.html` : path);
  }
}

function revision(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, revisionBytes).toString('base64url');
}
