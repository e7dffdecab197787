import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
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

/** Hash of the files that a build reads, wherever their folders lie: the same commit has the same. */
export function sourceHash(root: string, contentFolder: string): string {
  return hashOf([...codeOf(root), ['content', contentFolder]]);
}

/** Hash of the program and of what runs it: what is made of the same text by the same code is the same. */
export function codeHash(root: string): string {
  return createHash('sha256')
    .update(`${process.version} ${hashOf(codeOf(root))}`)
    .digest('hex');
}

function codeOf(root: string): [name: string, path: string][] {
  return inputs.map(name => [name, join(root, name)]);
}

function hashOf(paths: readonly (readonly [name: string, path: string])[]): string {
  const hash = createHash('sha256');
  for (const [name, path] of paths) {
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesBelow(path).map(file => join(path, file)) : [path];
    for (const file of files)
      hash
        .update(`${name}/${relative(path, file).split(sep).join('/')}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex');
}

/** Hash of everything that a build depends on: a site built from the same hash is the same. */
export function inputHash(source: string, settings: Readonly<Record<string, unknown>>): string {
  const all = JSON.stringify({ ...settings, node: process.version, source });
  return createHash('sha256').update(all).digest('hex');
}
