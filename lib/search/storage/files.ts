import { createHash, type Hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Content-addressed files, by name. */
export type StaticFiles = Map<string, Uint8Array>;

/** Letters of a name: 48 bits of a hash, which a million files may share before one clash is likely to a thousandth. */
const nameLength = 8;

/** The name that a hash of contents gives. */
export function nameOf(hash: Hash): string {
  return hash.digest('base64url').slice(0, nameLength);
}

/** The bytes as they are shipped; the same on every machine. */
export function pack(bytes: Uint8Array): Uint8Array {
  // copied: what zlib returns holds on to its whole buffer of 16 kB
  const packed = Uint8Array.from(gzipSync(bytes, { level: 9 }));
  // Bytes 4–9 hold a time stamp and the operating system.
  packed.fill(0, 4, 8);
  packed[9] = 255;
  return packed;
}

/** Adds bytes under the hash of their content. @returns the file's name */
export function addFile(files: StaticFiles, bytes: Uint8Array): string {
  const packed = pack(bytes);
  const name = `${nameOf(createHash('sha256').update(packed))}.bin`;
  files.set(name, packed);
  return name;
}
