import { ByteWriter } from './bytes';
import { addFile, type StaticFiles } from './files';
import { type BlockEntry, writeDirectory } from './format';

/** Entries that together are at most this long stay one block: one request, no matter what is asked. */
const oneBlockBytes = 24_000;
/**
 * A longer list leaves the root for directories. Few enough that the root stays some kilobytes, many enough that a site
 * of a thousand pages needs no further wave of requests.
 */
const mostListed = 256;
/**
 * Blocks in a directory. A query needs one or two of them and the root: together they are least where a directory is
 * about as long as the list of all.
 */
const directoryBlocks = (blocks: number) => Math.min(64, Math.max(32, Math.ceil(Math.sqrt(blocks))));

/** Writes an entry; `previous` is the key before it in the same file, empty for the first. */
type WriteEntry = (writer: ByteWriter, previous: string) => void;

/** Writes entries, which come sorted by their keys, into files of about `blockBytes`, or into one while they are few. */
export class BlockWriter {
  private readonly written: BlockEntry<string>[] = [];
  /** Full blocks that are no files as yet, while all entries may fit in one. */
  private readonly held: [first: string, bytes: Uint8Array][] = [];
  private block: { first: string; writer: ByteWriter } | undefined;
  private whole: ByteWriter | undefined = new ByteWriter();
  private firstKey: string | undefined;
  private lastKey = '';

  constructor(
    private readonly files: StaticFiles,
    private readonly blockBytes: number,
  ) {}

  /** The key that came last; undefined before the first. */
  get last(): string | undefined {
    return this.firstKey === undefined ? undefined : this.lastKey;
  }

  add(key: string, write: WriteEntry): void {
    this.firstKey ??= key;
    if (this.whole) {
      write(this.whole, this.lastKey);
      if (this.whole.size > oneBlockBytes) this.whole = undefined;
    }
    if (this.block && this.block.writer.size >= this.blockBytes) this.close(this.block);
    const isFirst = !this.block;
    this.block ??= { first: key, writer: new ByteWriter() };
    write(this.block.writer, isFirst ? '' : this.lastKey);
    this.lastKey = key;
  }

  private close({ first, writer }: NonNullable<typeof this.block>): void {
    this.held.push([first, writer.result()]);
    this.block = undefined;
    if (this.whole) return;
    for (const [first, bytes] of this.held.splice(0)) this.written.push([first, addFile(this.files, bytes)]);
  }

  /** What the root lists of the blocks: themselves, or directories of them. @param files where the last ones go */
  list(files: StaticFiles): BlockEntry<string>[] {
    if (this.firstKey === undefined) return [];
    if (this.whole) return [[this.firstKey, addFile(files, this.whole.result())]];
    const last = this.block ? [[this.block.first, this.block.writer.result()] as const] : [];
    const rest = [...this.held, ...last].map(
      ([first, bytes]): BlockEntry<string> => [first, addFile(files, bytes)],
    );
    return listed(files, [...this.written, ...rest]);
  }
}

/** Cuts a long list into directories, and a long list of these again. */
function listed(files: StaticFiles, blocks: readonly BlockEntry<string>[]): BlockEntry<string>[] {
  let list = [...blocks];
  const size = directoryBlocks(blocks.length);
  for (let depth = 1; list.length > mostListed; depth++) {
    const directories: BlockEntry<string>[] = [];
    for (let i = 0; i < list.length; i += size) {
      const writer = new ByteWriter();
      const members = list.slice(i, i + size);
      writeDirectory(writer, members);
      directories.push([members[0]![0], addFile(files, writer.result()), depth]);
    }
    list = directories;
  }
  return list;
}
