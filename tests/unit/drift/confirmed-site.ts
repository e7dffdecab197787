import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../../lib/content/load';
import type { Content, Page } from '../../../lib/content/model';
import { confirmPage } from '../../../lib/drift/confirm';
import { siteDrift } from '../../../lib/drift/site-drift';
import { writeCounterparts } from '../../../lib/drift/write-counterparts';
import { article, type Files, writeFiles, writeSite } from '../content/site-folder';

export const confirmedOn = '2026-01-31';

/** An article in both languages, with three sections. */
export const radar = article(
  'radar',
  'Radaren kom i drift.\n\n## Basen [#base]\n\nDen stod på Al Asad.\n\n## Folkene [#people]\n\nDer var 30.\n\n### Vagten [#guard]\n\nOgså om natten.\n',
  'The radar went into service.\n\n## The base [#base]\n\nIt stood at Al Asad.\n\n## The people [#people]\n\nThere were 30.\n\n### The guard [#guard]\n\nAt night too.\n',
);

/** A site whose pages were all confirmed to match. */
export class ConfirmedSite {
  readonly root: string;

  constructor(files: Files = radar) {
    this.root = writeSite(files);
    this.confirm();
  }

  confirm(day = confirmedOn): void {
    const parts = loadContent(this.root).parts!;
    for (const { draft } of siteDrift(parts)) {
      if (!draft.texts.da || !draft.texts.en) continue;
      writeCounterparts(draft.folder, confirmPage(draft, parts.counterparts.get(draft), day).counterparts);
    }
  }

  write(path: string, text: string): void {
    writeFiles(this.root, { [path]: text });
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Replaces what stands there; a test that changes nothing is a mistake. */
  edit(path: string, change: (text: string) => string): this {
    const [before, after] = [this.read(path), change(this.read(path))];
    if (before === after) throw new Error(`${path} was to be changed`);
    writeFileSync(join(this.root, path), after);
    return this;
  }

  /** `radar#base newer da`, of every section that is not in step. */
  get drift(): string[] {
    return siteDrift(loadContent(this.root).parts!).flatMap(({ draft, sections }) =>
      sections
        .filter(({ state }) => state !== 'inStep')
        .map(({ section, state, locale }) => `${draft.id}#${section} ${state}${locale ? ` ${locale}` : ''}`),
    );
  }

  get content(): Content {
    const { content, findings } = loadContent(this.root);
    if (!content) throw new Error(findings.map(({ message }) => message).join('\n'));
    return content;
  }

  page(id: string): Page {
    const { articles, terms, pages } = this.content;
    return [...articles, ...terms, ...pages].find(page => page.id === id)!;
  }
}
