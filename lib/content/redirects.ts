import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from './finding';
import { readYamlFile } from './read';

const path = z
  .string()
  .regex(
    /^\/(?:[a-z0-9-]+\/)*$/,
    'expected a path that begins and ends with `/`, such as `/da/artikler/nmi/`.',
  );

/** Reads redirects.yaml, a mapping of old address → new address; both are paths below the site's root. */
export function readRedirects(root: string, all: Finding[]): Map<string, string> {
  const file = join(root, 'redirects.yaml');
  if (!existsSync(file)) return new Map();
  return new Map(Object.entries(readYamlFile(file, z.record(path, path), all)?.value ?? {}));
}
