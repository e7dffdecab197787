import { fileKey, type PackFile, type PackList } from './pack';

/** The files of a list that the cache does not have yet. @param keys paths with query, as `fileKey` makes them */
export function missingFiles({ files }: PackList, keys: ReadonlySet<string>, base: string): PackFile[] {
  return files.filter(file => !keys.has(fileKey(base, file)));
}

/** The keys in the cache that none of the lists needs, nor any of the records. */
export function unneededKeys(
  keys: Iterable<string>,
  lists: readonly PackList[],
  records: readonly string[],
  base: string,
): string[] {
  const needed = new Set(records);
  for (const { files } of lists) for (const file of files) needed.add(fileKey(base, file));
  return [...keys].filter(key => !needed.has(key));
}

/** What files cost to fetch. */
export function transferBytesOf(files: readonly PackFile[]): number {
  return files.reduce((total, [, , bytes]) => total + bytes, 0);
}
