import { createHash } from 'node:crypto';
import { counterpartOf, type Locale, localized } from '../i18n/locales';
import {
  listPath,
  type Offer,
  type Offers,
  offersPath,
  type PackFile,
  type PackList,
  revisionBytes,
} from '../offline/pack';
import { transferBytesOf } from '../offline/pack-changes';
import { selectFiles } from '../offline/select-files';
import { addressOf } from './site-files';
import type { SiteWriter } from './site-writer';
import type { PageFacts } from './verify';

/**
 * Writes what readers can save for offline use: a list of every language's files, and the offers that name the lists.
 * Comes after the compressed twins, whose sizes are what a reader fetches.
 * @param files all files of the site, relative to its root, without twins
 * @returns the files written
 */
export function writePacks(
  site: SiteWriter,
  files: readonly string[],
  pages: readonly PageFacts[],
  { baseUrl, basePath }: { baseUrl: string; basePath: string },
): string[] {
  const byFile = new Map(pages.map(page => [page.file, page]));
  const written: string[] = [];
  const offers: Offers = localized(locale => {
    const mediaOf = (page: string) => mediaIn(byFile.get(page), basePath);
    const selected = selectFiles(files, locale, mediaOf);
    const list: PackList = {
      files: selected.map(file => packFile(site, file, counterpartPath(byFile.get(file), locale, baseUrl))),
    };
    const text = JSON.stringify(list);
    const version = revision(createHash('sha256').update(text).digest('hex'));
    put(listPath(locale, version), text);
    return offerOf(site, selected, list, version);
  });
  put(offersPath, JSON.stringify(offers));
  return written;

  function put(path: string, text: string): void {
    const file = path.slice(1);
    site.write(file, text);
    written.push(file);
  }
}

function offerOf(site: SiteWriter, selected: readonly string[], { files }: PackList, version: string): Offer {
  return {
    version,
    pages: selected.filter(file => file.endsWith('.html')).length,
    files: selected.length,
    transferBytes: transferBytesOf(files),
    storedBytes: selected.reduce((total, file) => total + site.of(file).size, 0),
  };
}

function packFile(site: SiteWriter, file: string, counterpart: string | undefined): PackFile {
  const { hash, size } = site.of(file);
  const transferBytes = site.sizeOf(`${file}.br`) ?? size;
  const entry = [addressOf(file), revision(hash), transferBytes] as const;
  return counterpart ? [...entry, counterpart] : entry;
}

/** As the browser works it out when a file arrives (`revisionOf`). @param hash SHA-256 in hex */
function revision(hash: string): string {
  return Buffer.from(hash, 'hex').subarray(0, revisionBytes).toString('base64url');
}

/** The path of a page in the other language, below the base path; undefined where it is not translated. */
function counterpartPath(page: PageFacts | undefined, locale: Locale, baseUrl: string): string | undefined {
  return page?.alternates.get(counterpartOf(locale))?.slice(baseUrl.length);
}

/** Files below `/media/` that a page shows or links to. */
function mediaIn(page: PageFacts | undefined, basePath: string): string[] {
  const start = `${basePath}/media/`;
  return (page?.links ?? []).flatMap(({ url }) =>
    url.startsWith(start) ? [decodeURIComponent(url.slice(basePath.length + 1).replace(/[?#].*/, ''))] : [],
  );
}
