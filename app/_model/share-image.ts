import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import type { ReactElement } from 'react';
import type { Content } from '@/lib/content/model';
import { shareImage, shareImageFont, shareImageSize } from '@/lib/draw/share-image';
import { type Locale, locales } from '@/lib/i18n/locales';
import { siteImage } from '@/lib/publish/addresses';

/** Few change from one build to the next, so they are kept, by a hash of all that shapes them. */
const cache = join(process.cwd(), '.cache', 'share-images');

const fontFolder = join(process.cwd(), 'node_modules', '@fontsource', 'noto-serif', 'files');
const styles = ['normal', 'italic'] as const;

/** A picture per group and language, and one for the site. */
export function shareImageParams({ site }: Content): { locale: Locale; name: string }[] {
  const names = [siteImage, ...site.groups.map(({ id }) => id)];
  return locales.flatMap(locale => names.map(name => ({ locale, name: `${name}.png` })));
}

/**
 * The picture of a group, or of the site, as PNG; the same bytes on every machine, since fonts and drawing program are
 * packages.
 */
export async function shareImagePng(
  { site }: Content,
  locale: Locale,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const title = site.groups.find(({ id }) => id === name)?.title ?? site.title;
  const drawn = shareImage(title, site.name, locale);
  // .woff, since the drawing program reads no .woff2
  const fonts = styles.map(style => ({
    name: shareImageFont,
    style,
    data: readFileSync(join(fontFolder, `noto-serif-latin-400-${style}.woff`)),
  }));
  const hash = createHash('sha256').update(JSON.stringify([drawn, shareImageSize, nextVersion()]));
  for (const { data } of fonts) hash.update(data);
  const file = join(cache, `${hash.digest('hex').slice(0, 32)}.png`);
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    // not drawn yet
  }
  const response = new ImageResponse(drawn as unknown as ReactElement, { ...shareImageSize, fonts });
  const png = new Uint8Array(await response.arrayBuffer());
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, png);
  return png;
}

/** The drawing program is part of Next. */
function nextVersion(): string {
  const file = join(process.cwd(), 'node_modules', 'next', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
