import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../lib/i18n/locales';
import { folders } from '../../lib/i18n/routes';

const root = join(import.meta.dirname, '../..');

interface Import {
  /** The file that imports, from the project's root. */
  from: string;
  /** What it names: a path from the project's root without ending, or a package. */
  to: string;
  /** Only types, which are gone when the code runs. */
  isType: boolean;
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map(path => `${folder}/${String(path).split(sep).join('/')}`)
    .filter(path => /\.tsx?$/.test(path));
}

const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** What a file imports and re-exports, read as text: a statement begins a line, `import(…)` stands anywhere. */
function importsOf(file: string): Import[] {
  const statements = textOf(file).matchAll(
    /^\s*(?:import|export)\s+(?<clause>[\w*$,{}\s]+?\sfrom\s+)?['"](?<path>[^'"]+)['"]/gm,
  );
  const calls = textOf(file).matchAll(
    /(?<before>\btypeof\s+)?\bimport\(\s*['"](?<path>[^'"]+)['"]\s*\)(?<after>\.[A-Z])?/g,
  );
  return [
    ...[...statements].map(({ groups }) => entry(groups!.path!, isTypeClause(groups!.clause ?? ''))),
    ...[...calls].map(({ groups }) => entry(groups!.path!, Boolean(groups!.before || groups!.after))),
  ];

  function entry(path: string, isType: boolean): Import {
    return { from: file, to: resolveImport(file, path), isType };
  }
}

/** `type { A }`, `type A`, or braces in which every name is a type. */
function isTypeClause(clause: string): boolean {
  if (/^\s*type\b/.test(clause)) return true;
  const names = /^\s*\{([^}]*)\}\s*from\s*$/.exec(clause)?.[1]?.split(',');
  return Boolean(names?.every(name => /^\s*(?:type\s|$)/.test(name)));
}

function resolveImport(file: string, path: string): string {
  if (path.startsWith('@/')) return path.slice(2);
  return path.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), path)) : path;
}

/** `lib/search/query/plan` → `lib/search`; a file directly in lib is a room of its own. */
const roomOf = (path: string) => path.split('/').slice(0, 2).join('/');

const told = ({ from, to }: Import) => `${from} imports ${to}`;

const all = ['app', 'lib'].flatMap(sourcesBelow).flatMap(importsOf);
const inside = (folder: string) => all.filter(({ from }) => from.startsWith(`${folder}/`));

describe('imports', () => {
  it('are found at all', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(importsOf('app/_elements/load-search.ts').map(({ to, isType }) => [to, isType])).toEqual([
      ['app/_elements/search/search', true],
      ['app/_elements/search/search', false],
    ]);
    expect(all.some(({ from, to }) => from === 'lib/finish/policy.ts' && to === 'node:crypto')).toBe(true);
  });

  it('in lib never lead to app, React or Next', () => {
    const wrong = inside('lib').filter(({ to }) =>
      /^(?:app|react|react-dom|next|next-intl)(?:\/|$)/.test(to),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it('in lib/content do not lead to lib/search', () => {
    expect(
      inside('lib/content')
        .filter(({ to }) => roomOf(to) === 'lib/search')
        .map(told),
    ).toEqual([]);
  });

  it.each(['lib/i18n', 'lib/text'])('in %s lead to no other room of lib', room => {
    const wrong = inside(room).filter(({ to }) => to.startsWith('lib/') && roomOf(to) !== room);
    expect(wrong.map(told)).toEqual([]);
  });

  it('of messages stay within lib/i18n', () => {
    const wrong = all.filter(({ from, to }) => to.startsWith('messages/') && roomOf(from) !== 'lib/i18n');
    expect(wrong.map(told)).toEqual([]);
  });

  it('of the custom elements lead to lib/cite, lib/i18n, lib/offline, lib/search and lib/text only, but for types', () => {
    const allowed = ['lib/cite', 'lib/i18n', 'lib/offline', 'lib/search', 'lib/text'];
    const wrong = inside('app/_elements').filter(
      ({ to, isType }) => !isType && to.startsWith('lib/') && !allowed.includes(roomOf(to)),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it('of the custom elements never lead to server components, pages or Node', () => {
    const wrong = inside('app/_elements').filter(
      ({ to, isType }) =>
        !isType && (to.startsWith('node:') || (to.startsWith('app/') && roomOf(to) !== 'app/_elements')),
    );
    expect(wrong.map(told)).toEqual([]);
  });
});

describe('pages', () => {
  const files = sourcesBelow('app');

  it('are server components, but for the one that runs the elements during development', () => {
    const clients = files.filter(file => /^\s*['"]use client['"]/m.test(textOf(file)));
    expect(clients).toEqual(['app/_elements/dev-elements.tsx']);
  });

  it('use no Suspense and no loading file, which would need React in the browser', () => {
    expect(files.filter(file => /<(?:React\.)?Suspense\b/.test(textOf(file)))).toEqual([]);
    expect(files.filter(file => /(?:^|\/)loading\.tsx?$/.test(file))).toEqual([]);
  });

  it('below a folder of their own have one in each language', () => {
    for (const segment of Object.values(folders).flatMap(names => locales.map(locale => names[locale])))
      expect(files).toContain(`app/[locale]/${segment}/[slug]/page.tsx`);
  });

  it('have no style attributes, which the policy refuses', () => {
    const pages = files.filter(file => file.endsWith('.tsx'));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(file => /\sstyle=/.test(textOf(file)))).toEqual([]);
  });
});
