import { copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import { findMedium } from '../content/media';

/**
 * Copies a file of a tree beside the page that shows it.
 * @param folder the page's folder in the new content
 * @returns the name to write, `./name.png`; or why the file cannot be used
 */
export function importMedium(
  root: string,
  path: string,
  out: string,
  folder: string,
  use: 'picture' | 'link',
): { src: string } | { fault: string } {
  const file = join(root, path);
  if (!existsSync(file) || !statSync(file).isFile()) return { fault: 'there is no such file' };
  if (!realpathSync(file).startsWith(realpathSync(root) + sep)) return { fault: 'it lies outside the tree' };
  const extension = extname(path);
  const stem = basename(path, extension).replace(/[^A-Za-z0-9_-]+/g, '-') || 'file';
  mkdirSync(folder, { recursive: true });
  for (let at = 1; ; at++) {
    const name = `${stem}${at > 1 ? `-${at}` : ''}${extension.toLowerCase()}`;
    const target = join(folder, name);
    if (existsSync(target)) {
      if (!readFileSync(target).equals(readFileSync(file))) continue;
    } else copyFileSync(file, target);
    const found = findMedium(out, folder, `./${name}`, use);
    return 'fault' in found ? { fault: found.fault.en } : { src: `./${name}` };
  }
}
