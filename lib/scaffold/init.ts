import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { projectRoot, schemaComment } from '../editors/schema-comment';

/** A folder that is there and not empty: nothing of anybody's is ever overwritten. */
export class FolderTakenError extends Error {
  readonly code = 'FOLDER_TAKEN';

  constructor(dir: string) {
    super(`Unexpected files in \`${dir}\`, expected an empty folder or none. Name another one.`);
    this.name = 'FolderTakenError';
  }
}

/** @throws {FolderTakenError} unless the folder is empty or does not exist */
export function expectEmpty(dir: string): void {
  if (existsSync(dir) && (!statSync(dir).isDirectory() || readdirSync(dir).length))
    throw new FolderTakenError(dir);
}

/**
 * Starts another knowledge base from `starter/`: a folder that builds and passes the check as it is.
 * @param today ISO day that its texts are dated
 * @param name the site's name; default: that of the folder
 * @returns paths of the files written, from the folder, in order
 * @throws {FolderTakenError} unless the folder is empty or does not exist
 */
export function initSite(dir: string, today: string, name = basename(resolve(dir))): string[] {
  expectEmpty(dir);
  const starter = join(projectRoot, 'starter');
  const files = readdirSync(starter, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(starter.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  for (const path of files) {
    const text = readFileSync(join(starter, path), 'utf8')
      .replace(/^updated: .*$/m, `updated: ${today}`)
      .replaceAll('Ny vidensbase\n', () => `${path === 'site.yaml' ? JSON.stringify(name) : name}\n`)
      .replaceAll('=SITE ', () => `=${resolve(dir)} `)
      .replaceAll('"SITE"', () => `"${resolve(dir)}"`);
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), schemaComment(resolve(dir), path) + text);
  }
  return files;
}
