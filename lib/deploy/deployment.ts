import { DeployError } from './deploy-error';

/** Where and how a server gives out a finished site. */
export interface Deployment {
  /** Folder of the site on the server, absolute; may be a symbolic link to the release that is out. */
  root: string;
  /** Where the site lies on its host: '' or '/path'. */
  basePath: string;
  /** Old address → new one, both with the base path. */
  redirects: ReadonlyMap<string, string>;
  port: number;
  /** The name that readers know the server by; undefined: whatever they call it. */
  host?: string | undefined;
  /** The address of this machine to listen at; undefined: all. */
  listen?: string | undefined;
  /** Readers come by HTTPS alone, here or at a proxy in front. */
  tls: boolean;
}

/**
 * Refuses values that would mean something else in a configuration than they say: variables, placeholders, quotes.
 * @throws {DeployError} naming the value
 */
export function checkDeployment({ root, basePath, redirects, host, listen }: Deployment): void {
  if (!root.startsWith('/'))
    throw new DeployError('UNSAFE_VALUE', `Unexpected root \`${root}\`, expected an absolute path.`);
  for (const value of [root, basePath, ...redirects.keys(), ...redirects.values()])
    expectPlain(value, /["'$\\{}\s;]/);
  for (const value of [host, listen]) if (value !== undefined) expectPlain(value, /[^\w.:[\]-]/);
}

function expectPlain(value: string, unsafe: RegExp): void {
  const found = unsafe.exec(value)?.[0];
  if (found !== undefined)
    throw new DeployError(
      'UNSAFE_VALUE',
      `Unexpected \`${found}\` in \`${value}\`, which a server's configuration would misread. Choose another name.`,
    );
}
