import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of which every module may shape the analysis of a text; those below them do not. */
const folders = ['lib/search', 'lib/search/analyse', 'lib/i18n'];

/** The sources that shape the analysis of a text for the search, from the project's root; a test holds them complete. */
export function analysisSources(root: string): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder))
      .filter(name => name.endsWith('.ts'))
      .sort()
      .map(name => `${folder}/${name}`),
  );
}

/** Equal where the same text is analysed in the same way: by the same code, stemmers and Unicode. */
export function analysisVersion(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...analysisSources(root), 'node_modules/@orama/stemmers/package.json'])
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('base64url');
}
