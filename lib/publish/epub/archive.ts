import { strToU8, type Zippable, zipSync } from 'fflate';

/** What an EPUB begins with: readers know the file by these bytes at their fixed place. */
const mimetype = 'application/epub+zip';

/**
 * Packs an EPUB (OCF 3.3): `mimetype` first and stored, then the files in their order. Two builds of the same files are
 * the same bytes: each file is dated to the first day that the format knows.
 */
export function archive(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const entries: Zippable = { mimetype: [strToU8(mimetype), { level: 0 }] };
  for (const [path, content] of files)
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  // a date in local time, since that is what the format holds, and so the same in every time zone
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}
