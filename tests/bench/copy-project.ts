import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Made by commands, or nobody's business here. */
const left = new Set(['node_modules', '.git', '.next', '.cache', 'out', 'test-results', 'playwright-report']);

/**
 * Copies the project, so that measuring leaves the user's site and caches alone. Its packages are hard links: Turbopack
 * accepts no link to a folder outside of its root.
 */
export function copyProject(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  copyFolder(from, to, copyFileSync, name => left.has(name));
  // what packages keep for themselves (.cache) is no part of them
  copyFolder(join(from, 'node_modules'), join(to, 'node_modules'), linkOrCopy, name => name === '.cache');
}

function copyFolder(
  from: string,
  to: string,
  copy: (from: string, to: string) => void,
  isLeft: (name: string) => boolean = () => false,
): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (isLeft(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target, copy);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (entry.isFile()) copy(source, target);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
