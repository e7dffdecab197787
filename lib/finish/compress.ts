import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { KeptBytes } from '../cache/kept-bytes';

/** Files that shrink; pictures and search files are compressed already. */
const compressible = /\.(?:html|css|js|json|svg|txt|xml|md|csv|tbx|webmanifest)$/;
/** Below this a twin saves less than its headers cost. */
const leastBytes = 256;

const encodings = {
  br: (bytes: Uint8Array) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }),
};

/**
 * Writes `.br` and `.gz` twins of files. Brotli at its best takes a third of a build, so twins are kept from one build
 * to the next, under the hash of what they are twins of.
 */
export class Compressor {
  private readonly kept: KeptBytes | undefined;

  /** @param cache folder of kept twins, made when it is missing; undefined keeps none */
  constructor(cache?: string) {
    this.kept = cache === undefined ? undefined : new KeptBytes(cache);
  }

  /**
   * Writes the twins of files below a folder, beside them.
   * @param onFile told how many files were looked at, and of how many
   * @returns how many files got them
   */
  compress(root: string, files: readonly string[], onFile?: (done: number, total: number) => void): number {
    let count = 0;
    for (const [index, file] of files.entries()) {
      onFile?.(index, files.length);
      if (!compressible.test(file)) continue;
      const bytes = readFileSync(join(root, file));
      if (bytes.length < leastBytes) continue;
      const hash = createHash('sha256').update(bytes).digest('hex');
      for (const encoding of ['br', 'gz'] as const)
        writeFileSync(join(root, `${file}.${encoding}`), this.twin(bytes, hash, encoding));
      count++;
    }
    return count;
  }

  /** Keeps the twins for the next build, but those that no file has asked for. */
  save(): void {
    this.kept?.save({ forget: true });
  }

  private twin(bytes: Uint8Array, hash: string, encoding: keyof typeof encodings): Uint8Array {
    const name = `${hash}.${encoding}`;
    const known = this.kept?.get(name);
    if (known) return known;
    const twin = encodings[encoding](bytes);
    this.kept?.put(name, twin);
    return twin;
  }
}
