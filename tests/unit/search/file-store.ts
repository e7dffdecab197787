import { gzipSync } from 'node:zlib';
import type { Root } from '../../../lib/search/storage/format';
import type { FetchFile } from '../../../lib/search/storage/reader';
import type { StaticFiles } from '../../../lib/search/storage/writer';

/** Search files in memory, as a web server would hand them out; notes what is asked for. */
export class FileStore {
  readonly files: Map<string, Uint8Array>;
  readonly asked: string[] = [];

  constructor(files: StaticFiles) {
    this.files = new Map(files);
  }

  readonly fetch: FetchFile = async name => {
    this.asked.push(name);
    const bytes = this.files.get(name);
    if (!bytes) throw new Error(`404 ${name}`);
    return new Uint8Array(bytes);
  };

  /** Packs a root beside the files it names. */
  static of(root: Root<unknown>, files: StaticFiles): FileStore {
    return new FileStore(new Map([...files, ['root.bin', packed(root)]]));
  }
}

export function packed(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value));
}
