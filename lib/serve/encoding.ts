import { findBeside, isInside, type Site, type SiteFile } from './site-file';

/** Content codings that have twins, the smaller result first: coding → ending of the twin. */
const twinEndings = { br: '.br', gzip: '.gz' } as const;

type Coding = keyof typeof twinEndings;

/** A file or its compressed twin. */
export interface Variant extends SiteFile {
  /** undefined: the file as it is. */
  coding: Coding | undefined;
}

/** The best variant of a file that the reader's browser understands. @returns undefined when none is inside the site */
export function chooseVariant(
  site: Site,
  file: SiteFile,
  acceptEncoding: string | undefined,
): Variant | undefined {
  for (const coding of acceptedCodings(acceptEncoding)) {
    const twin = findBeside(file.path + twinEndings[coding]);
    if (twin && isInside(site, twin)) return { ...twin, coding };
  }
  return isInside(site, file) ? { ...file, coding: undefined } : undefined;
}

// Accept-Encoding → what comes of it; browsers send but a handful
const known = new Map<string, readonly Coding[]>();

/**
 * The codings of an `Accept-Encoding` header that we have twins for, by the browser's preference, then by size.
 * @example acceptedCodings('gzip, br;q=0.5, *;q=0') // => ['gzip', 'br']
 */
export function acceptedCodings(header = ''): readonly Coding[] {
  const codings = known.get(header) ?? readCodings(header);
  if (known.size >= 100) known.clear();
  known.set(header, codings);
  return codings;
}

function readCodings(header: string): Coding[] {
  // coding, or `*`, → its weight from 0 to 1
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map(text => text.trim());
    const weight = parameters.find(parameter => parameter.startsWith('q='));
    weights.set(name, weight ? Number(weight.slice(2)) || 0 : 1);
  }
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0;
  return (Object.keys(twinEndings) as Coding[])
    .filter(coding => weightOf(coding) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
}
