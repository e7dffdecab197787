import { appendFileSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireContent } from '../../lib/content/load';
import { copyProject } from './copy-project';
import { generate } from './generate';
import type { PairOutline } from './pairs/pair';
import { writeContent } from './pairs/write-content';
import { type Cost, runMeasured } from './run-measured';
import { type InstalledStarlight, installStarlight } from './starlight/install';
import { writeStarlight } from './starlight/write-starlight';

/** What is measured: so many generated pairs, or a content folder of one's own. */
export type Size = { pairs: number } | { content: string };
export type Side = 'ours' | 'theirs';

/** What it costs to build a site. */
export interface BuildCosts {
  /** With no cache of any kind. */
  clean: Cost;
  /** One paragraph more in one article, in one language. */
  changed: Cost;
  /** Once more, with everything as it was. */
  same: Cost;
}

/** For people: `1,000 pairs`. */
export function nameOf(size: Size): string {
  return 'pairs' in size ? `${size.pairs.toLocaleString('en')} pairs` : size.content;
}

/** Builds the sites that are measured and keeps them for the parts that read them. */
export class Sites {
  /** Name of side and size → the finished site. */
  private readonly kept = new Map<string, string>();
  private readonly builders: Partial<Record<Side, Builder>> = {};

  /** @param folder where it works; sites of an earlier run in it are removed */
  constructor(
    private readonly folder: string,
    private readonly say: (line: string) => void,
  ) {}

  /** Builds a site three times. */
  async costs(side: Side, size: Size): Promise<BuildCosts> {
    const builder = this.prepared(side, size);
    const step = (what: string) => this.say(`Building ${nameOf(size)}, ${side}, ${what} …`);
    step('clean');
    const clean = await builder.build();
    step('one page changed');
    builder.change();
    const changed = await builder.build();
    step('nothing changed');
    const same = await builder.build();
    this.keep(side, size, builder.out);
    return { clean, changed, same };
  }

  /** The folder of a finished site, built when it was not yet. */
  async built(side: Side, size: Size): Promise<string> {
    const kept = this.kept.get(`${side} ${nameOf(size)}`);
    if (kept) return kept;
    const builder = this.prepared(side, size);
    this.say(`Building ${nameOf(size)}, ${side} …`);
    await builder.build();
    return this.keep(side, size, builder.out);
  }

  /** What leads to the articles of a size. */
  articles(size: Size): PairOutline[] {
    if ('pairs' in size) return generate(size.pairs).outline.filter(({ kind }) => kind === 'article');
    return requireContent(size.content).articles.flatMap(({ id, texts: { da, en }, data }, index) => {
      if (!da || !en) return [];
      const titles = { da: da.title, en: en.title };
      const slugs = { da: da.slug, en: en.slug };
      const sections = da.sections.map(section => section.id);
      return [{ kind: 'article', index, id, titles, slugs, part: data.group ?? '', sections }];
    });
  }

  /** Versions of what we are compared with. */
  get versions(): string | undefined {
    return this.builders.theirs instanceof StarlightBuilder ? this.builders.theirs.versions : undefined;
  }

  private prepared(side: Side, size: Size): Builder {
    mkdirSync(this.folder, { recursive: true });
    this.builders[side] ??=
      side === 'ours' ? new OurBuilder(this.folder) : new StarlightBuilder(this.folder, this.say);
    const builder = this.builders[side];
    builder.prepare(size);
    return builder;
  }

  private keep(side: Side, size: Size, out: string): string {
    const place = join(this.folder, 'sites', `${nameOf(size).replace(/\W+/g, '-')}-${side}`);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(join(place, '..'), { recursive: true });
    renameSync(out, place);
    this.kept.set(`${side} ${nameOf(size)}`, place);
    return place;
  }
}

/** Builds one site after the other in the same folder. */
interface Builder {
  readonly out: string;
  /** Makes the next build one of that site, with no cache of any kind. */
  prepare(size: Size): void;
  /** Changes a page. */
  change(): void;
  build(): Promise<Cost>;
}

/** This project, in a copy, without compressed twins. */
class OurBuilder implements Builder {
  readonly out: string;
  private readonly project: string;
  private content = '';

  constructor(private readonly folder: string) {
    this.project = join(folder, 'project');
    this.out = join(this.project, 'out');
    copyProject(process.cwd(), this.project);
  }

  prepare(size: Size): void {
    for (const name of ['.next', '.cache', 'out'])
      rmSync(join(this.project, name), { recursive: true, force: true });
    this.content = join(this.folder, 'content');
    rmSync(this.content, { recursive: true, force: true });
    // a copy, since a page of it is changed
    if ('content' in size) cpSync(size.content, this.content, { recursive: true });
    else writeContent(this.content, generate(size.pairs));
  }

  change(): void {
    changeFirst(join(this.content, 'articles'), 'da.mdx');
  }

  build(): Promise<Cost> {
    // without what installs packages first
    const code = "import('./scripts/build.ts').then(({ run }) => run(['--no-compress']))";
    const command = [
      process.execPath,
      '--import',
      'tsx',
      '--eval',
      `${code}.then(code => process.exit(code))`,
    ];
    return runMeasured(command, { cwd: this.project, env: { CONTENT_DIR: this.content, BASE_PATH: '' } });
  }
}

/** Astro Starlight with Pagefind. */
class StarlightBuilder implements Builder {
  readonly out: string;
  private readonly project: string;
  private readonly installed: InstalledStarlight;

  constructor(folder: string, say: (line: string) => void) {
    this.project = join(folder, 'starlight');
    this.out = join(this.project, 'dist');
    this.installed = installStarlight(this.project, say);
  }

  get versions(): string {
    return this.installed.versions;
  }

  prepare(size: Size): void {
    if (!('pairs' in size)) throw new TypeError('Starlight is measured with generated pairs only.');
    for (const name of ['src', 'dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
      rmSync(join(this.project, name), { recursive: true, force: true });
    writeStarlight(this.project, generate(size.pairs));
  }

  change(): void {
    changeFirst(join(this.project, 'src/content/docs/da/artikler'), '.md');
  }

  build(): Promise<Cost> {
    const { node } = this.installed;
    return runMeasured([node, 'node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: this.project,
      env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });
  }
}

/** Adds a paragraph to the first text below a folder. */
function changeFirst(folder: string, ending: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const name = names.find(name => name.endsWith(ending));
  if (!name) throw new TypeError(`Expected a text in ${folder} to change.`);
  appendFileSync(join(folder, name), '\nHer er kommet en linje til.\n');
}
