import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { flexsearchForReading } from './flexsearch-plugin';

/** Browser modules by file name below `/assets/`. */
export interface Bundle {
  /** The entry that every page loads, and the one of the language choice at `/`. */
  main: string;
  choice: string;
  /** The service worker; not below `/assets/`, since it is for what lies beside and below it, and its name stays. */
  worker: Uint8Array;
  files: Map<string, Uint8Array>;
  /** Folders of the packages whose code is in the bundle, for the notices. */
  packages: string[];
}

/**
 * Bundles the custom elements into content-hashed modules: `main`, which every page loads, and the search, what opens
 * while reading and what readers save, each with its words, which come on intent. A run for each, so that no two share
 * a third file: a page loads one script, not two.
 */
export async function bundleElements(root: string): Promise<Bundle> {
  const elements = join(root, 'app', '_elements');
  const search = await run(root, join(elements, 'search', 'search.ts'), [
    flexsearchForReading(root),
    styleSheets(),
  ]);
  const searchFile = nameOf(search.files, 'search');
  const reading = await run(root, join(elements, 'reading.ts'), [styleSheets()]);
  const readingFile = nameOf(reading.files, 'reading');
  const offline = await run(root, join(elements, 'offline', 'offline.ts'), [styleSheets()]);
  const offlineFile = nameOf(offline.files, 'offline');
  const worker = await run(root, join(root, 'app', '_worker', 'worker.ts'), []);
  const main = await run(root, join(elements, 'main.ts'), [
    external('./search/search', `./${searchFile}`),
    external('./reading', `./${readingFile}`),
    external('./offline/offline', `./${offlineFile}`),
  ]);
  const choice = await run(root, join(elements, 'choice.ts'), []);
  return {
    main: nameOf(main.files, 'main'),
    choice: nameOf(choice.files, 'choice'),
    worker: worker.files.get(nameOf(worker.files, 'worker'))!,
    files: new Map([...search.files, ...reading.files, ...offline.files, ...main.files, ...choice.files]),
    packages: packagesOf([search, reading, offline, worker, main, choice].map(({ metafile }) => metafile)),
  };
}

async function run(
  root: string,
  entry: string,
  plugins: Plugin[],
): Promise<{ files: Map<string, Uint8Array>; metafile: Metafile }> {
  const options: BuildOptions = {
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: join(root, 'out', 'assets'),
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    define: { 'process.env.BASE_PATH': '""', 'process.env.NODE_ENV': '"production"' },
    write: false,
    metafile: true,
    plugins,
  };
  const { outputFiles, metafile } = await build(options);
  return {
    files: new Map(outputFiles!.map(({ path, contents }) => [basename(path), contents])),
    metafile: metafile!,
  };
}

function nameOf(files: ReadonlyMap<string, Uint8Array>, entry: string): string {
  const name = [...files.keys()].find(file => file.startsWith(`${entry}.`) && file.endsWith('.js'));
  if (!name) throw new Error(`The bundle has no module ${entry}.`);
  return name;
}

/** Leaves one import to the browser, under the name its file has. */
function external(specifier: string, file: string): Plugin {
  return {
    name: 'external',
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ path }) =>
        path === specifier ? { path: file, external: true } : undefined,
      );
    },
  };
}

/**
 * A style sheet imported by a module becomes a constructed one, adopted when the module runs: no second request, and
 * the policy has nothing to allow.
 */
function styleSheets(): Plugin {
  return {
    name: 'style-sheets',
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { outputFiles } = await build.esbuild.build({
          entryPoints: [path],
          bundle: true,
          minify: true,
          write: false,
          target: ['chrome123', 'firefox128', 'safari17.5'],
        });
        const css = JSON.stringify(outputFiles![0]!.text.trim());
        return {
          contents: `const sheet = new CSSStyleSheet(); sheet.replaceSync(${css}); document.adoptedStyleSheets.push(sheet);`,
          loader: 'js',
        };
      });
    },
  };
}

function packagesOf(metafiles: readonly Metafile[]): string[] {
  const paths = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  );
  const folders = paths.flatMap(path => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return [...new Set(folders)].sort();
}

/** The licence texts of the packages that are part of the bundle, as their licences ask. */
export function thirdPartyNotices(root: string, packages: readonly string[]): string {
  const notices = packages.map(name => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license: string;
    };
    return `${name} ${version} (${license})\n\n${licenseText(folder)}`;
  });
  return `Sidestykke's browser modules contain code of these packages.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function licenseText(folder: string): string {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license']) {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      // Packages spell it differently.
    }
  }
  return 'The package ships no licence text; see its page in the npm registry.\n';
}
