import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** All files below a folder, as paths relative to it with `/`, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter(path => statSync(join(folder, path)).isFile())
    .map(path => path.split(sep).join('/'))
    .sort();
}

/** `da/om/index.html` → `/da/om/`; other files keep their name. */
export function addressOf(file: string): string {
  return `/${file.replace(/(?:^|\/)index\.html$/, match => (match.startsWith('/') ? '/' : ''))}`;
}

/** The file behind an address, for looking up links. */
export function fileOf(address: string): string {
  const path = relative('/', address);
  return address.endsWith('/') ? (path ? `${path}/index.html` : 'index.html') : path;
}
