import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesBelow } from '../finish/site-files';

/** What a built site depends on, beside the content folder. */
const inputs = [
  'app',
  'lib',
  'messages',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Hash of everything a build reads: a site built from the same hash is the same. */
export function inputHash(
  root: string,
  contentFolder: string,
  settings: Readonly<Record<string, unknown>>,
): string {
  const hash = createHash('sha256').update(JSON.stringify({ ...settings, node: process.version }));
  for (const path of [...inputs.map(name => join(root, name)), contentFolder]) {
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesBelow(path).map(file => join(path, file)) : [path];
    for (const file of files)
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex');
}
