import { realpathSync, statSync } from 'node:fs';

/**
 * Follows a site's root, which may be a symbolic link, to the folder that it stands for now.
 * @returns a function to be asked once per request, so that all of an answer is of one release; undefined: there is none
 */
export function releaseOf(root: string): () => string | undefined {
  let known: { identity: string; folder: string } | undefined;
  return () => {
    try {
      const { dev, ino, ctimeMs } = statSync(root);
      const identity = `${dev}:${ino}:${ctimeMs}`;
      if (known?.identity !== identity) known = { identity, folder: realpathSync.native(root) };
      return known.folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
}
