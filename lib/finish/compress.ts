import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Files that shrink; pictures and search files are compressed already. */
const compressible = /\.(?:html|css|js|json|svg|txt|xml|md|csv|webmanifest)$/;
/** Below this a twin saves less than its headers cost. */
const leastBytes = 256;

/** Writes `.br` and `.gz` twins beside the files of a site. @returns how many files got them */
export function compressFiles(root: string, files: readonly string[]): number {
  let count = 0;
  for (const file of files) {
    if (!compressible.test(file)) continue;
    const bytes = readFileSync(join(root, file));
    if (bytes.length < leastBytes) continue;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(join(root, `${file}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(join(root, `${file}.gz`), gzipSync(bytes, { level: 9 }));
    count++;
  }
  return count;
}
