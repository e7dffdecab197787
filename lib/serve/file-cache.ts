import type { Stats } from 'node:fs';

/** A file in memory. */
export interface KeptFile {
  /** Of the file when it was read. */
  readonly stats: Stats;
  readonly bytes: Buffer;
  /** Headers of the answer that sends all of it, name after value, once it was sent. */
  head?: string[];
}

/**
 * The bytes of small files, most of a site, kept in memory. What is kept holds for one state of one file: whoever asks has
 * just asked the file system, so a new release, or a file taken away, is seen at once.
 */
export class FileCache {
  // path → file, the longest unused first
  private readonly entries = new Map<string, KeptFile>();
  private size = 0;

  /** @param fileLimitBytes larger files are not kept */
  constructor(
    private readonly limitBytes: number,
    readonly fileLimitBytes: number,
  ) {}

  has(path: string, stats: Stats): boolean {
    const entry = this.entries.get(path);
    return entry !== undefined && isSame(entry.stats, stats);
  }

  /** A file, if it is kept and the same still. */
  get(path: string, stats: Stats): KeptFile | undefined {
    if (!this.has(path, stats)) return undefined;
    const entry = this.entries.get(path)!;
    this.entries.delete(path);
    this.entries.set(path, entry);
    return entry;
  }

  /** Keeps a file, and lets go of those that were unused the longest. */
  set(path: string, file: KeptFile): void {
    this.remove(path);
    this.entries.set(path, file);
    this.size += file.bytes.length;
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.limitBytes) break;
      this.remove(oldest);
    }
  }

  private remove(path: string): void {
    this.size -= this.entries.get(path)?.bytes.length ?? 0;
    this.entries.delete(path);
  }
}

/** Another file behind the same name, or other bytes in it, have another number or time. */
function isSame(a: Stats, b: Stats): boolean {
  return (
    a.ino === b.ino &&
    a.ctimeMs === b.ctimeMs &&
    a.mtimeMs === b.mtimeMs &&
    a.size === b.size &&
    a.dev === b.dev
  );
}
