import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Values that are kept from one build to the next, each in a file of its own, under a hash of all that shapes it: a
 * value that is found is the one that would be made again.
 */
export class KeptValues {
  private readonly used = new Set<string>();
  private readonly kept: Set<string>;

  /**
   * @param folder made when it is missing
   * @param version of the code that makes the values; another one finds none
   */
  constructor(
    private readonly folder: string,
    private readonly version: string,
  ) {
    mkdirSync(folder, { recursive: true });
    this.kept = new Set(readdirSync(folder));
  }

  /** The name of a value made from `parts`, which are texts or can be JSON. */
  keyOf(...parts: readonly unknown[]): string {
    const hash = createHash('sha256').update(this.version);
    for (const part of parts)
      hash.update('\0').update(typeof part === 'string' ? part : JSON.stringify(part));
    return hash.digest('hex').slice(0, 40);
  }

  /** @returns undefined for a value that is not kept, or whose file cannot be read: it is made again then */
  get<T>(key: string): T | undefined {
    if (!this.kept.has(key)) return undefined;
    try {
      const value = JSON.parse(readFileSync(join(this.folder, key), 'utf8')) as T;
      this.used.add(key);
      return value;
    } catch {
      return undefined;
    }
  }

  /** The value that is kept, or else the one that is made, which is kept from now on. */
  getOr<T>(key: string, make: () => T): T {
    const known = this.get<T>(key);
    if (known !== undefined) return known;
    const made = make();
    this.put(key, made);
    return made;
  }

  /** @param value can be JSON */
  put(key: string, value: unknown): void {
    const file = join(this.folder, key);
    // a build that is broken off leaves no half value for the next one
    writeFileSync(`${file}.part`, JSON.stringify(value));
    renameSync(`${file}.part`, file);
    this.used.add(key);
    this.kept.add(key);
  }

  /** Forgets the values that nobody has asked for. */
  prune(): void {
    for (const key of this.kept) if (!this.used.has(key)) rmSync(join(this.folder, key), { force: true });
  }
}
