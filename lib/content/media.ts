import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { Localized } from '../i18n/locales';
import { svgFault } from './svg';

/** Kinds of file that content may bring along. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.pdf': 'application/pdf',
};

export interface Medium {
  /** Below `/media/`; carries a hash of the bytes, so that it can be cached for ever. */
  address: string;
  file: string;
  /** Pixels, of pictures; they keep the page from moving while it loads. */
  width?: number;
  height?: number;
}

/** Hosts take no larger files (Cloudflare Pages: 25 MiB), and no reader waits for one. */
const limitBytes = 25_000_000;

/** So much of a file's name stands in its address, which is longer by hash and endings. */
const maxNameLength = 80;

/**
 * Finds a file beside a page.
 * @returns what is wrong, in a sentence, where there is no such file or it may not be used
 */
export function findMedium(
  root: string,
  folder: string,
  src: string,
  use: 'picture' | 'link' = 'picture',
): Medium | { fault: Localized; rule?: 'svg' } {
  const path = decoded(src.replace(/^\.\//, ''));
  const file = join(folder, path);
  const extension = extname(path).toLowerCase();
  if (!mediaTypes[extension]) {
    const kinds = Object.keys(mediaTypes).join(', ');
    return {
      fault: {
        da: `Uventet slags fil \`${src}\`, mulige er ${kinds}. Gem den som en af dem.`,
        en: `Unexpected kind of file \`${src}\`, expected one of ${kinds}.`,
      },
    };
  }
  if (extension === '.pdf' && use === 'picture')
    return {
      fault: {
        da: `Uventet slags fil \`${src}\`: her skal stå et billede. Link til filen i stedet.`,
        en: `Unexpected kind of file \`${src}\`, expected a picture. Link to it instead.`,
      },
    };
  if (!existsSync(file) || !statSync(file).isFile())
    return {
      fault: {
        da: `Filen \`${src}\` mangler. Læg den ved siden af teksten, eller ret navnet.`,
        en: `Missing file \`${src}\`. Put it beside the page, or correct the name.`,
      },
    };
  if (!realpathSync(file).startsWith(realpathSync(root) + sep))
    return {
      fault: {
        da: `Uventet fil \`${src}\` uden for indholdsmappen. Flyt den hen ved siden af teksten.`,
        en: `Unexpected file \`${src}\` outside the content folder. Move it beside the page.`,
      },
    };
  if (statSync(file).size > limitBytes)
    return {
      fault: {
        da: `Filen \`${src}\` er for stor: højst ${limitBytes / 1e6} MB. Gem den mindre.`,
        en: `Unexpected size of \`${src}\`, expected at most ${limitBytes / 1e6} MB. Save it smaller.`,
      },
    };
  const bytes = readFileSync(file);
  const beyond = extension === '.svg' ? svgFault(bytes) : undefined;
  if (beyond)
    return {
      rule: 'svg',
      fault: {
        da: `Uventet indhold i \`${src}\`: ${beyond.da}. Et billede må kun rumme former og tekst; gem det som »almindelig SVG«, eller fjern det her.`,
        en: `Unexpected content of \`${src}\`: ${beyond.en}. A picture holds shapes and text alone; save it as plain SVG, or remove this.`,
      },
    };
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
  // servers pass over names that begin with a dot
  const name = path
    .replace(/\.[^.]+$/, '')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, maxNameLength);
  const address = `${folder.slice(root.length).split(sep).filter(Boolean).join('/')}/${name}.${hash}${extension}`;
  if (extension === '.pdf') return { address, file };
  try {
    const { width, height } = imageSize(bytes);
    if (![width, height].every(side => Number.isFinite(side) && side > 0)) throw new RangeError('no size');
    return { address, file, width, height };
  } catch {
    return {
      fault: {
        da: `Uventede byte i \`${src}\`: filen er ikke et billede af sin slags. Gem den igen.`,
        en: `Unexpected bytes in \`${src}\`: the file is no picture of its kind. Save it again.`,
      },
    };
  }
}

/** The name behind an address; one that is wrongly encoded stands for itself, and so for no file. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
