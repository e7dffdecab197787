/** What an import had to leave out or change. */
export type LossKind =
  | 'page' // a file without a counterpart, or one that was left out
  | 'section' // a section without a counterpart
  | 'code' // import, export: what would be run
  | 'html' // tags and components, whose text is kept
  | 'comment'
  | 'link'
  | 'picture'
  | 'heading'
  | 'extension' // markup of other programs
  | 'note'
  | 'front-matter';

/** Takes every loss, with its place; keeps counts alone, so that a tree of any size can be imported. */
export class ImportReport {
  readonly counts = new Map<LossKind, number>();

  /** @param write takes a line of the report, `path:line: what` */
  constructor(private readonly write: (line: string) => void) {}

  add(kind: LossKind, path: string, line: number | undefined, what: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    this.write(`${path}:${line ?? 1}: ${what.replace(/\s+/g, ' ')} (${kind})`);
  }
}
