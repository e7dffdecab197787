import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeployError } from './deploy-error';
import type { Deployment } from './deployment';

/**
 * What a finished site says of itself in `_headers` and `_redirects`: so a server's configuration always fits the site
 * that was built, whatever the environment is now.
 * @param folder the site, usually `out`
 * @throws {DeployError} when there is none
 */
export function readFinishedSite(folder: string): Pick<Deployment, 'basePath' | 'redirects'> {
  const headers = textOf(join(folder, '_headers'));
  const basePath = /^(.*)\/\*\n/.exec(headers ?? '')?.[1];
  if (basePath === undefined)
    throw new DeployError(
      'NO_SITE',
      `There is no finished site in \`${folder}\`. Build it first: npm run build`,
    );
  const lines = (textOf(join(folder, '_redirects')) ?? '').split('\n').filter(Boolean);
  const redirects = lines.map((line): [string, string] => {
    const [from = '', to = ''] = line.split(' ');
    return [from, to];
  });
  return { basePath, redirects: new Map(redirects) };
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
