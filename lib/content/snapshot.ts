import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Content } from './model';

/** Writes content as it was read, for other processes of the same build: reading a large folder takes a minute. */
export function writeSnapshot(file: string, content: Content): void {
  writeFileSync(file, serialize(content));
}

/** @param file as `writeSnapshot` wrote it */
export function readSnapshot(file: string): Content {
  return deserialize(readFileSync(file)) as Content;
}
