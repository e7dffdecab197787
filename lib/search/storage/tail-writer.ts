import { ByteWriter } from './bytes';
import { addFile, type StaticFiles } from './files';
import { type Posting, type TailPlace, writePostings } from './format';

/**
 * Tails in one file are together at most this long; a longer one is alone. A file for each would be two for five pages
 * of a large site, and they are read only where all postings are wanted: by phrases, say, which read far more texts.
 */
const fileBytes = 16_000;

/** Writes the tails of terms, in the order of the terms, into files that neighbours share. */
export class TailWriter {
  private readonly places = new Map<string, TailPlace>();
  /** Terms of the file at hand. */
  private terms: string[] = [];
  private lists: Uint8Array[] = [];
  private size = 0;

  constructor(private readonly files: StaticFiles) {}

  add(term: string, postings: readonly Posting[]): void {
    const writer = new ByteWriter();
    writePostings(writer, postings);
    if (this.size + writer.size > fileBytes) this.close();
    this.terms.push(term);
    this.lists.push(writer.result());
    this.size += writer.size;
  }

  /** Where the tails of all terms are that were added; ends the file at hand. */
  end(): ReadonlyMap<string, TailPlace> {
    this.close();
    return this.places;
  }

  private close(): void {
    if (!this.terms.length) return;
    const file = addFile(this.files, Buffer.concat(this.lists));
    this.terms.forEach((term, list) => {
      this.places.set(term, { file, list });
    });
    this.terms = [];
    this.lists = [];
    this.size = 0;
  }
}
