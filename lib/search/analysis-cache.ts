import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../i18n/locales';
import { AnalysedSections, type WeightedName } from './analysed-sections';
import type { SearchText } from './collection';
import { NumberList } from './number-list';

/** What an earlier build analysed. */
interface KeptAnalysis {
  /** The words, by their numbers. */
  words: string[];
  /** Hash of a page's text → number of its first section. */
  pages: ReadonlyMap<string, number>;
  sections: AnalysedSections;
}

interface Head {
  version: string;
  words: string[];
  pages: readonly (readonly [hash: string, sections: number])[];
  names: [section: number, names: readonly WeightedName[]][];
}

const checksumBytes = 32;

/**
 * Keeps the analysed pages of a language from one build to the next, in one file: pages that no longer exist are gone
 * with the next build. A file that is missing, torn, changed or of another version is as none.
 *
 *     SHA-256 of the rest · length of the head · head, JSON, filled up to four bytes · lengths · ends · words · frequencies
 */
export class AnalysisCache {
  private readonly file: string;

  /**
   * @param folder where the file is; made when it is missing
   * @param version changes with everything that shapes the analysis of a text
   */
  constructor(
    private readonly folder: string,
    locale: Locale,
    private readonly version: string,
  ) {
    this.file = join(folder, `analysis.${locale}.bin`);
  }

  /** The hash of all that is analysed of a page's text. */
  hashOf({ title, names, related, sections }: SearchText): string {
    const parts = sections.map(({ heading, text, questions, related }) => [
      heading,
      text,
      questions ?? [],
      related ?? [],
    ]);
    return createHash('sha256')
      .update(JSON.stringify([title, names, related, parts]))
      .digest('base64url')
      .slice(0, 22);
  }

  read(): KeptAnalysis | undefined {
    try {
      return this.decode(readFileSync(this.file));
    } catch {
      return undefined;
    }
  }

  /** @throws {RangeError | SyntaxError} when the bytes are not what was written */
  private decode(bytes: Buffer): KeptAnalysis | undefined {
    const rest = bytes.subarray(checksumBytes);
    if (!createHash('sha256').update(rest).digest().equals(bytes.subarray(0, checksumBytes)))
      return undefined;
    const headLength = rest.readUInt32LE(0);
    const head = JSON.parse(rest.toString('utf8', 8, 8 + headLength)) as Head;
    if (head.version !== this.version) return undefined;
    let offset = bytes.byteOffset + checksumBytes + 8 + headLength;
    const column = <T extends Uint32Array | Float32Array>(
      Type: new (buffer: ArrayBufferLike | number, offset?: number, length?: number) => T,
      length: number,
    ) => {
      const values = new Type(bytes.buffer, offset, length);
      offset += values.byteLength;
      return new NumberList<T>(Type, values);
    };
    const count = head.pages.reduce((sum, [, sections]) => sum + sections, 0);
    const words = rest.readUInt32LE(4);
    const sections = new AnalysedSections(
      column(Uint32Array, count),
      column(Uint32Array, count),
      column(Uint32Array, words),
      column(Float32Array, words),
      new Map(head.names),
    );
    const pages = new Map<string, number>();
    let first = 0;
    for (const [hash, count] of head.pages) {
      pages.set(hash, first);
      first += count;
    }
    return { words: head.words, pages, sections };
  }

  /**
   * Keeps sections in place of those of the build before.
   * @param pages hash and number of sections of each page, in the order of the sections
   * @param words by their numbers; only those that are used are kept
   */
  write(
    pages: readonly (readonly [hash: string, sections: number])[],
    words: readonly string[],
    sections: AnalysedSections,
  ): void {
    const used = sections.used(words.length);
    const renumbered = new Uint32Array(words.length);
    const kept = words.filter((_, number) => used[number]);
    for (let number = 0, next = 0; number < words.length; number++)
      if (used[number]) renumbered[number] = next++;
    const head: Head = { version: this.version, words: kept, pages, names: [...sections.names] };
    const json = Buffer.from(JSON.stringify(head));
    const filled = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')]);
    const lengths = Buffer.alloc(8);
    lengths.writeUInt32LE(filled.length, 0);
    lengths.writeUInt32LE(sections.words.length, 4);
    const columns = [
      sections.lengths.slice(),
      sections.ends.slice(),
      sections.words.slice().map(word => renumbered[word]!),
      sections.frequencies.slice(),
    ].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
    const parts = [lengths, filled, ...columns];
    const checksum = createHash('sha256');
    for (const part of parts) checksum.update(part);
    mkdirSync(this.folder, { recursive: true });
    // a build that is broken off leaves no half file for the next one
    const part = `${this.file}.part`;
    const file = openSync(part, 'w');
    try {
      for (const bytes of [checksum.digest(), ...parts])
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    } finally {
      closeSync(file);
    }
    renameSync(part, this.file);
  }
}
