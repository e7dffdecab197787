import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { expected } from './expected';
import type { Finding } from './finding';
import { readYamlFile } from './read';

const path = z.string().regex(
  /^\/(?:[a-z0-9-]+\/)*$/,
  expected({
    da: 'skal være en sti, der begynder og slutter med `/`, fx `/da/artikler/nmi/`.',
    en: 'expected a path that begins and ends with `/`, such as `/da/artikler/nmi/`.',
  }),
);

/** redirects.yaml: old address → new address. */
export const redirectsSchema = z.record(path, path);

/** Where redirects.yaml of a content folder lies. */
export function redirectsPath(root: string): string {
  return join(root, 'redirects.yaml');
}

/** As `readRedirects`, with the places of the addresses; undefined where there is no file, or a faulty one. */
export function readRedirectsFile(root: string, all: Finding[]) {
  const file = redirectsPath(root);
  return existsSync(file) ? readYamlFile(file, redirectsSchema, all) : undefined;
}

/** Reads redirects.yaml, a mapping of old address → new address; both are paths below the site's root. */
export function readRedirects(root: string, all: Finding[]): Map<string, string> {
  return new Map(Object.entries(readRedirectsFile(root, all)?.value ?? {}));
}
