import { gunzipSync } from 'node:zlib';
import { ByteWriter } from '../../../lib/search/storage/bytes';
import {
  type BlockEntry,
  type Root,
  readDirectory,
  writeDirectory,
} from '../../../lib/search/storage/format';
import { addFile, type StaticFiles } from '../../../lib/search/storage/writer';

/** How many directories are above the blocks of a list. */
export function depthOf(list: readonly BlockEntry<string>[]): number {
  return list[0]?.[2] ?? 0;
}

/** The same index with all blocks in its root: no directory need be asked for. */
export function flatRoot<M>(root: Root<M>, files: StaticFiles): Root<M> {
  const flat = (list: readonly BlockEntry<string>[]): BlockEntry<string>[] =>
    list.flatMap(entry => {
      const [, file, depth] = entry;
      return depth ? flat(readDirectory(gunzipSync(files.get(file)!), depth)) : [entry];
    });
  return { ...root, terms: flat(root.terms), words: flat(root.words), endings: flat(root.endings) };
}

/** The same index with directories of so many blocks, one level above the other until a single one is left. */
export function deepRoot<M>(root: Root<M>, files: StaticFiles, blocks: number): Root<M> {
  const deep = (list: readonly BlockEntry<string>[], depth = 1): BlockEntry<string>[] => {
    if (list.length <= 1) return [...list];
    const directories: BlockEntry<string>[] = [];
    for (let i = 0; i < list.length; i += blocks) {
      const writer = new ByteWriter();
      writeDirectory(writer, list.slice(i, i + blocks));
      directories.push([list[i]![0], addFile(files, writer.result()), depth]);
    }
    return deep(directories, depth + 1);
  };
  return { ...root, terms: deep(root.terms), words: deep(root.words), endings: deep(root.endings) };
}
