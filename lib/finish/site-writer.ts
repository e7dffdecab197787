import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './site-files';

/** A file of the site as it lies on the disk: the SHA-256 of its bytes, in hex, their number, and when it was written. */
type Entry = readonly [hash: string, size: number, mtimeMs: number];

interface SiteFile {
  hash: string;
  size: number;
  /** It lies in the site already, with these bytes. */
  isThere: boolean;
}

/**
 * Writes a site over the last one. New files wait beside it until `publish`, so that a build that fails leaves the last
 * site as it is; files that have not changed are not written at all, since writing them costs as much as making them.
 */
export class SiteWriter {
  private readonly files = new Map<string, SiteFile>();
  private readonly last: ReadonlyMap<string, Entry>;
  private readonly folders = new Set<string>();

  /**
   * @param root of the site
   * @param staging folder for new files, on the same disk; what is in it is lost
   * @param record file that says what lies in the site; without it, or where it is wrong, all is written anew
   */
  constructor(
    private readonly root: string,
    private readonly staging: string,
    private readonly record?: string,
  ) {
    rmSync(staging, { recursive: true, force: true });
    this.last = new Map(record ? readRecord(record) : []);
  }

  /** @param file relative to the site's root */
  write(file: string, content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const isThere = this.isThere(file, hash);
    this.files.set(file, { hash, size: bytes.length, isThere });
    if (isThere) return;
    const path = join(this.staging, file);
    this.makeFolder(dirname(path));
    writeFileSync(path, bytes);
  }

  /** Takes the file that lies in the site over as it is. @returns false when it is not there as it was written */
  keep(file: string): boolean {
    const entry = this.last.get(file);
    if (!entry || !this.isThere(file, entry[0])) return false;
    this.files.set(file, { hash: entry[0], size: entry[1], isThere: true });
    return true;
  }

  /** The files of the new site, relative to its root, sorted. */
  paths(): string[] {
    return [...this.files.keys()].sort();
  }

  /** @throws when the new site has no such file */
  read(file: string): Uint8Array {
    return readFileSync(join(this.of(file).isThere ? this.root : this.staging, file));
  }

  /** Hash and size of a file of the new site. @throws when it has no such file */
  of(file: string): Readonly<SiteFile> {
    const found = this.files.get(file);
    if (!found) throw new Error(`The site has no file ${file}.`);
    return found;
  }

  /** @returns undefined when the new site has no such file */
  sizeOf(file: string): number | undefined {
    return this.files.get(file)?.size;
  }

  /**
   * Puts the new files into the site and takes away what is no part of it.
   * @param isFirst files that others lead to go before those: whoever reads meanwhile finds what a page names
   */
  publish(isFirst: (file: string) => boolean): void {
    if (this.record) rmSync(this.record, { force: true });
    const fresh = this.paths().filter(file => !this.files.get(file)!.isThere);
    for (const file of [...fresh.filter(isFirst), ...fresh.filter(file => !isFirst(file))]) {
      const path = join(this.root, file);
      this.makeFolder(dirname(path));
      renameSync(join(this.staging, file), path);
    }
    mkdirSync(this.root, { recursive: true });
    for (const file of filesBelow(this.root)) if (!this.files.has(file)) rmSync(join(this.root, file));
    removeEmptyFolders(this.root);
    rmSync(this.staging, { recursive: true, force: true });
    if (this.record) writeFileSync(this.record, JSON.stringify(this.entries()));
  }

  /** Drops the new files; the last site stays. */
  discard(): void {
    rmSync(this.staging, { recursive: true, force: true });
  }

  private entries(): [string, Entry][] {
    return [...this.files].map(([file, { hash, size }]) => [
      file,
      [hash, size, statSync(join(this.root, file)).mtimeMs],
    ]);
  }

  private isThere(file: string, hash: string): boolean {
    const entry = this.last.get(file);
    if (entry?.[0] !== hash) return false;
    const found = statSync(join(this.root, file), { throwIfNoEntry: false });
    return Boolean(found?.isFile() && found.size === entry[1] && found.mtimeMs === entry[2]);
  }

  private makeFolder(path: string): void {
    if (this.folders.has(path)) return;
    mkdirSync(path, { recursive: true });
    this.folders.add(path);
  }
}

function readRecord(file: string): [string, Entry][] {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as [string, Entry][]) : [];
  } catch {
    return [];
  }
}

/** @returns whether the folder is empty now */
function removeEmptyFolders(folder: string): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && removeEmptyFolders(path)) rmdirSync(path);
    else isEmpty = false;
  }
  return isEmpty;
}
