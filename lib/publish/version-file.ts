import type { Content } from '../content/model';
import { siteVersion } from '../site/site-version';

/** Where the site tells which one it is. */
export const versionPath = '/version.json';

/** Where a server sends the same to who watches over it; on the host itself, also when the site lies below a path. */
export const healthPath = '/healthz';

/** @param build what tells this site from every other: a hash of all that it was built from */
export function versionFile(content: Content, build: string): string {
  return `${JSON.stringify({ ...siteVersion(content), build })}\n`;
}
