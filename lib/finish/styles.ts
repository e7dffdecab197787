import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from '../i18n/routes';
import { filesBelow } from './site-files';

/**
 * Copies Next's style sheets to `/assets/` under a hash of their content.
 * @returns address as the pages have it → address as it is served
 */
export function moveStyles(root: string): Map<string, string> {
  const moved = new Map<string, string>();
  const chunks = join(root, '_next');
  if (!existsSync(chunks)) return moved;
  mkdirSync(join(root, 'assets'), { recursive: true });
  for (const file of filesBelow(chunks).filter(path => path.endsWith('.css'))) {
    const css = readFileSync(join(chunks, file), 'utf8').replace(
      /\n?\/\*# sourceMappingURL=[^*]*\*\/\s*$/,
      '',
    );
    const name = `style.${createHash('sha256').update(css).digest('base64url').slice(0, 10)}.css`;
    writeFileSync(join(root, 'assets', name), css);
    moved.set(`${basePath}/_next/${file}`, `${basePath}/assets/${name}`);
  }
  return moved;
}
