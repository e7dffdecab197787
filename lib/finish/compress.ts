import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { KeptBytes } from '../cache/kept-bytes';
import type { SiteWriter } from './site-writer';

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
   * Writes the twins of files of a site, beside them.
   * @param onFile told how many files were looked at, and of how many
   * @returns how many files got them
   */
  compress(
    site: SiteWriter,
    files: readonly string[],
    onFile?: (done: number, total: number) => void,
  ): number {
    let count = 0;
    for (const [index, file] of files.entries()) {
      onFile?.(index, files.length);
      if (!compressible.test(file)) continue;
      const { hash, size, isThere } = site.of(file);
      if (size < leastBytes) continue;
      for (const encoding of ['br', 'gz'] as const) {
        const name = `${hash}.${encoding}`;
        const twin = `${file}.${encoding}`;
        if (!isThere || !this.kept?.has(name) || !site.keep(twin))
          site.write(
            twin,
            this.twin(name, encoding, () => site.read(file)),
          );
      }
      count++;
    }
    return count;
  }

  /** Keeps the twins for the next build, but those that no file has asked for. */
  save(): void {
    this.kept?.save({ forget: true });
  }

  private twin(name: string, encoding: keyof typeof encodings, bytes: () => Uint8Array): Uint8Array {
    const known = this.kept?.get(name);
    if (known) return known;
    const twin = encodings[encoding](bytes());
    this.kept?.put(name, twin);
    return twin;
  }
}
