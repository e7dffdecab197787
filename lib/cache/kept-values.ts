import { createHash } from 'node:crypto';
import { KeptBytes } from './kept-bytes';

/**
 * Values that are kept from one build to the next, each under a hash of all that shapes it: a value that is found is the
 * one that would be made again.
 */
export class KeptValues {
  private readonly kept: KeptBytes;

  /**
   * @param folder made when it is missing
   * @param version of the code that makes the values; another one finds none
   */
  constructor(
    folder: string,
    private readonly version: string,
  ) {
    this.kept = new KeptBytes(folder);
  }

  /** The name of a value made from `parts`, which are texts or can be JSON. */
  keyOf(...parts: readonly unknown[]): string {
    const hash = createHash('sha256').update(this.version);
    for (const part of parts)
      hash.update('\0').update(typeof part === 'string' ? part : JSON.stringify(part));
    return hash.digest('hex').slice(0, 40);
  }

  /** @returns undefined for a value that is not kept, or cannot be read: it is made again then */
  get<T>(key: string): T | undefined {
    const bytes = this.kept.get(key);
    return bytes && (JSON.parse(Buffer.from(bytes.buffer).toString('utf8')) as T);
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
    this.kept.put(key, Buffer.from(JSON.stringify(value)));
  }

  /** Keeps what there is for the next build. @param forget values that nobody has asked for: after a whole build */
  save(options: { forget: boolean }): void {
    this.kept.save(options);
  }
}
