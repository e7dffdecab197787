import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Where a value lies in the data file, and the CRC-32 of its bytes. */
type Entry = readonly [offset: number, length: number, checksum: number];

const dataName = 'data.bin';
const indexName = 'index.json';

/**
 * Values that are kept from one build to the next, by name, all in one file: thousands of small ones cost more than what
 * is in them. New ones are written behind those that are there; the index, written last and renamed into place, says
 * which there are, so that a build that is broken off spoils none. For one build at a time.
 */
export class KeptBytes {
  private readonly entries = new Map<string, Entry>();
  private readonly used = new Set<string>();
  private readonly data: string;
  private readonly index: string;
  private file: number | undefined;
  private size = 0;

  /** @param folder made when it is missing */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.data = join(folder, dataName);
    this.index = join(folder, indexName);
    try {
      if (!existsSync(this.data)) return;
      this.entries = new Map(JSON.parse(readFileSync(this.index, 'utf8')) as [string, Entry][]);
    } catch {
      // without an index nothing is kept
    }
  }

  /** Whether there is such a value; one that is asked for is not forgotten. */
  has(name: string): boolean {
    if (!this.entries.has(name)) return false;
    this.used.add(name);
    return true;
  }

  /** @returns undefined for a value that is not kept, or whose bytes are not those that were written */
  get(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    const bytes = entry && this.read(entry);
    if (bytes) this.used.add(name);
    return bytes;
  }

  put(name: string, bytes: Uint8Array): void {
    const file = this.open();
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, this.size + at);
    this.entries.set(name, [this.size, bytes.length, crc32(bytes)]);
    this.size += bytes.length;
    this.used.add(name);
  }

  /** Keeps what there is for the next build. @param forget values that nobody has asked for: after a whole build */
  save({ forget }: { forget: boolean }): void {
    if (forget)
      for (const name of [...this.entries.keys()]) if (!this.used.has(name)) this.entries.delete(name);
    const wanted = [...this.entries.values()].reduce((sum, [, length]) => sum + length, 0);
    this.open();
    if (this.size > 2 * wanted) this.compact();
    writeFileSync(`${this.index}.part`, JSON.stringify([...this.entries]));
    renameSync(`${this.index}.part`, this.index);
    this.close();
  }

  /** Writes the values anew, without the bytes between them that are no one's. */
  private compact(): void {
    // until the new index is there, none is: it would name other bytes
    rmSync(this.index, { force: true });
    const compacted = openSync(`${this.data}.part`, 'w');
    let size = 0;
    for (const [name, entry] of this.entries) {
      const bytes = this.read(entry);
      if (!bytes) {
        this.entries.delete(name);
        continue;
      }
      writeFileSync(compacted, bytes);
      this.entries.set(name, [size, entry[1], entry[2]]);
      size += bytes.length;
    }
    closeSync(compacted);
    this.close();
    renameSync(`${this.data}.part`, this.data);
  }

  private read([offset, length, checksum]: Entry): Uint8Array | undefined {
    const bytes = new Uint8Array(length);
    const read = readSync(this.open(), bytes, 0, length, offset);
    return read === length && crc32(bytes) === checksum ? bytes : undefined;
  }

  private open(): number {
    if (this.file === undefined) {
      this.file = openSync(this.data, existsSync(this.data) ? 'r+' : 'w+');
      this.size = fstatSync(this.file).size;
    }
    return this.file;
  }

  private close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }
}
